import type { PlanMeasures } from "../gap/measurePlan";
import { said } from "../measure/planValues";

/** Forecast accuracy of a family (or the business) over the last six closed periods; `NaN` where none was kept. */
export function accuracyOf({ figures }: PlanMeasures, family: number): number {
  const row = family >= 0 ? family : figures.families;
  const { periods } = figures.actualValue;
  let errors = 0;
  let actuals = 0;
  for (let column = Math.max(0, figures.historyPeriods - 6); column < figures.historyPeriods; column++) {
    errors += said(figures.absoluteErrorValue.values[row * periods + column]!);
    actuals += said(figures.actualValue.values[row * periods + column]!);
  }
  return actuals > 0 ? Math.max(0, 1 - errors / actuals) : Number.NaN;
}
