import { readMatrix, valueOf, writeCells } from "../api/range/cells";
import { cellText } from "../book/cellText";
import type { Host } from "../host/host";
import type { RangeSelf } from "../host/hostObject";
import type { SelectedData } from "./agave";
import { OfficeFault } from "./officeFault";

const TEXT = 0;
const MATRIX = 1;
const COERCION_NOT_SUPPORTED = 1000;
const DATA_DOES_NOT_FIT = 2004;

/** `getSelectedDataAsync` and `setSelectedDataAsync` of the common API, over the sheet in front. */
export function selectedData(host: () => Host): SelectedData {
  return {
    read: (coercion, isFormatted) => {
      const cells = readCells(host(), isFormatted);
      if (coercion === MATRIX) return cells;
      if (coercion === TEXT) return cells.map((row) => row.join("\t")).join("\n");
      throw new OfficeFault(COERCION_NOT_SUPPORTED);
    },
    write: (coercion, data) => {
      if (coercion !== TEXT && coercion !== MATRIX) throw new OfficeFault(COERCION_NOT_SUPPORTED);
      const matrix = Array.isArray(data) ? (data as unknown[][]) : textMatrix(String(data));
      writeMatrix(host(), matrix);
    },
  };
}

const textMatrix = (text: string): string[][] => text.split(/\r?\n/).map((line) => line.split("\t"));

function selected(host: Host): RangeSelf {
  const sheet = host.book.activeSheet;
  const area = host.book.selection(sheet.id).areas.at(-1);
  if (!area) throw new OfficeFault(DATA_DOES_NOT_FIT);
  return { sheetId: sheet.id, area: host.book.populated(sheet, area) ?? { ...area, rows: 1 } };
}

function readCells(host: Host, isFormatted: boolean): unknown[][] {
  const self = selected(host);
  const sheet = host.sheet(self.sheetId);
  return (
    readMatrix(host, self, (cell, row, column) =>
      isFormatted
        ? cellText(cell?.value ?? null, host.book.styleAt(sheet, row, column).numberFormat)
        : valueOf(cell),
    ) ?? []
  );
}

/** Data go over the selection, or from one selected cell on. */
function writeMatrix(host: Host, matrix: readonly (readonly unknown[])[]): void {
  const { sheetId, area } = selected(host);
  const [rows, columns] = [matrix.length, matrix[0]?.length ?? 0];
  const isOneCell = area.rows === 1 && area.columns === 1;
  if (rows === 0 || columns === 0 || matrix.some((row) => row.length !== columns))
    throw new OfficeFault(DATA_DOES_NOT_FIT);
  if (!isOneCell && (area.rows !== rows || area.columns !== columns) && (rows > 1 || columns > 1))
    throw new OfficeFault(DATA_DOES_NOT_FIT);
  host.markUndo();
  writeCells(host, { sheetId, area: isOneCell ? { ...area, rows, columns } : area }, matrix);
  host.events.flush();
  host.calculation.flush();
}
