import { widthOf } from "../../../engine";
import { cellAddress } from "../area";
import type { Part, PartMaker } from "../review/part";
import type { CellContent, FormulaCell, NumberFormat } from "../sheetDescription";
import { keyedChart, keyPlace, type KeyPlace } from "./keyedChart";
import { tornadoChart } from "./tornado";

/** What lies between two ends, both counted from no effect. */
export interface TornadoRow {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** A tornado with the table of its numbers beside it. */
export interface TornadoPart {
  readonly heading: string;
  /** What the chart says, in a sentence. */
  readonly message: string;
  /** How to read it. */
  readonly note: string;
  readonly rows: readonly TornadoRow[];
  /** Headers of the three numbers: both ends, and how far they lie apart. */
  readonly headers: readonly [low: string, high: string, width: string];
  readonly formats: readonly [end: NumberFormat, width: NumberFormat];
  /** Number format and title of the axis. */
  readonly valueFormat: string;
  readonly valueTitle: string;
}

/** Draws a tornado over the cells of its table. */
export function tornadoPart(of: TornadoPart): PartMaker {
  const { heading, message, headers, formats, rows } = of;
  const note = `${message} ${of.note}`;
  return (top): Part => {
    const place = keyPlace(top, { note });
    const column = (left: number) => ({ top: place.first, left, rows: rows.length, columns: 1 });
    return keyedChart(
      top,
      {
        heading,
        note,
        headers: ["Assumption", ...headers],
        formats: [formats[0], formats[0], formats[1]],
        rows: rows.map((row, r) => rowOf(row, place, r)),
      },
      (area) =>
        tornadoChart({
          name: "SOP_Registers_tornado",
          title: message.replace(/\.$/, ""),
          altText: message,
          names: column(place.names),
          low: { name: headers[0], values: column(place.numbers[0]) },
          high: { name: headers[1], values: column(place.numbers[1]) },
          valueFormat: of.valueFormat,
          valueTitle: of.valueTitle,
          place: area,
        }),
    );
  };
}

function rowOf(
  { name, low, high }: TornadoRow,
  { first, numbers: [lowAt, highAt] }: KeyPlace,
  r: number,
): readonly [CellContent, CellContent, CellContent, CellContent] {
  const [lowCell, highCell] = [cellAddress(first + r, lowAt), cellAddress(first + r, highAt)];
  const width: FormulaCell = {
    formula: `=MAX(${lowCell},${highCell},0)-MIN(${lowCell},${highCell},0)`,
    value: widthOf(low, high),
  };
  return [name, low, high, width];
}
