import type { BindingLimit, DecisionInScenario, PlanningModel } from "../../../engine";
import { packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { Compared } from "./scenariosInput";

/** Limits that are named for each plan. */
const MOST_NAMED = 3;
/** Grid columns of the whole table, and of a scenario's name. */
const WIDTH = 21;
const NAME = 2;

/** *What binds in each*: the dearest limits, and the money at risk that is left of each of today's decisions. */
export function bindingPart({ model, comparison, decisions }: Compared): PartMaker {
  const columns: PackColumn[] = [
    { header: "Plan", span: NAME },
    { header: "What limits it most, and what one more is worth", span: WIDTH - NAME - decisions.length },
    ...decisions.map(({ number }): PackColumn => ({ header: `Decision ${number}`, format: "money" })),
  ];
  const plans = [
    { name: "The plan", limits: comparison.baseLimits, left: comparison.baseDecisions },
    ...comparison.outcomes.flatMap(({ name, result }) =>
      result ? [{ name, limits: result.limits, left: result.decisions }] : [],
    ),
  ];
  const rows = plans.map(({ name, limits, left }): CellContent[] => [
    name,
    limitWords(model, limits),
    ...decisions.map(({ number }) => leftOf(left, number)),
  ]);
  const note =
    decisions.length === 0
      ? "The capacities that bind, the dearest first."
      : `The capacities that bind, the dearest first; beside them the money at risk, in ${model.settings.currency || "money"}, that is left of the gap of each of today's decisions.`;
  return (top) => packTable(top, { heading: "What binds in each", note, columns, bodies: [{ rows }] });
}

const leftOf = (left: readonly DecisionInScenario[], number: number): CellContent =>
  left.find((one) => one.number === number)?.atRisk ?? null;

function limitWords(
  { resources, calendar, settings }: PlanningModel,
  limits: readonly BindingLimit[],
): string {
  if (limits.length === 0) return "No capacity binds.";
  return limits
    .slice(0, MOST_NAMED)
    .map(({ resource, period, worth }) => {
      const kind = resources.kind[resource] === "storage" ? "a place" : "an hour";
      const money = worth.toLocaleString("en-US", { maximumFractionDigits: worth < 100 ? 2 : 0 });
      return `${resources.name[resource]!} in ${calendar.horizon[period]!.label} (${money} ${settings.currency} ${kind})`;
    })
    .join(", ");
}
