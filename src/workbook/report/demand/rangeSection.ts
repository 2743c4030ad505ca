import { rowOf, type FamilyRange } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import type { DemandInput } from "./demandInput";
import type { Section } from "./section";

/** One limit of a range. */
interface Limit {
  readonly words: string;
  /** Units by period. */
  readonly units: Float64Array;
  readonly isUpper: boolean;
  /** Whether it is a limit of the 95 % range. */
  readonly isOuter: boolean;
}

/** *Range of demand by family*: the 80 % and 95 % ranges, and in how many months the statistical plan leaves them. */
export function rangeSection(input: DemandInput): Section | null {
  const { calendar } = input.model;
  const ranges = input.alignment.demand.familyRanges;
  if (ranges.length === 0) return null;
  const headerFormat = periodFormat(calendar.kind);
  return {
    heading: "Range of demand by family",
    note:
      "In units. Demand falls between the limits in 80 and 95 of 100 cases, as the forecast of each family's own history has it (items still on sale, past events taken out; " +
      "launches without history and coming events are not in it). A statistical plan outside wants a reason; the column before the months counts how often it is.",
    isGrouped: true,
    isLookedUp: true,
    lightColumn: 3,
    columns: [
      { header: "Family" },
      { header: "Limit" },
      { header: "Unit" },
      { header: `${calendar.kind === "week" ? "Weeks" : "Months"} outside` },
      ...calendar.horizon.map((period) => ({
        header: periodCell(period, calendar.kind),
        format: "units" as const,
        headerFormat,
      })),
    ],
    rows: ranges.flatMap((range) => rangeRows(input, range)),
  };
}

function rangeRows({ model, alignment }: DemandInput, range: FamilyRange): CellContent[][] {
  const { interval80, interval95, family } = range;
  const limits: readonly Limit[] = [
    { words: "95 % high", units: interval95.upper, isUpper: true, isOuter: true },
    { words: "80 % high", units: interval80.upper, isUpper: true, isOuter: false },
    { words: "80 % low", units: interval80.lower, isUpper: false, isOuter: false },
    { words: "95 % low", units: interval95.lower, isUpper: false, isOuter: true },
  ];
  const plan = statisticalUnits({ model, alignment }, family);
  const units = new Set([...model.items.unit].filter((_, item) => model.items.family[item] === family));
  const [only = ""] = units;
  return limits.map((limit) => [
    model.families[family]!.name,
    limit.words,
    units.size === 1 ? only : "units",
    outsideWords(limit, plan),
    ...limit.units,
  ]);
}

/** The family's statistical plan; NaN where it says nothing. */
function statisticalUnits({ model, alignment }: DemandInput, family: number): Float64Array {
  const sums = new Float64Array(model.calendar.horizon.length).fill(Number.NaN);
  const plan = alignment.consensus.plansByCell.find(({ source }) => source === "statistical");
  if (!plan) return sums;
  const segments = model.segments.length;
  for (let cell = 0; cell < plan.units.rows; cell++) {
    if (model.items.family[Math.floor(cell / segments)] !== family) continue;
    rowOf(plan.units, cell).forEach((units, t) => {
      if (!Number.isNaN(units)) sums[t] = (Number.isNaN(sums[t]!) ? 0 : sums[t]!) + units;
    });
  }
  return sums;
}

/** In how many months the plan is beyond a limit. */
function outsideWords({ units, isUpper, isOuter }: Limit, plan: Float64Array): string {
  if (plan.every((planned) => Number.isNaN(planned))) return "";
  const count = plan.reduce((sum, planned, t) => {
    const over = isUpper ? planned - units[t]! : units[t]! - planned;
    return over > 1e-6 * Math.max(1, units[t]!) ? sum + 1 : sum;
  }, 0);
  const side = isUpper ? "above" : "below";
  if (count === 0) return `● none ${side}`;
  return `${isOuter ? "■" : "▲"} ${count} ${side}`;
}
