import { familyRules, type FamilyRule, type PlanningModel, type RolePrice } from "../../../engine";
import { gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { finite, type StrategyInput } from "./strategyInput";

const ROLES: readonly GridColumn[] = [
  { header: "Family", span: 2 },
  { header: "Role", span: 1 },
  { header: "Priority", span: 1, format: "factor" },
  { header: "Service target", span: 1, format: "percent" },
  { header: "Margin floor", span: 1, format: "percent" },
  { header: "Rule that the plan follows", span: 4 },
  { header: "Numbers from", span: 2 },
];

const PRICES: readonly GridColumn[] = [
  { header: "Role", span: 2 },
  { header: "Families", span: 4 },
  { header: "Margin", span: 2, format: "signedMoney" },
  { header: "Revenue", span: 1, format: "signedMoney" },
  { header: "Stock at end", span: 1, format: "signedMoney" },
  { header: "Served", span: 2, format: "signedPercent" },
];

/** *Roles*: what Positioning asks of the plan for each family. */
export function rolePart({ model, alignment }: StrategyInput): PartMaker | null {
  if (!model.families.some(({ isPositioned }) => isPositioned)) return null;
  const rules = familyRules(model.families, companyMargin(alignment)).filter(
    ({ family }) => model.families[family]!.isPositioned && model.items.family.includes(family),
  );
  const rows = rules.map((rule) => ruleRow(model, rule));
  const note =
    "What Positioning states goes before what the role says; the competitive edge moves defaults only.";
  return (top) => gridTable(top, { heading: "Roles of families", note, columns: ROLES, rows });
}

/** *Price of each role*: what the plan would gain or lose if its families were set to maintain. */
export function rolePricePart({ model, alignment }: StrategyInput): PartMaker | null {
  const prices = alignment.rolePrices;
  if (prices.length === 0) return null;
  // The first price of each role is that of all its families.
  const roles = prices.filter((one) => prices.find(({ role }) => role === one.role) === one);
  const rows = roles.flatMap((whole) => {
    const single = prices.filter((one) => one !== whole && one.role === whole.role);
    return [
      priceRow(model, whole, sentenceCase(whole.role)),
      ...single.map((one) => priceRow(model, one, "   › one alone")),
    ];
  });
  const more =
    roles.length < prices.length ? " Families alone need not add up, since they share resources." : "";
  const note = `The best plan with the role less the best plan with these families at maintain.${more}`;
  return (top) => gridTable(top, { heading: "Price of each role", note, columns: PRICES, rows });
}

const sentenceCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Gross margin share of all that is demanded over the horizon, as the floors of the plan take it. */
function companyMargin({ submitted: { figures } }: StrategyInput["alignment"]): number {
  const over = ({ values, periods }: typeof figures.demandValue): number => {
    let sum = 0;
    for (let t = figures.historyPeriods; t < periods; t++) sum += values[figures.families * periods + t] || 0;
    return sum;
  };
  const revenue = over(figures.demandValue);
  return revenue > 0 ? (revenue - over(figures.demandCost)) / revenue : Number.NaN;
}

function ruleRow({ families }: PlanningModel, rule: FamilyRule): CellContent[] {
  const stated = [
    rule.priorityFrom === "stated" ? "priority stated" : "",
    rule.serviceFrom === "stated" ? "service stated" : rule.serviceFrom === "edge" ? "service by edge" : "",
    rule.floorFrom === "stated" ? "floor stated" : "",
  ].filter((word) => word !== "");
  return [
    families[rule.family]!.name,
    sentenceCase(rule.role),
    rule.priority,
    rule.serviceTarget,
    finite(rule.marginFloor),
    rule.why.slice(rule.why.indexOf(": ") + 2),
    stated.length === 0 ? "the role" : stated.join(", "),
  ];
}

function priceRow({ families }: PlanningModel, price: RolePrice, words: string): CellContent[] {
  const named = price.families.map((family) => families[family]!.name).join(", ");
  const money = [price.margin, price.revenue, price.stock].map((value) => settled(value, 0.5));
  return [words, named, ...money, settled(price.served, 5e-5)];
}

/** What is shown as nothing is nothing: no "−0". */
const settled = (value: number, least: number): number => (Math.abs(value) < least ? 0 : value);
