import { packPage } from "../pack/packPage";
import { packBodyTop, packSentence } from "../pack/packTable";
import { stackParts } from "../pageBreaks";
import type { PartMaker } from "../review/part";
import type { SheetDescription } from "../sheetDescription";
import { counted } from "../words";
import { bindingPart } from "./bindingPart";
import { chartNumbersPart, chartsPart } from "./chartsPart";
import { comparedPart } from "./comparedPart";
import { differencesPart } from "./differencesPart";
import type { Compared, ScenariosInput } from "./scenariosInput";
import { statedPart } from "./statedPart";

/** The planner's own sheet is called Scenarios: ours says what it holds of them. */
export const SCENARIOS_PAGE = { ownId: "scenarios", name: "Scenario results" } as const;

/**
 * The *Scenarios* page: every scenario beside the plan by the same figures, small pictures of what changes most, what
 * must be true, what binds, and the cells that differ most.
 */
export function scenariosPage(input: ScenariosInput): SheetDescription {
  const { model, comparison, decisions } = input;
  if (!comparison?.base || comparison.outcomes.length === 0) return emptyPage(input);
  const compared: Compared = { model, decisions, comparison: { ...comparison, base: comparison.base } };
  const isAnyComputed = comparison.outcomes.some(({ result }) => result !== null);
  return packPage({
    ...SCENARIOS_PAGE,
    model,
    message: message(compared),
    parts: isAnyComputed ? partsOf(compared) : [statedPart(compared)],
  });
}

function partsOf(compared: Compared): (PartMaker | null)[] {
  const after = [
    statedPart(compared),
    bindingPart(compared),
    differencesPart(compared),
    chartNumbersPart(compared),
  ];
  const before = comparedPart(compared);
  const numbersAt = (chartTop: number): number => {
    const { tops } = stackParts(chartTop, [chartsPart(compared, { top: 0 }), ...after]);
    return packBodyTop(tops.at(-1)!, {});
  };
  const charts: PartMaker = (top) => chartsPart(compared, { top: numbersAt(top) })(top);
  return [before, charts, ...after];
}

function message({ comparison }: Compared): string {
  const { outcomes } = comparison;
  const computed = outcomes.filter(({ result }) => result !== null);
  const missing = outcomes.length - computed.length;
  const rest = missing > 0 ? `; ${counted(missing, "scenario")} could not be computed` : "";
  return `${counted(computed.length, "scenario")} beside the reconciled plan, each reconciled again with its changes${rest}.`;
}

function emptyPage({ model, comparison }: ScenariosInput): SheetDescription {
  const message = "No scenario was computed in this review.";
  const sentence =
    comparison === null
      ? `A plan of ${counted(model.items.count, "item")} takes a while for each scenario. Open Scenarios in the task pane and press Compare scenarios to compute them when you need them.`
      : comparison.base === null
        ? "There is no reconciled plan to compare scenarios with; Data check says why. Correct what it names, then run the review again."
        : "Nobody stated scenarios, and the data give none: no family has history for a range of its forecast, and no option beyond the plan is recommended. To compare your own, press Add the sheet Scenarios in the task pane, under Scenarios.";
  const parts: PartMaker[] = [(top) => packSentence(top, "Scenarios", sentence)];
  return packPage({ ...SCENARIOS_PAGE, model, message, parts });
}
