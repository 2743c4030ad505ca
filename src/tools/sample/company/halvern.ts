import { actualDemand } from "./actualDemand";
import { familyBudgets, type FamilyBudget } from "./budgetPlan";
import { resourceOffers, type ResourceOffer, type SubmittedFlow } from "./capacity";
import { horizonPlans, type HorizonPlans } from "./horizonPlans";
import { ITEMS, type Item } from "./items";
import { pastForecasts, type PastForecasts } from "./pastForecasts";
import { pastOperations, type PastOperations } from "./pastOperations";
import { stockPolicy, type StockPolicy } from "./stockPolicy";
import { supplyPlan, type SupplyPlan } from "./supplyPlan";

/** Everything that is known of one item. */
export interface ItemStory {
  readonly item: Item;
  readonly demand: readonly (number | null)[];
  readonly operations: PastOperations;
  readonly forecasts: PastForecasts;
  readonly plans: HorizonPlans;
  readonly policy: StockPolicy;
  readonly openingStock: number;
  readonly supply: SupplyPlan;
}

/** Halvern Coffee Equipment in January 2027. */
export interface Company {
  readonly stories: readonly ItemStory[];
  readonly budgets: readonly FamilyBudget[];
  readonly offers: readonly ResourceOffer[];
}

/** Lives through three years item by item, then plans eighteen months. */
export function halvern(): Company {
  const stories = ITEMS.map(storyOf);
  return { stories, budgets: familyBudgets(stories), offers: resourceOffers(stories.map(flowOf)) };
}

function storyOf(item: Item): ItemStory {
  const demand = actualDemand(item);
  const past = { item, demand };
  const operations = pastOperations(item, demand);
  const plans = horizonPlans(past);
  const openingStock = operations.stock.at(-1) ?? 0;
  return {
    item,
    demand,
    operations,
    forecasts: pastForecasts(past),
    plans,
    policy: stockPolicy(item),
    openingStock,
    supply: supplyPlan({ item, plans, openingStock }),
  };
}

/** What operations submit for an item. Only what is made takes hours; everything takes room. */
export function flowOf({ item, supply }: ItemStory): SubmittedFlow {
  const made = supply.planned.map((units, t) => (item.family.made ? (units ?? supply.firm[t] ?? 0) : 0));
  return { item, made, stock: supply.stock };
}
