import type { StylePart } from "../../book/snapshot";
import { DEFAULT_STYLE } from "../../book/styles";
import { ApiError, itemNotFound } from "../../host/apiError";
import { asFlag, asText } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type FormatSelf, type HostObject } from "../../host/hostObject";
import { formatProtectionClass, rangeFormatClass } from "../format/formatClasses";
import { addedStyle, addedStyles, BUILT_IN_STYLES, changeNamedStyle, namedStyle } from "./builtInStyles";

const names = (host: Host): string[] => [
  ...Object.keys(BUILT_IN_STYLES),
  ...addedStyles(host).map((style) => style.name),
];

const formatOf = (name: string): FormatSelf => ({ sheetId: "", areas: [], styleName: name });

/** A property of cell formats, seen through a style. */
function through(spec: PropertySpec<FormatSelf> | undefined): PropertySpec<{ readonly name: string }> {
  return {
    get: (self, host) => spec?.get?.(formatOf(self.name), host),
    set: (self, value, host) => spec?.set?.(formatOf(self.name), value, host),
  };
}

const format = rangeFormatClass.properties;
const protection = formatProtectionClass.properties;
const numberFormat: PropertySpec<{ readonly name: string }> = {
  get: (self, host) => namedStyle(host, self.name).numberFormat,
  set: (self, value, host) => changeNamedStyle(host, self.name, () => ({ numberFormat: asText(value) })),
};

const PARTS: readonly StylePart[] = ["Alignment", "Border", "Font", "Number", "Patterns", "Protection"];

/** Whether a style brings a part along; Excel's own bring all. */
const includes = (part: StylePart): PropertySpec<{ readonly name: string }> => ({
  get: (self, host) => addedStyle(host, self.name)?.omits?.includes(part) !== true,
  set: (self, value, host) => {
    const own = addedStyle(host, self.name);
    if (!own) throw new ApiError("NotImplemented");
    const others = (own.omits ?? []).filter((item) => item !== part);
    own.omits = asFlag(value) ? others : [...others, part];
  },
});

function find(host: Host, name: string): HostObject | undefined {
  const found = names(host).find((item) => item.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : ref("Style", { name: found });
}

function orThrow(object: HostObject | undefined): HostObject {
  if (!object) throw itemNotFound();
  return object;
}

/** `Excel.Style`. */
export const styleClass: ClassSpec<"Style"> = {
  key: (self) => self.name,
  properties: {
    Name: { get: (self) => self.name },
    BuiltIn: { get: (self) => self.name in BUILT_IN_STYLES },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    Locked: through(protection?.["Locked"]),
    FormulaHidden: through(protection?.["FormulaHidden"]),
    ...Object.fromEntries(
      [
        "WrapText",
        "ShrinkToFit",
        "HorizontalAlignment",
        "VerticalAlignment",
        "TextOrientation",
        "ReadingOrder",
        "IndentLevel",
      ].map((name) => [name, through(format?.[name])]),
    ),
    Orientation: through(format?.["TextOrientation"]),
    AutoIndent: {
      get: (self, host) => addedStyle(host, self.name)?.addsIndent ?? false,
      set: (self, value, host) => {
        const own = addedStyle(host, self.name);
        if (!own) throw new ApiError("NotImplemented");
        own.addsIndent = asFlag(value);
      },
    },
    ...Object.fromEntries(PARTS.map((part) => [`Include${part}`, includes(part)])),
  },
  navigation: {
    Font: (self) => ref("RangeFont", formatOf(self.name)),
    Fill: (self) => ref("RangeFill", formatOf(self.name)),
    Borders: (self) => ref("RangeBorderCollection", formatOf(self.name)),
  },
  methods: {
    Delete: (self, _args, host) => {
      const own = addedStyle(host, self.name);
      if (!own) throw new ApiError("NotImplemented");
      host.book.parts.namedStyles = addedStyles(host).filter((style) => style !== own);
    },
  },
};

/** `Excel.StyleCollection`. */
export const styleCollectionClass: ClassSpec<"StyleCollection"> = {
  items: (_self, host) => names(host).map((name) => ref("Style", { name })),
  item: (_self, args, host) => orThrow(find(host, args.text(0))),
  methods: {
    Add: (_self, args, host) => {
      if (find(host, args.text(0))) throw new ApiError("ItemAlreadyExists");
      addedStyles(host).push({ name: args.text(0), style: { ...DEFAULT_STYLE } });
    },
    GetCount: (_self, _args, host) => names(host).length,
    GetItemAt: (_self, args, host) => {
      const name = names(host)[args.integer(0)];
      return orThrow(name === undefined ? undefined : ref("Style", { name }));
    },
    GetItemOrNullObject: (_self, args, host) => find(host, args.text(0)) ?? nullObject(),
  },
};
