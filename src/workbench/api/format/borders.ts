import { isWholeColumns, isWholeRows } from "../../book/address";
import type { BorderLine, BorderStyle, CellStyle } from "../../book/snapshotStyle";
import type { StyleChange } from "../../book/styles";
import { invalidArgument } from "../../host/apiError";
import { asText, oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { ref, type FormatSelf, type RangeSelf, type Selves } from "../../host/hostObject";
import { colorText } from "./color";
import { uniform } from "./styleCells";
import { BORDER_LINES, borderLine } from "./words";

export type ApplyStyle = (host: Host, self: FormatSelf, change: (style: CellStyle) => StyleChange) => void;
type Self = Selves["RangeBorder"];

/** Sides in the client's order. */
export const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];
type Edge = "top" | "bottom" | "left" | "right" | "diagonal";

/** Parts of a range with the cell edges that a side of the whole range means. */
function partsOf(
  { area, sheetId }: RangeSelf,
  side: Side,
): { readonly range: RangeSelf; readonly edge: Edge }[] {
  const { row, column, rows, columns } = area;
  const part = (place: Partial<typeof area>, edge: Edge): { range: RangeSelf; edge: Edge } => ({
    range: { sheetId, area: { ...area, ...place } },
    edge,
  });
  switch (side) {
    case "EdgeTop":
      return [part({ rows: 1 }, "top")];
    case "EdgeBottom":
      return [part({ row: row + rows - 1, rows: 1 }, "bottom")];
    case "EdgeLeft":
      return [part({ columns: 1 }, "left")];
    case "EdgeRight":
      return [part({ column: column + columns - 1, columns: 1 }, "right")];
    case "InsideHorizontal":
      if (isWholeColumns(area)) return [part({}, "bottom"), part({}, "top")];
      return rows < 2
        ? []
        : [part({ rows: rows - 1 }, "bottom"), part({ row: row + 1, rows: rows - 1 }, "top")];
    case "InsideVertical":
      if (isWholeRows(area)) return [part({}, "right"), part({}, "left")];
      return columns < 2
        ? []
        : [
            part({ columns: columns - 1 }, "right"),
            part({ column: column + 1, columns: columns - 1 }, "left"),
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [part({}, "diagonal")];
  }
}

const NO_LINE: BorderLine = { line: "none", color: "#000000" };

function lineOf(style: CellStyle, edge: Edge, side: Side): BorderLine {
  const { border } = style;
  if (edge !== "diagonal") return border[edge] ?? NO_LINE;
  const isDrawn = side === "DiagonalUp" ? border.isDiagonalUp : border.isDiagonalDown;
  return isDrawn ? (border.diagonal ?? NO_LINE) : NO_LINE;
}

function read<V>(host: Host, self: Self, pick: (line: BorderLine) => V): V | null {
  const parts = self.areas.flatMap((range) => partsOf(range, self.edge as Side));
  const values = parts.map(({ range, edge }) =>
    uniform(host, [range], (style) => pick(lineOf(style, edge, self.edge as Side))),
  );
  const [first] = values;
  return values.every((value) => value === first) ? (first ?? pick(NO_LINE)) : null;
}

function write(apply: ApplyStyle, host: Host, self: Self, change: (line: BorderLine) => BorderLine): void {
  const side = self.edge as Side;
  for (const { range, edge } of self.areas.flatMap((area) => partsOf(area, side)))
    apply(host, { sheetId: self.sheetId, areas: [range] }, (style) => ({
      border: borderChange(side, edge, change(lineOf(style, edge, side))),
    }));
}

function borderChange(side: Side, edge: Edge, line: BorderLine): BorderStyle {
  if (edge !== "diagonal") return { [edge]: line };
  const isDrawn = line.line !== "none";
  const flag = side === "DiagonalUp" ? { isDiagonalUp: isDrawn } : { isDiagonalDown: isDrawn };
  return { ...(isDrawn && { diagonal: line }), ...flag };
}

const words = (line: BorderLine): readonly [string, string] => BORDER_LINES[line.line] ?? ["None", "Thin"];
const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** `Excel.RangeBorder`. */
export const borderAccess = (apply: ApplyStyle): ClassSpec<"RangeBorder"> => ({
  key: (self) => self.edge,
  properties: {
    SideIndex: { get: (self) => self.edge },
    Style: {
      get: (self, host) => read(host, self, (line) => words(line)[0]),
      set: (self, value, host) => {
        const style = oneOf(value, STYLES);
        write(apply, host, self, (line) => ({ ...line, line: borderLine(style, words(line)[1]) }));
      },
    },
    Weight: {
      get: (self, host) => read(host, self, (line) => words(line)[1]),
      set: (self, value, host) => {
        const weight = oneOf(value, WEIGHTS);
        const styled = (line: BorderLine): string => (line.line === "none" ? "Continuous" : words(line)[0]);
        write(apply, host, self, (line) => ({ ...line, line: borderLine(styled(line), weight) }));
      },
    },
    Color: {
      get: (self, host) => read(host, self, (line) => line.color),
      set: (self, value, host) => {
        const color = colorText(value);
        write(apply, host, self, (line) => ({ line: line.line === "none" ? "thin" : line.line, color }));
      },
    },
    TintAndShade: { get: () => 0, isOnDemand: true },
  },
});

/** `Excel.RangeBorderCollection`. */
export const rangeBorderCollectionClass: ClassSpec<"RangeBorderCollection"> = {
  properties: { Count: { get: () => SIDES.length }, TintAndShade: { get: () => 0, isOnDemand: true } },
  items: (self) => SIDES.map((edge) => ref("RangeBorder", { ...self, edge })),
  item: (self, args) => ref("RangeBorder", { ...self, edge: oneOf(asText(args.raw(0)), SIDES) }),
  methods: {
    GetItemAt: (self, args) => {
      const edge = SIDES[args.integer(0)];
      if (!edge) throw invalidArgument();
      return ref("RangeBorder", { ...self, edge });
    },
  },
};
