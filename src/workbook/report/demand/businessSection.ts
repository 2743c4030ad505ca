import { periodFormat } from "../excelDay";
import { moneyScale } from "../pack/moneyScale";
import { NUMBER_FORMAT_CODES } from "../theme";
import { percentWords } from "../words";
import type { DemandInput } from "./demandInput";
import { planChart, type PlanRow } from "./demandChart";
import { MONTHS_BACK, monthColumns } from "./demandMonths";
import { stepWords } from "./demandWords";
import type { Section } from "./section";

/** Columns before the months. */
const LEAD = 3;

interface BusinessLine {
  readonly words: string;
  /** Share of the agreed demand of which it speaks itself; `null` for what was sold. */
  readonly stated: number | null;
  /** By closed and open month; `null` where there is nothing. */
  readonly money: readonly (number | null)[];
}

/** *What each function plans*: the whole business in money by month, what was sold, every function, and what was agreed. */
export function businessSection({ model, alignment }: DemandInput): Section | null {
  const { calendar, settings } = model;
  const lines = linesOf({ model, alignment });
  // One line alone says nothing that it could be held against.
  if (lines.length < 3) return null;
  const scale = moneyScale(
    Math.max(...lines.flatMap(({ money }) => money.map((value) => value ?? 0))),
    settings.currency,
  );
  const months = monthColumns(model, scale.money);
  const widest = widestLine(lines);
  return {
    heading: "What each function plans",
    note:
      `${widest}. All families at selling price, in ${scale.words}. Where a function says nothing, the agreed number stands in its line; ` +
      "Speaks for is the share of the agreed demand that it states itself.",
    columns: [
      { header: "Plan" },
      { header: "Speaks for", format: "percent" },
      { header: "Open months", format: scale.money },
      ...months,
    ],
    rows: lines.map(({ words, stated, money }) => [
      words,
      stated,
      openSum(money, calendar.horizon.length),
      ...money,
    ]),
    chart: ({ place, body }) =>
      planChart({
        name: "SOP_Demand_functions",
        title: widest,
        altText: `${widest}.`,
        categoryFormat: NUMBER_FORMAT_CODES[periodFormat(calendar.kind)],
        valueFormat: NUMBER_FORMAT_CODES[scale.money],
        unit: scale.words,
        place,
        months: { top: body - 1, left: LEAD, columns: months.length },
        rows: lines.map(({ words, money }, r): PlanRow => ({ words, row: body + r, numbers: money })),
      }),
  };
}

function linesOf({ model, alignment }: DemandInput): BusinessLine[] {
  const { sold, lines } = alignment.demand.byFunction;
  const closed = [...sold.slice(-MONTHS_BACK)].map((value) => (Number.isFinite(value) ? value : null));
  const past = closed.map(() => null);
  const open = model.calendar.horizon.map(() => null);
  const isSold = closed.some((value) => value !== null);
  return [
    ...(isSold ? [{ words: "Sold", stated: null, money: [...closed, ...open] }] : []),
    ...lines.map(({ source, stated, money }) => ({
      words: stepWords(source),
      stated,
      money: [...past, ...money],
    })),
  ];
}

const openSum = (money: readonly (number | null)[], periods: number): number | null => {
  const open = money.slice(-periods);
  return open.every((value) => value === null)
    ? null
    : open.reduce<number>((sum, value) => sum + (value ?? 0), 0);
};

/** The message: the function furthest from what was agreed, over the open months. */
function widestLine(lines: readonly BusinessLine[]): string {
  const total = ({ money }: BusinessLine): number =>
    money.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const agreed = total(lines.at(-1)!);
  const functions = lines.slice(0, -1).filter(({ stated }) => stated !== null && stated > 0);
  const far = (line: BusinessLine): number => total(line) / agreed - 1;
  const [widest] = [...functions].sort((a, b) => Math.abs(far(b)) - Math.abs(far(a)));
  if (!widest || !(agreed > 0)) return "Demand by month";
  const share = far(widest);
  if (Math.abs(share) < 0.0005) return "Every function plans what was agreed";
  return `${widest.words} plans ${percentWords(Math.abs(share))} ${share > 0 ? "more" : "less"} than was agreed`;
}
