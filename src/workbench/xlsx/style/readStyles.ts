/** The styles part: cell formats by index, and what the writer needs to add to them. */
import type { NamedStyleSnapshot, StylePart } from "../../book/snapshot";
import type { CellStyle, DifferentialStyle } from "../../book/snapshotStyle";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, childrenOf, descend, numberOf, truthOf } from "../xml/query";
import type { ColorContext } from "./colors";
import { builtInFormats } from "./numberFormats";
import {
  defaultAlignment,
  defaultFont,
  readAlignment,
  readBorder,
  readDifferential,
  readFill,
  readPartialFont,
} from "./readStyleParts";

export interface StylesPart {
  readonly xml: string;
  readonly root: XmlElement;
  readonly colors: ColorContext;
  /** One for each cellXfs entry, `source` = its index. */
  readonly cellStyles: readonly CellStyle[];
  readonly differentials: readonly DifferentialStyle[];
  /** Styles that are not Excel's own. */
  readonly named: readonly NamedStyleSnapshot[];
  /** Names of table styles that are not Excel's own. */
  readonly tableStyles: readonly string[];
  /** The style of new tables, where it is not Excel's own choice. */
  readonly defaultTableStyle: string | undefined;
}

/** What Excel gives new tables unless somebody chose another style. */
export const USUAL_TABLE_STYLE = "TableStyleMedium2";

export const defaultCellStyle: CellStyle = {
  font: defaultFont,
  fill: { pattern: "none" },
  border: {},
  numberFormat: "General",
  alignment: defaultAlignment,
  protection: { isLocked: true, isFormulaHidden: false },
  namedStyle: "Normal",
};

const emptyStyles = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

export function readStyles(text: string | undefined, themeColors: readonly string[]): StylesPart {
  const xml = text ?? emptyStyles;
  const root = parseXml(xml);
  const indexed = childrenOf(descend(root, "colors", "indexedColors"), "rgbColor");
  const colors: ColorContext = {
    themeColors,
    ...(indexed.length === 0
      ? {}
      : { indexed: indexed.map((c) => `#${(c.attributes["rgb"] ?? "").slice(-6)}`) }),
  };
  const tables = readTables(root, colors);
  const xfs = childrenOf(child(root, "cellXfs"), "xf");
  const cellStyles = xfs.map((xf, index) => ({ ...readCellStyle(xf, tables), source: index }));
  return {
    xml,
    root,
    colors,
    cellStyles: cellStyles.length > 0 ? cellStyles : [{ ...defaultCellStyle }],
    differentials: childrenOf(child(root, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, colors)),
    named: readNamedStyles(root, tables),
    ...readTableStyles(child(root, "tableStyles")),
  };
}

const APPLIES: readonly (readonly [StylePart, string])[] = [
  ["Number", "applyNumberFormat"],
  ["Alignment", "applyAlignment"],
  ["Font", "applyFont"],
  ["Border", "applyBorder"],
  ["Patterns", "applyFill"],
  ["Protection", "applyProtection"],
];

function readNamedStyles(root: XmlElement, tables: StyleTables): NamedStyleSnapshot[] {
  const formats = childrenOf(child(root, "cellStyleXfs"), "xf");
  return childrenOf(child(root, "cellStyles"), "cellStyle").flatMap((entry) => {
    const xf = formats[numberOf(entry, "xfId") ?? 0];
    const name = entry.attributes["name"];
    if (xf === undefined || name === undefined || entry.attributes["builtinId"] !== undefined) return [];
    const omits = APPLIES.filter(([, attribute]) => !truthOf(xf, attribute, true)).map(([part]) => part);
    const style = { ...readCellStyle(xf, tables), namedStyle: name };
    return [{ name, style, ...(omits.length > 0 && { omits }) }];
  });
}

function readTableStyles(
  list: XmlElement | undefined,
): Pick<StylesPart, "tableStyles" | "defaultTableStyle"> {
  const chosen = list?.attributes["defaultTableStyle"];
  const own = childrenOf(list, "tableStyle").filter((entry) => truthOf(entry, "table", true));
  return {
    tableStyles: own.flatMap((entry) => entry.attributes["name"] ?? []),
    defaultTableStyle: chosen === USUAL_TABLE_STYLE ? undefined : chosen,
  };
}

interface StyleTables {
  readonly fonts: readonly CellStyle["font"][];
  readonly fills: readonly CellStyle["fill"][];
  readonly borders: readonly CellStyle["border"][];
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly namedStyles: ReadonlyMap<number, string>;
}

function readTables(root: XmlElement, colors: ColorContext): StyleTables {
  const numberFormats = new Map(Object.entries(builtInFormats).map(([id, code]) => [Number(id), code]));
  for (const f of childrenOf(child(root, "numFmts"), "numFmt")) {
    numberFormats.set(numberOf(f, "numFmtId") ?? 0, f.attributes["formatCode"] ?? "General");
  }
  const styles = childrenOf(child(root, "cellStyles"), "cellStyle");
  return {
    fonts: childrenOf(child(root, "fonts"), "font").map((f) => ({
      ...defaultFont,
      ...readPartialFont(f, colors),
    })),
    fills: childrenOf(child(root, "fills"), "fill").map((f) => {
      const fill = readFill(f, colors);
      return fill.pattern === "gradient" ? { ...fill, gradientXml: gradientXml(f) } : fill;
    }),
    borders: childrenOf(child(root, "borders"), "border").map((b) => readBorder(b, colors)),
    numberFormats,
    namedStyles: new Map(styles.map((s) => [numberOf(s, "xfId") ?? 0, s.attributes["name"] ?? "Normal"])),
  };
}

/** The gradient rebuilt from its elements: stops, colours and angles are attributes throughout. */
function gradientXml(fill: XmlElement): string {
  const write = (e: XmlElement): string => {
    const attributes = Object.entries(e.attributes).map(([k, v]) => ` ${k}="${v}"`);
    return `<${e.name}${attributes.join("")}>${e.children.map(write).join("")}</${e.name}>`;
  };
  return fill.children.map(write).join("");
}

function readCellStyle(xf: XmlElement, tables: StyleTables): CellStyle {
  const protection = child(xf, "protection");
  const style: CellStyle = {
    font: tables.fonts[numberOf(xf, "fontId") ?? 0] ?? defaultFont,
    fill: tables.fills[numberOf(xf, "fillId") ?? 0] ?? { pattern: "none" },
    border: tables.borders[numberOf(xf, "borderId") ?? 0] ?? {},
    numberFormat: tables.numberFormats.get(numberOf(xf, "numFmtId") ?? 0) ?? "General",
    alignment: readAlignment(child(xf, "alignment")),
    protection: {
      isLocked: truthOf(protection, "locked", true),
      isFormulaHidden: truthOf(protection, "hidden"),
    },
    namedStyle: tables.namedStyles.get(numberOf(xf, "xfId") ?? 0) ?? "Normal",
  };
  if (truthOf(xf, "quotePrefix")) style.isQuoted = true;
  return style;
}
