import {
  currencyExposures,
  hasForeignPrices,
  type CurrencyExposure,
  type FiscalWindow,
} from "../../../engine";
import { cellAddress } from "../area";
import { columnStarts, packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { FinanceInput, FinanceViews } from "./financeInput";

/** A currency over one window, in each plan that there is. */
interface ExposureLine {
  readonly window: FiscalWindow;
  /** Submitted, then reconciled. */
  readonly plans: readonly CurrencyExposure[];
}

/** *Exchange rates*: what is sold in other currencies, and what their rates add to it; `null` where nothing is. */
export function ratesPart(input: FinanceInput, { windows, scale }: FinanceViews): PartMaker | null {
  const { model, alignment } = input;
  if (!hasForeignPrices(model)) return null;
  const open = windows.filter(({ name }) => name === "rest of year" || name === "next year");
  const lines = open.flatMap((window) => linesOf(input, window));
  const own = model.settings.currency || "the plan's currency";
  const note =
    `In ${scale.words}. A rate is what one unit of the currency is worth in ${own}, on average over what is sold. ` +
    "Effect: the revenue exposed less the same sales at the budget rate; the bridge calls it Currency, and the margin " +
    `moves as much, as unit costs are in ${own}.`;
  const plans = ["submitted", ...(alignment.reconciled ? ["reconciled"] : [])];
  const columns: PackColumn[] = [
    { header: "Currency" },
    { header: "Period", span: 2 },
    { header: "Sold to", span: 3 },
    { header: "Budget rate", format: "rate" },
    { header: "Outlook rate", format: "rate" },
    { header: "Difference", format: "signedPercent" },
    ...plans.flatMap((plan): PackColumn[] => [
      { header: `Revenue exposed, ${plan}`, span: 2, format: scale.money },
      { header: `Effect, ${plan}`, span: 2, format: scale.signed },
    ]),
  ];
  return (top) => {
    const first = packBodyTop(top, { note });
    const rows = lines.map((line, k) => rowOf(line, { row: first + k, columns }));
    return packTable(top, { heading: "Exchange rates", note, columns, bodies: [{ rows }] });
  };
}

function linesOf({ model, alignment }: FinanceInput, window: FiscalWindow): ExposureLine[] {
  const submitted = currencyExposures(model, alignment.submitted.plan, window);
  const { reconciled } = alignment;
  const after = reconciled ? currencyExposures(model, reconciled.plan, window) : [];
  return submitted.map((exposure, k) => ({ window, plans: after[k] ? [exposure, after[k]] : [exposure] }));
}

interface RowPlace {
  readonly row: number;
  readonly columns: readonly PackColumn[];
}

function rowOf({ window, plans }: ExposureLine, { row, columns }: RowPlace): CellContent[] {
  const { currency, segments, budgetRate, outlookRate } = plans[0]!;
  const starts = columnStarts(columns);
  const address = (column: number): string => cellAddress(row, starts[column]!);
  const difference = {
    formula: `=${address(4)}/${address(3)}-1`,
    value: outlookRate / budgetRate - 1,
  };
  const money = plans.flatMap(({ revenue, effect }): CellContent[] => [revenue, effect]);
  return [currency, window.label, segments.join(", "), budgetRate, outlookRate, difference, ...money];
}
