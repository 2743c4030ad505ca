import { containsCell, parseArea, type Area } from "../../book/address";
import type { Sheet } from "../../book/sheet";
import type { TableSnapshot } from "../../book/snapshot";
import type { FilterSnapshot } from "../../book/snapshotFilter";
import { tint } from "./colors";

/** What a table's style gives a cell that has no format of its own. */
export interface TableLook {
  readonly fill?: string;
  readonly color?: string;
  readonly isBold?: boolean;
  /** Line above or below. */
  readonly top?: string;
  readonly bottom?: string;
  /** The header cell has a filter button. */
  readonly hasButton?: boolean;
  /** The filter keeps some rows of this column out. */
  readonly isFiltering?: boolean;
}

interface Palette {
  readonly headerFill?: string;
  readonly headerColor?: string;
  readonly band?: string;
  readonly line: string;
}

/** Built-in styles: "Light", "Medium" or "Dark" and a number; seven colours each, black and the six accents. */
function paletteOf(styleName: string | undefined, themeColors: readonly string[]): Palette | undefined {
  const found = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(styleName ?? "");
  if (!found) return undefined;
  const [kind, number] = [found[1], Number(found[2])];
  const place = (number - 1) % 7;
  const accent = (place === 0 ? themeColors[0] : themeColors[3 + place]) ?? "#4472C4";
  // The black ones have bands of the background, darker by 15 %.
  const pale = place === 0 ? "#D9D9D9" : tint(accent, 0.8);
  if (kind === "Light" && (number <= 7 || number > 14)) return { band: pale, line: accent };
  const band = kind === "Dark" ? tint(accent, 0.4) : pale;
  return { headerFill: accent, headerColor: "#FFFFFF", band, line: tint(accent, 0.4) };
}

/** Looks up what tables give to the cells of a sheet. */
export function tableLooks(
  sheet: Sheet,
  themeColors: readonly string[],
): (row: number, column: number) => TableLook | undefined {
  const tables = sheet.tables.flatMap((table) => {
    const area = parseArea(table.range);
    return area ? [{ table, area, palette: paletteOf(table.styleName, themeColors) }] : [];
  });
  const filter = sheet.filter && parseArea(sheet.filter.range);
  return (row, column) => {
    if (filter && row === filter.row && containsCell(filter, row, column))
      return buttonOf(sheet.filter, column - filter.column);
    const found = tables.find(({ area }) => containsCell(area, row, column));
    return found && lookIn(found.table, found.area, found.palette, { row, column });
  };
}

const buttonOf = (filter: FilterSnapshot | undefined, column: number): TableLook => ({
  hasButton: true,
  isFiltering: filter?.columns.some((held) => held.column === column) ?? false,
});

function lookIn(
  table: TableSnapshot,
  area: Area,
  palette: Palette | undefined,
  { row, column }: { readonly row: number; readonly column: number },
): TableLook | undefined {
  const isHeader = table.hasHeaders && row === area.row;
  const button = isHeader && table.filter !== undefined ? buttonOf(table.filter, column - area.column) : {};
  if (!palette) return isHeader ? button : undefined;
  if (isHeader)
    return {
      ...button,
      isBold: true,
      bottom: palette.line,
      ...(palette.headerFill === undefined ? { top: palette.line } : { fill: palette.headerFill }),
      ...(palette.headerColor !== undefined && { color: palette.headerColor }),
    };
  const last = area.row + area.rows - 1;
  if (table.hasTotals && row === last) return { isBold: true, top: palette.line, bottom: palette.line };
  const body = row - area.row - (table.hasHeaders ? 1 : 0);
  const isBand = table.showBandedRows && body % 2 === 0 && palette.band !== undefined;
  return {
    ...(isBand && palette.band !== undefined && { fill: palette.band }),
    ...(row === last && { bottom: palette.line }),
  };
}
