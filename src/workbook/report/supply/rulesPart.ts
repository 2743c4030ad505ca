import type { PlanningModel, Rule, RulePrice } from "../../../engine";
import { packSentence, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import { moneyInWords } from "../review/reviewInput";
import type { CellContent } from "../sheetDescription";
import type { SupplyInput } from "./supplyInput";

const HEADING = "What each rule costs";

const columnsOf = ({ settings }: PlanningModel): PackColumn[] => [
  { header: "Rule" },
  { header: "Kept" },
  { header: `Price, ${settings.currency || "money"}`, format: "money" },
  { header: "How sure", span: 2 },
  { header: "Margin without it", format: "signedMoney" },
  { header: "Served without it", format: "signedPercent" },
  { header: "Late", format: "signedUnits" },
  { header: "Lost", format: "signedUnits" },
  { header: "Stock, average", format: "signedMoney" },
  { header: "Overtime, h", format: "signedUnits" },
  { header: "What it asks", span: 10 },
];

/** *What each rule costs*: the best plan without the rule, less the plan with it; the dearest first. */
export function rulesPart({ model, alignment }: SupplyInput): PartMaker | null {
  const { rulePrices } = alignment;
  if (!rulePrices || rulePrices.priced.length + rulePrices.unpriced.length === 0) return null;
  const { priced, unpriced } = rulePrices;
  const missing = missingWords(unpriced);
  if (priced.length === 0) return (top) => packSentence(top, HEADING, missing);
  const note =
    "Price: what the plan gains over the horizon, in money at the plan's own penalties, when this one rule is off and the plan is solved again. " +
    "Beside it what else changes. Rules stand alone; their prices do not add up." +
    (missing === "" ? "" : ` ${missing}`);
  const rows = priced.map((price) => rowOf(model, price));
  return (top) => packTable(top, { heading: HEADING, note, columns: columnsOf(model), bodies: [{ rows }] });
}

const missingWords = (unpriced: readonly Rule[]): string =>
  unpriced.length === 0
    ? ""
    : `Not priced in this review for want of time: ${unpriced.join(", ")}. The pane prices them under Levers.`;

function rowOf(model: PlanningModel, { rule, price, uncertainty, effect }: RulePrice): CellContent[] {
  return [
    upper(rule),
    model.settings.rules[rule],
    price,
    sureWords(uncertainty, model),
    effect.margin,
    effect.service,
    effect.lateUnits,
    effect.lostUnits,
    effect.averageStock,
    effect.overtimeHours,
    ASKS[rule],
  ];
}

const sureWords = (uncertainty: number, model: PlanningModel): string =>
  uncertainty === 0 ? "solved" : `estimate, within ${moneyInWords(uncertainty, model)}`;

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const ASKS: { readonly [R in Rule]: string } = {
  "safety stock": "stock stays at or above the safety stock of Items",
  "maximum stock": "stock stays at or below the maximum stock of Items",
  storage: "stock fits the storage places of Resources",
  "minimum service": "each segment gets its least share of every month's demand",
  "backlog limit": "unserved demand waits no longer than its segment allows, then it is lost",
  "revenue budget": "revenue reaches the Budget",
  "margin budget": "gross margin reaches the Budget",
  objectives: "objectives whose KPI the plan decides are reached when due",
  "minimum order": "a source gives nothing or at least its minimum order",
  lots: "a source gives whole lots",
  "frozen months": "the first months stay as Supply states them",
  "shelf life": "stock is sold within its shelf life",
  "capacity smoothing": "the load changes little from month to month",
  roles: "families get what their role on Positioning allows",
  "margin floors": "families reach the least margin of their role",
};
