import { budgetBridge, hasForeignPrices, planMoney, planValues, type FiscalWindow } from "../../../engine";
import { addressOf, cellAddress } from "../area";
import { packBodyTop, packSentence, packTable, type PackBody, type PackColumn } from "../pack/packTable";
import type { MoneyScale } from "../pack/moneyScale";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { bridgeChart, withBridgeChart } from "./bridgeChart";
import { FIRST, stepsOf, type BridgeStep, type Bridged } from "./bridgeSteps";
import type { FinanceInput, FinanceViews } from "./financeInput";

/** *From budget to outlook*: volume, mix, price and currency, in columns by window and plan, that add up. */
export function bridgePart(input: FinanceInput, { windows, scale }: FinanceViews): PartMaker | null {
  if (!input.model.budget.rows.some(({ measure }) => measure === "revenue")) return null;
  const open = windows.filter(({ name }) => name === "rest of year" || name === "next year");
  const bridges = open.flatMap((window) => bridgesOf(input, window));
  const heading = "From budget to outlook: revenue";
  if (bridges.length === 0) {
    const note =
      "Budget revenue and units of every family for the same periods, and this shows volume, mix and price.";
    return (top) => packSentence(top, heading, note);
  }
  const hasCurrency = hasForeignPrices(input.model);
  const steps = stepsOf(hasCurrency);
  const chart = bridgeChart(bridges, steps);
  const note =
    `${chart ? `${chart.message} ` : ""}In ${scale.words}. Mix: each family's or item's shift of share, measured against the average price. Price: at the outlook's quantities${hasCurrency ? " and the budget's exchange rates. Currency: what the outlook's exchange rates add to the same sales" : ""}. ` +
    "The outlook is the sum of the steps.";
  return (top) => {
    const first = packBodyTop(top, { note });
    const columns: PackColumn[] = [
      { header: "Step" },
      ...bridges.map(({ header }) => ({ header, span: 2, format: scale.money })),
    ];
    const bodies = bodiesOf(bridges, { first, scale, steps });
    const table = packTable(top, { heading, note, columns, bodies });
    return chart ? withBridgeChart(table, chart, { first, scale }) : table;
  };
}

interface BridgeRows {
  readonly first: number;
  readonly scale: MoneyScale;
  readonly steps: readonly BridgeStep[];
}

interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** Budget, steps, their sum, and the share by which it differs. */
function bodiesOf(bridges: readonly Bridged[], { first, scale, steps }: BridgeRows): PackBody[] {
  const outlookRow = first + steps.length + 1;
  const budget = ["Budget", ...bridges.map(({ bridge }) => bridge.budget)];
  const moves = steps.map(([words, part]): CellContent[] => [
    words,
    ...bridges.map(({ bridge }) => bridge[part]),
  ]);
  const outlook = [
    "Outlook",
    ...bridges.map(({ bridge }, k) =>
      sumCell({ first, last: outlookRow - 1 }, FIRST + 2 * k, bridge.outlook),
    ),
  ];
  const share = [
    "Outlook over budget",
    ...bridges.map(({ bridge }, k): CellContent =>
      bridge.budget > 0
        ? {
            formula: `=${cellAddress(outlookRow, FIRST + 2 * k)}/${cellAddress(first, FIRST + 2 * k)}-1`,
            value: bridge.outlook / bridge.budget - 1,
          }
        : null,
    ),
  ];
  return [
    { rows: [budget] },
    { rows: moves, format: scale.signed },
    { rows: [outlook], look: "total" },
    { rows: [share], format: "signedPercent" },
  ];
}

const sumCell = (rows: RowSpan, left: number, value: number): CellContent => ({
  formula: `=SUM(${addressOf({ top: rows.first, left, rows: rows.last - rows.first + 1, columns: 1 })})`,
  value,
});

function bridgesOf({ model, alignment }: FinanceInput, window: FiscalWindow): Bridged[] {
  const values = planValues(model);
  const plans = [alignment.submitted, ...(alignment.reconciled ? [alignment.reconciled] : [])];
  return plans.flatMap(({ plan }) => {
    const bridge = budgetBridge(model, planMoney(model, plan, values), window);
    const { label } = window;
    return bridge ? [{ header: `${label} ${plan.view}`, window: label, view: plan.view, bridge }] : [];
  });
}
