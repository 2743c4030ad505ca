import { sayLimit, type BindingLimit, type PlanningModel } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import { packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
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
    "Prices of the reconciled plan, the dearest first." +
    (rest > 0 ? ` ${counted(rest, "cheaper limit")} not shown.` : "");
  const rows = shown.map((limit) => rowOf(model, limit));
  return (top) =>
    packTable(top, { heading: "What limits the plan", note, columns: columnsOf(model), bodies: [{ rows }] });
}

const columnsOf = ({ calendar }: PlanningModel): PackColumn[] => [
  { header: "Resource" },
  { header: "Unit" },
  { header: "Month", format: periodFormat(calendar.kind) },
  { header: "Regular", format: "units" },
  { header: "One more is worth", format: "factor" },
  { header: "Valid from", format: "units" },
  { header: "Valid to", format: "units" },
  { header: "In words", span: 13 },
];

/** Beyond this an amount has no practical end. */
const NO_END = 1e15;

function rowOf(model: PlanningModel, limit: BindingLimit): CellContent[] {
  const { resources, calendar } = model;
  const end = (value: number): number | null => (limit.hasRange && Math.abs(value) < NO_END ? value : null);
  return [
    resources.name[limit.resource]!,
    resources.unit[limit.resource] || (resources.kind[limit.resource] === "storage" ? "places" : "h"),
    periodCell(calendar.horizon[limit.period]!, calendar.kind),
    limit.amount,
    limit.worth,
    end(limit.validFrom),
    end(limit.validTo),
    sayLimit(model, limit),
  ];
}
