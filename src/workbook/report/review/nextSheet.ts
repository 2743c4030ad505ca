import type { AlignmentIndex, IndexComponentName, PlanningModel, SheetKind } from "../../../engine";
import { SHEETS } from "../../schema/allSheets";

/** The sheets that feed a component of the index. */
const FEEDS: { readonly [C in IndexComponentName]: readonly SheetKind[] } = {
  "goal-plan": ["Goals", "Objectives"],
  "demand-supply": ["Demand", "Supply"],
  "plan-capacity": ["Resources", "Routing"],
  "plan-stock policy": [],
  "plan-budget": ["Budget"],
  "events-forecast": ["Events"],
  "forecast-actual": ["History"],
  "execution-plan": ["History"],
  "data integrity": [],
  "decisions on time": ["Actions"],
};

/** Where nothing is measured yet: what a planner misses first. */
const USUAL_ORDER: readonly SheetKind[] = [
  "Demand",
  "Supply",
  "Resources",
  "Routing",
  "Objectives",
  "Budget",
  "History",
  "Segments",
  "Positioning",
  "Events",
  "Actions",
];

/** The missing sheets and how many points of coverage they would bring. */
export interface NextSheet {
  readonly sheets: readonly SheetKind[];
  /** Points of the 100 that would no longer be unknown; `null` where there is no index. */
  readonly points: number | null;
}

/** The one sheet (or pair that only works together) that would add most; `null` where nothing is missing. */
export function nextSheet(model: PlanningModel, index: AlignmentIndex | null): NextSheet | null {
  const isMissing = (sheet: SheetKind): boolean => !model.sheets.includes(sheet);
  const weights = index?.components.reduce((sum, { statedWeight }) => sum + statedWeight, 0) ?? 0;
  const candidates = (index?.components ?? []).map(({ component, statedWeight, coverage }) => ({
    sheets: FEEDS[component].filter(isMissing),
    points: weights > 0 ? (100 * statedWeight * (1 - coverage)) / weights : 0,
  }));
  const [best] = candidates
    .filter(({ sheets, points }) => sheets.length > 0 && points > 0)
    .sort((a, b) => b.points - a.points);
  if (best) return best;
  const first = USUAL_ORDER.find(isMissing);
  return first === undefined ? null : { sheets: [first], points: null };
}

/** "Add Resources and Routing: they show …". */
export function nextSheetWords(next: NextSheet): string {
  const gives = next.sheets.map((sheet) => SHEETS[sheet].gives).join("; ");
  const names = next.sheets.join(" and ");
  const points =
    next.points === null ? "" : ` They would make known up to ${next.points.toFixed(1)} of the 100 points.`;
  const words = points.replace("They", next.sheets.length === 1 ? "It" : "They");
  return `Add ${names} ("Set up planning workbook" makes ${next.sheets.length === 1 ? "it" : "them"}): ${gives}.${words}`;
}
