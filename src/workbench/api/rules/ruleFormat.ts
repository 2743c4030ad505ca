import type { DifferentialStyle } from "../../book/snapshotStyle";
import { invalidArgument } from "../../host/apiError";
import { asFlag, asText, oneOf } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type RuleSelf, type Selves } from "../../host/hostObject";
import { BORDER_LINES, borderLine, keyOf, UNDERLINES } from "../format/words";
import { colorText } from "../format/color";
import { ruleOf, stylePart } from "./ruleAccess";

/** `Excel.ConditionalRangeFormat`. */
export const ruleFormatClass: ClassSpec<"ConditionalRangeFormat"> = {
  properties: {
    NumberFormat: stylePart(
      (style) => style.numberFormat,
      (style, value) => void (style.numberFormat = asText(value)),
    ),
  },
  navigation: {
    Font: (self) => ref("ConditionalRangeFont", self),
    Fill: (self) => ref("ConditionalRangeFill", self),
    Borders: (self) => ref("ConditionalRangeBorderCollection", self),
  },
  methods: { ClearFormat: (self, _args, host) => void delete ruleOf(host, self).style },
};

type FontKey = "isBold" | "isItalic" | "isStruck";

const flag = (key: FontKey): PropertySpec<RuleSelf> =>
  stylePart(
    (style) => style.font?.[key],
    (style, value) => void (style.font = { ...style.font, [key]: asFlag(value) }),
  );

/** `Excel.ConditionalRangeFont`. */
export const ruleFontClass: ClassSpec<"ConditionalRangeFont"> = {
  properties: {
    Color: stylePart(
      (style) => style.font?.color,
      (style, value) => void (style.font = { ...style.font, color: colorText(value) }),
    ),
    Bold: flag("isBold"),
    Italic: flag("isItalic"),
    Strikethrough: flag("isStruck"),
    Underline: stylePart(
      (style) => style.font?.underline && UNDERLINES[style.font.underline],
      (style, value) => {
        const underline = keyOf(UNDERLINES, asText(value));
        if (underline === undefined) throw invalidArgument();
        style.font = { ...style.font, underline };
      },
    ),
  },
  methods: { Clear: (self, _args, host) => void delete ruleOf(host, self).style?.font },
};

/** `Excel.ConditionalRangeFill`. */
export const ruleFillClass: ClassSpec<"ConditionalRangeFill"> = {
  properties: {
    Color: stylePart(
      (style) => style.fill?.color,
      (style, value) => void (style.fill = { pattern: "solid", color: colorText(value) }),
    ),
  },
  methods: { Clear: (self, _args, host) => void delete ruleOf(host, self).style?.fill },
};

type BorderSelf = Selves["ConditionalRangeBorder"];
const EDGES = ["top", "bottom", "left", "right"] as const;
const SIDE: Readonly<Record<(typeof EDGES)[number], string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};
const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

function styleOf(host: Host, self: RuleSelf): DifferentialStyle {
  const rule = ruleOf(host, self);
  rule.style ??= {};
  return rule.style;
}

/** `Excel.ConditionalRangeBorder`. */
export const ruleBorderClass: ClassSpec<"ConditionalRangeBorder"> = {
  key: (self) => SIDE[self.edge],
  properties: {
    SideIndex: { get: (self) => SIDE[self.edge] },
    Style: {
      get: (self, host) =>
        BORDER_LINES[ruleOf(host, self).style?.border?.[self.edge]?.line ?? ""]?.[0] ?? "None",
      set: (self: BorderSelf, value, host) => {
        const style = styleOf(host, self);
        const line = borderLine(oneOf(value, LINE_STYLES), "Thin");
        style.border = {
          ...style.border,
          [self.edge]: { color: style.border?.[self.edge]?.color ?? "#000000", line },
        };
      },
    },
    Color: {
      get: (self, host) => ruleOf(host, self).style?.border?.[self.edge]?.color ?? "#000000",
      set: (self: BorderSelf, value, host) => {
        const style = styleOf(host, self);
        style.border = {
          ...style.border,
          [self.edge]: { line: style.border?.[self.edge]?.line ?? "thin", color: colorText(value) },
        };
      },
    },
  },
};

const side = (edge: (typeof EDGES)[number]) => (self: RuleSelf) =>
  ref("ConditionalRangeBorder", { ...self, edge });

/** `Excel.ConditionalRangeBorderCollection`. */
export const ruleBorderCollectionClass: ClassSpec<"ConditionalRangeBorderCollection"> = {
  properties: { Count: { get: () => EDGES.length } },
  items: (self) => EDGES.map((edge) => ref("ConditionalRangeBorder", { ...self, edge })),
  item: (self, args) => {
    const edge = EDGES.find((name) => SIDE[name].toLowerCase() === args.text(0).toLowerCase());
    if (!edge) throw invalidArgument();
    return ref("ConditionalRangeBorder", { ...self, edge });
  },
  navigation: { Top: side("top"), Bottom: side("bottom"), Left: side("left"), Right: side("right") },
  methods: {
    GetItemAt: (self, args) => {
      const edge = EDGES[args.integer(0)];
      if (!edge) throw invalidArgument();
      return ref("ConditionalRangeBorder", { ...self, edge });
    },
  },
};
