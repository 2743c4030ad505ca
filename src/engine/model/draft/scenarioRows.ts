import type { ModelChange, NumberedChange, StatedScenario } from "../../scenario/modelChange";
import type { PlanningModel } from "../planningModel";
import { firstDay, keyOf } from "./rowNames";
import type { ScenarioDraft } from "./scenarioDrafts";

/** A row a change; what must be true stands in a scenario's first row. A row that could not be read says no change. */
export function scenarioRows(model: PlanningModel): ScenarioDraft[] {
  return model.scenarios.flatMap((scenario) => rowsOf(model, scenario));
}

function rowsOf(model: PlanningModel, { name, assumption, changes, rowsLeftOut }: StatedScenario) {
  const stated = changes.map((change) => changeCells(model, change));
  const unread = Array.from({ length: rowsLeftOut }, () => ({}));
  return [...stated, ...unread].map((cells, r): ScenarioDraft => {
    const row = { ...BLANK, ...cells, scenario: name, assumption: r === 0 ? assumption : "" };
    return { ...row, key: keyOf(name, row.what ?? "", row.item, row.family, row.resource, row.event) };
  });
}

/** A row that names nothing and no months. */
export const NO_SCOPE = {
  item: "",
  family: "",
  segment: "",
  resource: "",
  fromMonth: Number.NaN,
  toMonth: Number.NaN,
} as const;

const BLANK: Omit<ScenarioDraft, "key" | "scenario" | "assumption"> = {
  ...NO_SCOPE,
  what: null,
  source: null,
  event: "",
  percent: Number.NaN,
  amount: Number.NaN,
};

/** The scope and the months of a change without its number, as cells. */
export const scopeCells = (model: PlanningModel, change: NumberedChange) => ({
  what: change.kind,
  ...namesOf(change),
  ...monthsOf(model, change),
});

type ChangeCells = Partial<Omit<ScenarioDraft, "key" | "scenario" | "assumption">>;

/** What a change says in the cells of a row; kinds that the sheet has no word for say nothing. */
function changeCells(model: PlanningModel, change: ModelChange): ChangeCells {
  switch (change.kind) {
    case "role":
    case "stance":
    case "frozen months":
      return {};
    case "drop event":
      return { what: change.kind, event: change.event };
    case "move event":
      return { what: change.kind, event: change.event, amount: change.byPeriods };
    default: {
      const { factor, add } = change;
      return {
        ...scopeCells(model, change),
        percent: factor === undefined ? Number.NaN : factor - 1,
        amount: add ?? Number.NaN,
      };
    }
  }
}

type Scopes = Partial<Pick<ScenarioDraft, "item" | "family" | "segment" | "source" | "resource">>;

const namesOf = ({ item, family, segment, source, resource }: Scopes): Scopes => ({
  ...(item === undefined ? {} : { item }),
  ...(family === undefined ? {} : { family }),
  ...(segment === undefined ? {} : { segment }),
  ...(source === undefined ? {} : { source }),
  ...(resource === undefined ? {} : { resource }),
});

const monthsOf = (
  model: PlanningModel,
  change: ModelChange,
): Pick<ScenarioDraft, "fromMonth" | "toMonth"> => {
  const first = "firstPeriod" in change ? change.firstPeriod : undefined;
  const last = "lastPeriod" in change ? change.lastPeriod : undefined;
  return {
    fromMonth: firstDay(model, first ?? Number.NaN),
    toMonth: firstDay(model, last ?? Number.NaN),
  };
};
