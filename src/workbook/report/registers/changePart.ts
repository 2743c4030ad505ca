import type { CycleChange } from "../../../engine";
import { addressOf, cellAddress } from "../area";
import { moneyWord } from "../demand/demandWords";
import { columnStarts, packBodyTop, packSentence, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { RegistersInput } from "./registersInput";

const HEADING = "What changed since the last cycle";

const COLUMNS: readonly PackColumn[] = [
  { header: "Family" },
  { header: "Revenue then", span: 2, format: "money" },
  { header: "Revenue now", span: 2, format: "money" },
  { header: "Change", span: 2, format: "signedMoney" },
  { header: "Gross margin then", span: 2, format: "money" },
  { header: "Gross margin now", span: 2, format: "money" },
  { header: "Change", span: 2, format: "signedMoney" },
];

/** *What changed since the last cycle*: revenue and margin by family over the months that both plan, and why. */
export function changePart({ model, alignment }: RegistersInput): PartMaker | null {
  const { change } = alignment;
  if (!change) {
    const note = "This is the first cycle that the workbook keeps. The next one says here what changed.";
    return (top) => packSentence(top, HEADING, note);
  }
  const note = `${change.from} to ${change.to}, in ${moneyWord(model.settings.currency)} over the ${change.periods.length} periods that both plan. ${marginWords(change)}`;
  return (top) => {
    const first = packBodyTop(top, { note });
    const lines = change.revenue.map((revenue, k) => ({
      name: revenue.name,
      revenue,
      margin: change.margin.find(({ name }) => name === revenue.name) ?? change.margin[k]!,
    }));
    const rows = lines.map(({ name, revenue, margin }, r): CellContent[] => [
      name,
      ...triple(revenue, first + r, 1),
      ...triple(margin, first + r, 4),
    ]);
    const sum = (pick: "revenue" | "margin", side: "before" | "after"): number =>
      lines.reduce((all, line) => all + line[pick][side], 0);
    const starts = columnStarts(COLUMNS);
    const total = (["revenue", "margin"] as const).flatMap((pick, k) => {
      const [before, after] = [sum(pick, "before"), sum(pick, "after")];
      const cell = (column: number, value: number): CellContent => ({
        formula: `=SUM(${addressOf({ top: first, left: starts[column]!, rows: rows.length, columns: 1 })})`,
        value,
      });
      const at = 1 + 3 * k;
      return [cell(at, before), cell(at + 1, after), cell(at + 2, after - before)];
    });
    const bodies = [{ rows }, { rows: [["All families", ...total]], look: "total" as const }];
    return packTable(top, { heading: HEADING, note, columns: COLUMNS, bodies });
  };
}

function triple(
  { before, after, change }: { readonly before: number; readonly after: number; readonly change: number },
  row: number,
  column: number,
): CellContent[] {
  const starts = columnStarts(COLUMNS);
  const cell = (k: number): string => cellAddress(row, starts[column + k]!);
  return [before, after, { formula: `=${cell(1)}-${cell(0)}`, value: change }];
}

/** Why margin moved, how much of the plan still stands, and what became of the gaps. */
function marginWords({ marginDrivers, planStability, gaps }: CycleChange): string {
  const parts = [
    ["volume", marginDrivers.volume],
    ["mix", marginDrivers.mix],
    ["price", marginDrivers.price],
    ["unit cost", marginDrivers.cost],
    ["currency", marginDrivers.currency],
    ["new items", marginDrivers.added],
    ["items gone", marginDrivers.discontinued],
  ] as const;
  const moved = parts
    .filter(([, money]) => Math.abs(money) >= 0.5)
    .map(
      ([words, money]) =>
        `${words} ${money > 0 ? "+" : "−"}${Math.round(Math.abs(money)).toLocaleString("en-US")}`,
    );
  const stable = Number.isFinite(planStability)
    ? ` ${Math.round(100 * planStability)} % of last cycle's supply stands.`
    : "";
  const why = moved.length > 0 ? `Margin: ${moved.join(", ")}.` : "Margin did not move.";
  const found = `${counted(gaps.opened.length, "gap")} opened, ${gaps.closed.length} closed, ${gaps.stayed.length} stayed.`;
  return `${why}${stable} ${found}`;
}
