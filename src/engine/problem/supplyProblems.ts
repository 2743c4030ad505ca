import { shownNumber } from "./shown";

/** A rule that a plan could not keep: where it is worst, and how much in all. */
interface Missed {
  readonly subject: string;
  /** Whether the rule was to be kept whatever it costs. */
  readonly isStrict: boolean;
  /** Label of the period in which it is worst. */
  readonly period: string;
  readonly worst: number;
  /** Periods in which it happens. */
  readonly periods: number;
}

/** Faults met while planning supply: their facts, and what is said about each. */
export interface SupplyFacts {
  "solver-stopped": { readonly reason: string };
  "plan-not-proven": { readonly gap: number };
  "routing-missing": { readonly item: string };
  "price-missing": { readonly item: string };
  "margin-negative": { readonly item: string; readonly price: number; readonly cost: number };
  "stock-policy-contradicts": { readonly item: string; readonly safety: number; readonly maximum: number };
  "opening-stock-negative": { readonly item: string; readonly units: number };
  "resource-unused": { readonly resource: string };
  "capacity-zero": { readonly resource: string; readonly items: number };
  "source-limits-contradict": { readonly item: string; readonly minimum: number; readonly maximum: number };
  "plan-above-source-limit": Missed & { readonly limit: number };
  "frozen-overload": Missed & { readonly available: number };
  "safety-stock-missed": Missed;
  "maximum-stock-exceeded": Missed;
  "stock-left-behind": Missed;
  "storage-exceeded": Missed;
  "minimum-service-missed": Missed;
  "budget-missed": Missed & { readonly measure: string };
  "objective-out-of-reach": Missed & {
    readonly isAtMost: boolean;
    readonly amount: number;
    readonly unit: string;
  };
  "margin-floor-missed": Missed & { readonly share: number };
  "role-cuts-plan": { readonly family: string; readonly role: string; readonly units: number };
  "role-moves-overtime": {
    readonly family: string;
    readonly role: string;
    readonly resources: number;
    readonly period: string;
    readonly hours: number;
    /** Most money that it can cost the plan, over all families. */
    readonly cost: number;
  };
  "shelf-life-missed": Missed;
  "order-below-minimum": Missed;
}

type Words = { readonly [C in keyof SupplyFacts]: (facts: SupplyFacts[C]) => string };

/** Whole where it is large, four digits where it is small. */
const n = (value: number): string =>
  shownNumber(Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4)));
const strict = (isStrict: boolean): string => (isStrict ? "strict " : "");
const inPeriods = (periods: number, period: string): string =>
  periods === 1 ? `in ${period}` : `in ${periods} periods, most in ${period}`;

const dataWords: Pick<
  Words,
  | "routing-missing"
  | "price-missing"
  | "margin-negative"
  | "stock-policy-contradicts"
  | "opening-stock-negative"
  | "resource-unused"
  | "capacity-zero"
  | "source-limits-contradict"
> = {
  "routing-missing": ({ item }) =>
    `${item} has no routing, so no resource limits it and its plan may be more than can be made. ` +
    "Add its hours a unit on the Routing sheet, or its supplier on the Sourcing sheet.",
  "price-missing": ({ item }) =>
    `${item} has no price, so it counts with a small margin on its cost and comes last when capacity is short. ` +
    "Enter its price on the Items sheet.",
  "margin-negative": ({ item, price, cost }) =>
    `${item} sells at ${n(price)} and costs ${n(cost)}, so every unit sold loses money. ` +
    "Correct price or cost, or state the shortage penalty that makes serving it worth the loss.",
  "stock-policy-contradicts": ({ item, safety, maximum }) =>
    `${item} has a safety stock of ${n(safety)} above its maximum stock of ${n(maximum)}; the safety stock counts for both. ` +
    "Correct one of the two on the Items sheet.",
  "opening-stock-negative": ({ item, units }) =>
    `${item} opens with a stock of ${n(units)}, which counts as none. ` +
    "Enter the stock on hand, and what is owed to customers as past due on the Orders sheet.",
  "resource-unused": ({ resource }) =>
    `No item's routing names ${resource}, so it stands idle in every plan. ` +
    "Add it to the Routing sheet, or delete the resource.",
  "capacity-zero": ({ resource, items }) =>
    `${resource} has no hours in any period, so ${items === 1 ? "the item" : `the ${items} items`} routed over it can only be bought or taken from stock. ` +
    "Enter its hours on the Resources sheet, or clear them if it does not limit.",
  "source-limits-contradict": ({ item, minimum, maximum }) =>
    `A source of ${item} has a minimum of ${n(minimum)} above its maximum of ${n(maximum)} a month, so it can give nothing. ` +
    "Correct one of the two on the Sourcing sheet.",
};

