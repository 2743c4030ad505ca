import type { ExampleRow, ExampleValue, SheetSchema } from "../sheetSchema";

type Cell = unknown;

/**
 * Which rows of a sheet are our examples, untouched.
 *
 * A row counts only where every cell still says what we wrote: a row in which the planner changed a single number is hers.
 * Columns are known by their headers, so that moved columns do not matter; without the header of the key, nothing is an
 * example. Dates are not compared, as examples move with the cycle month.
 *
 * @param values the sheet from its header row on, as read.
 * @returns indices into `values`.
 */
export function untouchedExamples(schema: SheetSchema, values: readonly (readonly Cell[])[]): number[] {
  const [headers = []] = values;
  const columns = schema.columns.map(({ field, header }) => ({ field, at: headers.indexOf(header) }));
  const [key] = schema.keyFields as readonly string[];
  if (columns.some(({ field, at }) => field === key && at < 0)) return [];
  const periods = headers
    .flatMap((header, at) => (typeof header === "number" ? [{ start: header, at }] : []))
    .sort((a, b) => a.start - b.start);
  const isExample = (row: readonly Cell[]): boolean =>
    schema.examples.some(
      (example) =>
        columns.every(({ field, at }) => at < 0 || saysTheSame(row[at], example.cells[field])) &&
        periods.every(({ at }, t) => saysTheSame(row[at], seriesValue(example, t))),
    );
  return values.flatMap((row, r) => (r > 0 && isExample(row) ? [r] : []));
}

const seriesValue = ({ series = [] }: ExampleRow, t: number): number | undefined => series[t % series.length];

function saysTheSame(cell: Cell, example: ExampleValue | undefined): boolean {
  if (example === undefined) return cell === "" || cell === null || cell === undefined;
  return typeof example === "object" ? typeof cell === "number" : cell === example;
}
