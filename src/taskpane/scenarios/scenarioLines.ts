import type { ScenarioFigures } from "../../engine";

/** One figure of a scenario beside the plan, in words. */
export interface ScenarioLine {
  readonly name: string;
  readonly plan: string;
  readonly scenario: string;
  /** The difference with its sign; "–" where there is none. */
  readonly change: string;
  /** Whether the difference helps; `null` where it does neither. */
  readonly isBetter: boolean | null;
}

interface Measure {
  readonly figure: keyof ScenarioFigures;
  readonly name: string;
  readonly better: "more" | "less" | null;
  readonly show: (value: number) => string;
}

const whole = (value: number): string => Math.round(value).toLocaleString();
const share = (value: number): string => `${(100 * value).toFixed(1)} %`;
const points = (value: number): string => value.toFixed(1);

const MEASURES: readonly Measure[] = [
  { figure: "revenue", name: "Revenue", better: "more", show: whole },
  { figure: "margin", name: "Gross margin", better: "more", show: whole },
  { figure: "cost", name: "Cost of the plan", better: null, show: whole },
  { figure: "cash", name: "Cash from the plan", better: "more", show: whole },
  { figure: "unfulfilled", name: "Unfulfilled demand", better: "less", show: whole },
  { figure: "onTime", name: "Served on time", better: "more", show: share },
  { figure: "stock", name: "Inventory at the end", better: null, show: whole },
  { figure: "overtimeHours", name: "Overtime, hours", better: "less", show: whole },
  { figure: "index", name: "Alignment index", better: "more", show: points },
];

/** The figures of a scenario beside those of the plan; what nobody knows is a dash. */
export function scenarioLines(plan: ScenarioFigures, scenario: ScenarioFigures): ScenarioLine[] {
  return MEASURES.map(({ figure, name, better, show }) => {
    const change = changeWords(plan[figure], scenario[figure], show);
    const isMore = scenario[figure] > plan[figure];
    return {
      name,
      plan: known(plan[figure], show),
      scenario: known(scenario[figure], show),
      change,
      isBetter: better === null || change === "–" ? null : isMore === (better === "more"),
    };
  });
}

const known = (value: number, show: Measure["show"]): string => (Number.isFinite(value) ? show(value) : "–");

/** What rounds to nothing is no difference. */
function changeWords(plan: number, scenario: number, show: Measure["show"]): string {
  const change = scenario - plan;
  if (!Number.isFinite(change) || show(Math.abs(change)) === show(0)) return "–";
  return `${change > 0 ? "+" : "−"}${show(Math.abs(change))}`;
}
