import { cellArea, type Area } from "../../book/address";
import { cellText } from "../../book/cellText";
import { copyMethods } from "../../api/range/copy";
import { rangeOf } from "../../api/areas";
import { writeCells } from "../../api/range/cells";
import { clearArea } from "../../api/range/edit";
import { Args } from "../../host/args";
import type { Host } from "../../host/host";

interface Copied {
  readonly sheetId: string;
  readonly area: Area;
  readonly text: string;
  readonly isCut: boolean;
}

/** Copy, cut and paste: whole cells inside the workbook, text to and from elsewhere. */
export class Clipboard {
  readonly #host: Host;
  #copied: Copied | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What was copied on a sheet, for its marching border. */
  shownOn(sheetId: string): Area | undefined {
    return this.#copied?.sheetId === sheetId ? this.#copied.area : undefined;
  }

  forget(): boolean {
    const had = this.#copied !== undefined;
    this.#copied = undefined;
    return had;
  }

  /** Remembers cells and gives their text, a tab between columns. */
  copy(sheetId: string, area: Area, isCut: boolean): string {
    const sheet = this.#host.sheet(sheetId);
    const used = this.#host.book.populated(sheet, area) ?? cellArea(area.row, area.column);
    const lines: string[] = [];
    for (let row = used.row; row < used.row + used.rows; row++) {
      const texts: string[] = [];
      for (let column = used.column; column < used.column + used.columns; column++) {
        const cell = sheet.cells.get(row, column);
        texts.push(
          quoted(cell ? cellText(cell.value, this.#host.book.styleAt(sheet, row, column).numberFormat) : ""),
        );
      }
      lines.push(texts.join("\t"));
    }
    const text = lines.join("\r\n");
    this.#copied = { sheetId, area: used, text, isCut };
    return text;
  }

  /** Pastes into an area and answers what it filled; text that was not copied here is read as if it were typed. */
  paste(sheetId: string, target: Area, text: string): Area {
    const copied = this.#copied;
    if (copied && same(copied.text, text)) return this.#pasteCells(copied, sheetId, target);
    const rows = matrixOf(text);
    const single = rows.length === 1 && rows[0]?.length === 1;
    const area = single ? target : { ...target, rows: rows.length, columns: rows[0]?.length ?? 1 };
    writeCells(this.#host, { sheetId, area }, single ? rows[0]?.[0] : rows);
    return area;
  }

  #pasteCells(copied: Copied, sheetId: string, target: Area): Area {
    const { area } = copied;
    const place = { row: target.row, column: target.column, rows: area.rows, columns: area.columns };
    if (copied.isCut) {
      copyMethods["MoveTo"]?.(
        { sheetId: copied.sheetId, area },
        new Args([rangeOf(sheetId, place)]),
        this.#host,
      );
      this.#copied = undefined;
      return place;
    }
    copyMethods["CopyFrom"]?.(
      { sheetId, area: target },
      new Args([rangeOf(copied.sheetId, area)]),
      this.#host,
    );
    return place;
  }

  clear(sheetId: string, areas: readonly Area[]): void {
    for (const area of areas) clearArea(this.#host, { sheetId, area }, "Contents");
  }
}

/** Operating systems change line ends. */
const same = (a: string, b: string): boolean =>
  a.replaceAll("\r\n", "\n").trimEnd() === b.replaceAll("\r\n", "\n").trimEnd();

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The rows and columns of tab-separated text, made rectangular. */
function matrixOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\n|$)/g;
  for (const [, field = "", end] of text.replaceAll("\r\n", "\n").replace(/\n$/, "").matchAll(fields)) {
    rows[rows.length - 1]?.push(
      field.startsWith('"') && field.endsWith('"') && field.length > 1
        ? field.slice(1, -1).replaceAll('""', '"')
        : field,
    );
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}
