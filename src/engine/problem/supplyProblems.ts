import { plural, spokenUnit } from "../quantity/spoken";
import { shownNumber } from "./shown";

/** How numbers of a fact are said, where it is known: `saidProblems` adds it. */
interface Spoken {
  /** Unit of amounts, such as "piece". */
  readonly unit?: string;
  /** Currency of money. */
  readonly currency?: string;
  /** What a period is called; default "period". */
  readonly span?: string;
}

/** A rule that a plan could not keep: where it is worst, and how much in all. */
interface Missed extends Spoken {
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
  "margin-negative": Spoken & { readonly item: string; readonly price: number; readonly cost: number };
  "stock-policy-contradicts": Spoken & {
    readonly item: string;
    readonly safety: number;
    readonly maximum: number;
  };
  "opening-stock-negative": Spoken & { readonly item: string; readonly units: number };
  "resource-unused": { readonly resource: string };
  "capacity-zero": { readonly resource: string; readonly items: number };
  "quantity-stray": Spoken & {
    readonly sheet: string;
    readonly item: string;
    readonly period: string;
    readonly units: number;
    /** Units of the item's usual period. */
    readonly usual: number;
    /** Whether no plan could be computed with it. */
    readonly isFatal: boolean;
  };
  "source-limits-contradict": Spoken & {
    readonly item: string;
    readonly minimum: number;
    readonly maximum: number;
  };
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
  "role-cuts-plan": Spoken & { readonly family: string; readonly role: string; readonly units: number };
  "role-moves-overtime": Spoken & {
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

/** An amount with its unit: "1,234 pieces"; tenths are as fine as a plan is. */
const amountOf = (value: number, unit = ""): string => {
  const number = shownNumber(Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(2)));
  return `${number} ${plural(spokenUnit(unit), number === "1" ? 1 : 2)}`.trim();
};

/** Money with its currency before it: "EUR 1,234". */
const moneyOf = (value: number, currency = ""): string => `${currency} ${n(value)}`.trim();

/** An amount in a unit that may be the plan's currency. */
const inUnit = (value: number, unit: string, currency = ""): string =>
  unit === currency ? moneyOf(value, currency) : `${n(value)} ${unit}`;
const strict = (isStrict: boolean): string => (isStrict ? "strict " : "");
const inPeriods = ({ periods, period, span = "period" }: Missed): string =>
  periods === 1 ? `in ${period}` : `in ${periods} ${span}s, most in ${period}`;

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
  | "quantity-stray"
> = {
  "routing-missing": ({ item }) =>
    `${item} has no routing, so no resource limits it and its plan may be more than can be made. ` +
    "Add its hours a unit on the Routing sheet, or its supplier on the Sourcing sheet.",
  "price-missing": ({ item }) =>
    `${item} has no price, so it counts with a small margin on its cost and comes last when capacity is short. ` +
    "Enter its price on the Items sheet.",
  "margin-negative": ({ item, price, cost, currency }) =>
    `${item} sells at ${moneyOf(price, currency)} and costs ${n(cost)}, so every unit sold loses money. ` +
    "Correct price or cost, or state the shortage penalty that makes serving it worth the loss.",
  "stock-policy-contradicts": ({ item, safety, maximum, unit }) =>
    `${item} has a safety stock of ${amountOf(safety, unit)} above its maximum stock of ${n(maximum)}; the safety stock counts for both. ` +
    "Correct one of the two on the Items sheet.",
  "opening-stock-negative": ({ item, units, unit }) =>
    `${item} opens with a stock of ${amountOf(units, unit)}, which counts as none. ` +
    "Enter the stock on hand, and what is owed to customers as past due on the Orders sheet.",
  "resource-unused": ({ resource }) =>
    `No item's routing names ${resource}, so it stands idle in every plan. ` +
    "Add it to the Routing sheet, or delete the resource.",
  "capacity-zero": ({ resource, items }) =>
    `${resource} has no hours in any period, so ${items === 1 ? "the item" : `the ${items} items`} routed over it can only be bought or taken from stock. ` +
    "Enter its hours on the Resources sheet, or clear them if it does not limit.",
  "quantity-stray": ({ sheet, item, period, units, usual, isFatal, unit }) =>
    `${sheet} says ${amountOf(units, unit)} of ${item} in ${period}, ${n(units / usual)} times its usual ${n(usual)}${isFatal ? ", and no plan can be computed with both" : ""}. ` +
    `Correct the number or its unit in that cell${isFatal ? ", and align again" : "; meanwhile the plan is made with it"}.`,
  "source-limits-contradict": ({ item, minimum, maximum, unit }) =>
    `A source of ${item} has a minimum of ${amountOf(minimum, unit)} above its maximum of ${n(maximum)} a month, so it can give nothing. ` +
    "Correct one of the two on the Sourcing sheet.",
};

const policyWords: Omit<Words, keyof typeof dataWords> = {
  "solver-stopped": ({ reason }) =>
    `The optimiser ended without a plan (${reason}). Align again; the plan as submitted is shown meanwhile.`,
  "plan-not-proven": ({ gap }) =>
    `The reconciled plan is sound, and a better one may exist by at most ${n(gap * 100)} % of its worth. ` +
    "Use it as it is, or ask for lots and minimum orders of fewer items.",
  "plan-above-source-limit": (facts) =>
    `Supply plans ${amountOf(facts.worst, facts.unit)} of ${facts.subject} from a source that gives at most ${n(facts.limit)} a month, ${inPeriods(facts)}. ` +
    "Lower the plan, or correct the maximum on the Sourcing sheet.",
  "frozen-overload": (facts) =>
    `Frozen production needs ${amountOf(facts.worst, "hour")} more than the ${n(facts.available)} that ${facts.subject} has ${inPeriods(facts)}. ` +
    "Release the frozen month, or find the hours: an extra shift or another line.",
  "safety-stock-missed": (facts) =>
    `${facts.subject} falls short of its ${strict(facts.isStrict)}safety stock by up to ${amountOf(facts.worst, facts.unit)} ${inPeriods(facts)}. ` +
    "Lower the safety stock, or release a fence or capacity before that month.",
  "maximum-stock-exceeded": (facts) =>
    `${facts.subject} stands above its ${strict(facts.isStrict)}maximum stock by up to ${amountOf(facts.worst, facts.unit)} ${inPeriods(facts)}. ` +
    "Raise the maximum, or defer receipts and frozen production.",
  "stock-left-behind": (facts) =>
    `${amountOf(facts.worst, facts.unit)} of ${facts.subject} are left over from ${facts.period} on, when it is no longer sold. ` +
    "Take them out of its last supply, or sell them off before it ends.",
  "storage-exceeded": (facts) =>
    `${facts.subject} is too small by up to ${amountOf(facts.worst, "place")} ${inPeriods(facts)}. ` +
    "Find more room, or sell or defer what fills it.",
  "minimum-service-missed": (facts) =>
    `${facts.subject} gets up to ${amountOf(facts.worst, facts.unit ?? "unit")} less than its minimum service ${inPeriods(facts)}. ` +
    "Lower the minimum on the Segments or Positioning sheet, or free capacity before that month.",
  "budget-missed": (facts) =>
    `${facts.subject} misses its ${facts.measure} budget by up to ${moneyOf(facts.worst, facts.currency)} ${inPeriods(facts)}. ` +
    "Accept the gap and name the closing action, or find demand or capacity for it.",
  "objective-out-of-reach": (facts) =>
    `${facts.subject} asks the plan for ${facts.isAtMost ? "at most" : "at least"} ${inUnit(facts.amount, facts.unit, facts.currency)} until ${facts.period} and the plan ${facts.isAtMost ? "stays above" : "falls short"} by ${inUnit(facts.worst, facts.unit, facts.currency)}. ` +
    "Move the target or its due month, or find the demand, capacity or stock that closes it.",
  "margin-floor-missed": ({ subject, share, worst, currency }) =>
    `${subject} earns ${moneyOf(worst, currency)} less than its margin floor of ${n(share * 100)} % of revenue asks for. ` +
    "Raise its prices, cut the items that earn least, or change the floor on the Positioning sheet.",
  "role-cuts-plan": ({ family, role, units, unit = "unit" }) =>
    `Supply plans ${amountOf(units, unit)} of ${family} that its role does not allow (${role}). ` +
    "Take them out of the plan, or change the role on the Positioning sheet.",
  "role-moves-overtime": ({ family, role, resources, period, hours, cost, currency }) =>
    `${family} may not use months that work overtime (${role}): ${amountOf(hours, "hour")} on ${resources === 1 ? "one resource" : `${resources} resources`}, most in ${period}, had to be moved or left out${cost >= 1 ? `, which costs the plan ${moneyOf(Math.round(cost), currency)} at most` : ""}. ` +
    "Accept what is not made, or change the role on the Positioning sheet.",
  "shelf-life-missed": (facts) =>
    `${facts.subject} holds up to ${amountOf(facts.worst, facts.unit ?? "unit")} that will not be sold within their shelf life ${inPeriods(facts)}. ` +
    "Sell them sooner, or defer receipts and frozen production.",
  "order-below-minimum": (facts) =>
    `${facts.subject} is ordered up to ${amountOf(facts.worst, facts.unit)} below its minimum order or lot ${inPeriods(facts)}. ` +
    "Raise the order, agree a smaller minimum, or make the rule strict.",
};

export const supplyWords: Words = { ...dataWords, ...policyWords };