const policyWords: Omit<Words, keyof typeof dataWords> = {
  "solver-stopped": ({ reason }) =>
    `The optimiser ended without a plan (${reason}). Align again; the plan as submitted is shown meanwhile.`,
  "plan-not-proven": ({ gap }) =>
    `The reconciled plan is sound, and a better one may exist by at most ${n(gap * 100)} % of its worth. ` +
    "Use it as it is, or ask for lots and minimum orders of fewer items.",
  "plan-above-source-limit": ({ subject, worst, limit, periods, period }) =>
    `Supply plans ${n(worst)} of ${subject} from a source that gives at most ${n(limit)} a month, ${inPeriods(periods, period)}. ` +
    "Lower the plan, or correct the maximum on the Sourcing sheet.",
  "frozen-overload": ({ subject, worst, available, periods, period }) =>
    `Frozen production needs ${n(worst)} hours more than the ${n(available)} that ${subject} has ${inPeriods(periods, period)}. ` +
    "Release the frozen month, or find the hours: an extra shift or another line.",
  "safety-stock-missed": ({ subject, isStrict, worst, periods, period }) =>
    `${subject} falls short of its ${strict(isStrict)}safety stock by ${n(worst)} ${inPeriods(periods, period)}. ` +
    "Lower the safety stock, or release a fence or capacity before that month.",
  "maximum-stock-exceeded": ({ subject, isStrict, worst, periods, period }) =>
    `${subject} stands above its ${strict(isStrict)}maximum stock by ${n(worst)} ${inPeriods(periods, period)}. ` +
    "Raise the maximum, or defer receipts and frozen production.",
  "stock-left-behind": ({ subject, worst, period }) =>
    `${n(worst)} of ${subject} are left over from ${period} on, when it is no longer sold. ` +
    "Take them out of its last supply, or sell them off before it ends.",
  "storage-exceeded": ({ subject, worst, periods, period }) =>
    `${subject} is too small by ${n(worst)} places ${inPeriods(periods, period)}. ` +
    "Find more room, or sell or defer what fills it.",
  "minimum-service-missed": ({ subject, worst, periods, period }) =>
    `${subject} gets ${n(worst)} units less than its minimum service ${inPeriods(periods, period)}. ` +
    "Lower the minimum on the Segments or Positioning sheet, or free capacity before that month.",
  "budget-missed": ({ subject, measure, worst, periods, period }) =>
    `${subject} misses its ${measure} budget by ${n(worst)} ${inPeriods(periods, period)}. ` +
    "Accept the gap and name the closing action, or find demand or capacity for it.",
  "objective-out-of-reach": ({ subject, isAtMost, worst, amount, unit, period }) =>
    `${subject} asks the plan for ${isAtMost ? "at most" : "at least"} ${n(amount)} ${unit} until ${period} and the plan ${isAtMost ? "stays above" : "falls short"} by ${n(worst)} ${unit}. ` +
    "Move the target or its due month, or find the demand, capacity or stock that closes it.",
  "margin-floor-missed": ({ subject, share, worst }) =>
    `${subject} earns ${n(worst)} less than its margin floor of ${n(share * 100)} % of revenue asks for. ` +
    "Raise its prices, cut the items that earn least, or change the floor on the Positioning sheet.",
  "role-cuts-plan": ({ family, role, units }) =>
    `Supply plans ${n(units)} units of ${family} that its role does not allow (${role}). ` +
    "Take them out of the plan, or change the role on the Positioning sheet.",
  "role-moves-overtime": ({ family, role, resources, period, hours, cost }) =>
    `${family} may not use months that work overtime (${role}): ${n(hours)} hours on ${resources === 1 ? "one resource" : `${resources} resources`}, most in ${period}, had to be moved or left out${cost >= 1 ? `, which costs the plan ${n(Math.round(cost))} at most` : ""}. ` +
    "Accept what is not made, or change the role on the Positioning sheet.",
  "shelf-life-missed": ({ subject, worst, periods, period }) =>
    `${subject} holds ${n(worst)} units that will not be sold within their shelf life ${inPeriods(periods, period)}. ` +
    "Sell them sooner, or defer receipts and frozen production.",
  "order-below-minimum": ({ subject, worst, periods, period }) =>
    `${subject} is ordered ${n(worst)} below its minimum order or lot ${inPeriods(periods, period)}. ` +
    "Raise the order, agree a smaller minimum, or make the rule strict.",
};

export const supplyWords: Words = { ...dataWords, ...policyWords };
