import type { PlanningModel } from "../planningModel";
import type {
  ActionDraft,
  AssumptionDraft,
  OverrideDraft,
  RiskDraft,
  SubmissionDraft,
} from "./collaborationDrafts";
import { NO_SCOPE, scopeCells } from "./scenarioRows";
import { familyName, firstDay, itemName, keyOf, segmentName } from "./rowNames";

export function submissionRows(model: PlanningModel): SubmissionDraft[] {
  return model.submissions.map((row) => ({ ...row, key: keyOf(row.function, row.version) }));
}

export function overrideRows(model: PlanningModel): OverrideDraft[] {
  return model.overrides.map(({ firstPeriod, lastPeriod, ...row }) => {
    const item = itemName(model, row.item);
    const family = row.item < 0 ? familyName(model, row.family) : "";
    const segment = segmentName(model, row.segment);
    return {
      ...row,
      item,
      family,
      segment,
      fromMonth: firstDay(model, firstPeriod),
      toMonth: firstDay(model, lastPeriod),
      key: keyOf(item, family, segment, row.source ?? "", row.reasonCode),
    };
  });
}

export function assumptionRows(model: PlanningModel): AssumptionDraft[] {
  return model.assumptions.map(({ link, ...row }) => ({
    ...NO_SCOPE,
    what: null,
    ...(link ? scopeCells(model, link.change) : {}),
    following: link?.following ?? null,
    passThrough: link?.passThrough ?? Number.NaN,
    ...row,
    key: row.id,
  }));
}

export function riskRows(model: PlanningModel): RiskDraft[] {
  return model.risks.map(({ family, period, ...row }) => ({
    ...row,
    family: familyName(model, family),
    month: firstDay(model, period),
    key: row.text,
  }));
}

export function actionRows(model: PlanningModel): ActionDraft[] {
  return model.actions.map(({ effectPeriod, ...row }) => ({
    ...row,
    effectMonth: firstDay(model, effectPeriod),
    key: row.id,
  }));
}
