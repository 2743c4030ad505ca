import type { BindingLimit, PlanningModel } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import { packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import { moneyInWords } from "../review/reviewInput";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { SupplyInput } from "./supplyInput";

const MOST_LIMITS = 12;

/** *What limits the plan*: each resource and month that binds, what one more hour is worth, and from where to where. */
export function limitsPart({ model, alignment }: SupplyInput): PartMaker | null {
  const limits = alignment.reconciliation?.limits ?? [];
  if (limits.length === 0) return null;
  const shown = limits.slice(0, MOST_LIMITS);
  const rest = limits.length - shown.length;
  const note =
    "Resources that are full in a month of the reconciled plan, the dearest first. Worth of one more: what the plan gains when the month has one more hour (or place), " +
    "and loses with one less. It holds while the month has between Valid from and Valid to; beyond, something else binds." +
    (rest > 0 ? ` ${counted(rest, "cheaper limit")} not shown.` : "");
  const rows = shown.map((limit) => rowOf(model, limit));
  return (top) =>
    packTable(top, { heading: "What limits the plan", note, columns: columnsOf(model), bodies: [{ rows }] });
}

const columnsOf = ({ calendar, settings }: PlanningModel): PackColumn[] => [
  { header: "Resource" },
  { header: "Unit" },
  { header: "Month", format: periodFormat(calendar.kind) },
  { header: "There are", format: "units" },
  { header: `Worth of one more, ${settings.currency || "money"}`, format: "factor" },
  { header: "Valid from", format: "units" },
  { header: "Valid to", format: "units" },
  { header: "What that means", span: 14 },
];

/** Beyond this an amount has no practical end. */
const NO_END = 1e15;

function rowOf(model: PlanningModel, limit: BindingLimit): CellContent[] {
  const { resources, calendar } = model;
  const end = (value: number): number | null => (limit.hasRange && Math.abs(value) < NO_END ? value : null);
  return [
    resources.name[limit.resource]!,
    unitOf(model, limit),
    periodCell(calendar.horizon[limit.period]!, calendar.kind),
    limit.amount,
    limit.worth,
    end(limit.validFrom),
    end(limit.validTo),
    meaning(model, limit),
  ];
}

const unitOf = ({ resources }: PlanningModel, { resource }: BindingLimit): string =>
  resources.unit[resource] || (resources.kind[resource] === "storage" ? "places" : "h");

/** How far the price carries, in amounts and in money. */
function meaning(model: PlanningModel, limit: BindingLimit): string {
  const { worth, amount, validFrom, validTo, hasRange, isCorner } = limit;
  const unit = unitOf(model, limit);
  const money = (value: number): string => moneyInWords(value, model);
  if (!hasRange) return "By the prices of the whole plan; how far it holds is not known.";
  if (isCorner)
    return `Several limits meet at ${amountWords(amount)} ${unit}: one more may bring less than one less costs.`;
  const more = validTo < NO_END ? validTo - amount : Number.POSITIVE_INFINITY;
  const less = amount - validFrom;
  const gain = Number.isFinite(more)
    ? `Up to ${amountWords(more)} ${unit} more gain ${money(more * worth)}`
    : `Each ${unit} more gains as much, without an end`;
  return `${gain}; up to ${amountWords(less)} ${unit} less lose ${money(less * worth)}.`;
}

/** Whole where it is large, two digits where it is small. */
const amountWords = (value: number): string =>
  (value >= 10 ? Math.round(value) : Number(value.toPrecision(2))).toLocaleString("en-US");
