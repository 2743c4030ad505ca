import { ApiError, itemNotFound } from "../../host/apiError";
import { asFlag, asText } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type FormatSelf, type HostObject } from "../../host/hostObject";
import { formatProtectionClass, rangeFormatClass } from "../format/formatClasses";
import { addedStyles, BUILT_IN_STYLES, changeNamedStyle, namedStyle } from "./builtInStyles";

const names = (host: Host): string[] => [...Object.keys(BUILT_IN_STYLES), ...addedStyles(host).keys()];

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

/** What a style brings along; every style here brings all. */
const includes: PropertySpec<{ readonly name: string }> = {
  get: () => true,
  set: (_self, value) => void asFlag(value),
};

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
    AutoIndent: { get: () => false, set: (_self, value) => void asFlag(value) },
    ...Object.fromEntries(
      ["Alignment", "Border", "Font", "Number", "Patterns", "Protection"].map((name) => [
        `Include${name}`,
        includes,
      ]),
    ),
  },
  navigation: {
    Font: (self) => ref("RangeFont", formatOf(self.name)),
    Fill: (self) => ref("RangeFill", formatOf(self.name)),
  },
  methods: {
    Delete: (self, _args, host) => {
      if (!addedStyles(host).delete(self.name)) throw new ApiError("NotImplemented");
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
      addedStyles(host).set(args.text(0), {});
    },
    GetCount: (_self, _args, host) => names(host).length,
    GetItemAt: (_self, args, host) => {
      const name = names(host)[args.integer(0)];
      return orThrow(name === undefined ? undefined : ref("Style", { name }));
    },
    GetItemOrNullObject: (_self, args, host) => find(host, args.text(0)) ?? nullObject(),
  },
};

const TABLE_STYLES = [
  ...Array.from({ length: 21 }, (_, i) => `TableStyleLight${i + 1}`),
  ...Array.from({ length: 28 }, (_, i) => `TableStyleMedium${i + 1}`),
  ...Array.from({ length: 11 }, (_, i) => `TableStyleDark${i + 1}`),
];

/** `Excel.TableStyle`: the built-in ones. */
export const tableStyleClass: ClassSpec<"TableStyle"> = {
  key: (self) => self.name,
  properties: { Name: { get: (self) => self.name }, ReadOnly: { get: () => true } },
};

const tableStyle = (name: string): HostObject | undefined => {
  const found = TABLE_STYLES.find((item) => item.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : ref("TableStyle", { name: found });
};

/** `Excel.TableStyleCollection`. */
export const tableStyleCollectionClass: ClassSpec<"TableStyleCollection"> = {
  items: () => TABLE_STYLES.map((name) => ref("TableStyle", { name })),
  item: (_self, args) => orThrow(tableStyle(args.text(0))),
  methods: {
    GetCount: () => TABLE_STYLES.length,
    GetDefault: () => ref("TableStyle", { name: "TableStyleMedium2" }),
    GetItemOrNullObject: (_self, args) => tableStyle(args.text(0)) ?? nullObject(),
  },
};
