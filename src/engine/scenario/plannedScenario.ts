import type { PlanningModel } from "../model/planningModel";
import { changedCase, type ChangedCase, type PlanningCase } from "./changedCase";
import type { StatedScenario } from "./modelChange";
import { sayModelChange } from "./sayModelChange";
import type { ScenarioOutcome } from "./scenarioOutcome";

/** A scenario before it is computed: its words, and the way to its case. */
export interface PlannedScenario extends Pick<
  ScenarioOutcome,
  "name" | "origin" | "assumption" | "changes" | "rowsLeftOut"
> {
  readonly apply: (base: PlanningCase) => ChangedCase;
  /** Money that the scenario costs beyond what its plan pays, over the horizon. */
  readonly ownCost: number;
}

/** The scenarios of the Scenarios sheet. */
export const statedScenarios = (model: PlanningModel): PlannedScenario[] =>
  model.scenarios.map((scenario) => stated(model, scenario));

const stated = (
  model: PlanningModel,
  { name, assumption, changes, rowsLeftOut }: StatedScenario,
): PlannedScenario => ({
  name,
  origin: "sheet",
  assumption,
  changes: changes.map((change) => sayModelChange(model, change)),
  rowsLeftOut,
  apply: (base) => changedCase(base, changes),
  ownCost: 0,
});
