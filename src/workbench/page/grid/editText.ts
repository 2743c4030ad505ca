import { isDateFormat, getFormatInfo } from "numfmt";
import { cellText } from "../../book/cellText";
import type { Cell } from "../../book/cellStore";
import type { CellStyle } from "../../book/snapshotStyle";

/** What the formula bar shows of a cell: what one would type to enter it. */
export function editText(cell: Cell | undefined, style: CellStyle, usesDate1904: boolean): string {
  if (!cell || (cell.value === null && cell.formula === undefined)) return "";
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === "string") return style.isQuoted ? `'${cell.value}` : cell.value;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return cell.value === null ? "" : numberText(cell.value, style.numberFormat, usesDate1904);
}

function numberText(value: number, format: string, usesDate1904: boolean): string {
  if (format === "General" || format === "@") return plain(value);
  if (isDateFormat(format)) {
    const hasTime = value % 1 !== 0;
    if (value < 1) return cellText(value, "h:mm:ss AM/PM", usesDate1904);
    return cellText(value, hasTime ? "m/d/yyyy h:mm" : "m/d/yyyy", usesDate1904);
  }
  return isPercent(format) ? `${plain(value * 100)}%` : plain(value);
}

function isPercent(format: string): boolean {
  try {
    return getFormatInfo(format).type === "percent";
  } catch {
    return false;
  }
}

const plain = (value: number): string => String(Number(value.toPrecision(15)));
