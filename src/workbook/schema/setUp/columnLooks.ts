import type { NumberFormat } from "../../report/sheetDescription";
import type { ColumnSchema } from "../sheetSchema";

/** The number format of a column. */
export function columnFormat({ type }: ColumnSchema): NumberFormat {
  switch (type.kind) {
    case "units":
      return "units";
    case "money":
      return "money";
    case "share":
      return "percent";
    case "day":
      return "date";
    case "month":
      return "month";
    case "days":
      return "count";
    case "text":
    case "number":
    case "choice":
    case "flag":
      return "general";
  }
}

/** Width in characters: room for the header, and for what usually stands below it. */
export function columnWidth({ header, type }: ColumnSchema): number {
  const usual = type.kind === "text" ? 18 : type.kind === "choice" ? 16 : 12;
  return Math.min(36, Math.max(usual, header.length + 2));
}
