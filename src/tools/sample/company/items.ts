import { FAMILIES } from "./families";
import type { FamilySpec, ModelSpec, VariantSpec } from "./familySpecs";
import type { Month } from "./months";
import { drawsFor } from "./seeded";

/** An item of the company. Money is euro a unit. */
export interface Item {
  readonly code: string;
  readonly description: string;
  readonly family: FamilySpec;
  readonly model: ModelSpec;
  readonly variant: VariantSpec;
  readonly price: number;
  readonly unitCost: number;
  /** Expected demand in units of an average month of 2024. */
  readonly baseUnits: number;
  /** Share of months in which anything is asked for. */
  readonly activity: number;
  readonly launch: Month | null;
  /** First month in which it is no longer sold. */
  readonly end: Month | null;
  readonly successor: string;
}

/** All items, family by family, model by model. */
export const ITEMS: readonly Item[] = FAMILIES.flatMap(itemsOf);

export function itemsOf(family: FamilySpec): readonly Item[] {
  return family.models.flatMap((model, m) =>
    family.variants.map((variant, v) => itemOf({ family, model, variant, code: codeOf(family, m, v) }, v)),
  );
}

function codeOf(family: FamilySpec, model: number, variant: number): string {
  return `${family.code}-${100 + 10 * model + variant}`;
}

interface Naming {
  readonly family: FamilySpec;
  readonly model: ModelSpec;
  readonly variant: VariantSpec;
  readonly code: string;
}

function itemOf({ family, model, variant, code }: Naming, variantIndex: number): Item {
  const draws = drawsFor(`${code}/item`);
  const listPrice = model.price * (variant.price ?? 1);
  const margin = family.margin + 0.025 * (2 * draws.uniform() - 1);
  const price = round2(listPrice < 20 ? listPrice : Math.round(listPrice));
  return {
    code,
    description: `${family.noun} ${model.name}, ${variant.label}`,
    family,
    model,
    variant,
    price,
    unitCost: round2(price * (1 - margin)),
    baseUnits: family.monthlyUnits * shareOf(family, model, variant),
    activity: activityOf(family, draws.uniform()),
    launch: model.launch ?? null,
    end: model.end ?? null,
    successor: model.successor === undefined ? "" : codeOf(family, model.successor, variantIndex),
  };
}

/** Share of the family's volume: by the weights of model and variant, over the models sold side by side. */
function shareOf(family: FamilySpec, model: ModelSpec, variant: VariantSpec): number {
  const models = family.models.filter((m) => m.launch === undefined).reduce((sum, m) => sum + m.weight, 0);
  const variants = family.variants.reduce((sum, v) => sum + v.weight, 0);
  return (model.weight / models) * (variant.weight / variants);
}

/** Items that sell now and then do so in very different degrees. */
function activityOf(family: FamilySpec, draw: number): number {
  if (family.activity === 1) return 1;
  return Math.min(1, Math.max(0.15, family.activity + 0.5 * (draw - 0.5)));
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
