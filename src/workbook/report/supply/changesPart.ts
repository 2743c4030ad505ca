import type { PlanChange, PlanningModel } from "../../../engine";
import { cellAddress } from "../area";
import { periodCell, periodFormat } from "../excelDay";
import { columnStarts, packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import { REASON_WORDS } from "./changeWords";
import { itemWords } from "./itemWords";
import type { SupplyInput } from "./supplyInput";

/** More would not be read in one meeting; the note says how many are left out, and Plan has them all. */
const MOST_CHANGES = 24;
/** Of these at most so many that only keep the plan within its hours. */
const MOST_NEEDED = 8;

/** *Proposed changes*: what the reconciled plan changes against Supply, the dearest to leave out first. */
export function changesPart({ model, alignment }: SupplyInput): PartMaker | null {
  const changes = alignment.reconciliation?.changes ?? [];
  if (changes.length === 0) return null;
  const shown = shownChanges(changes);
  const rest = changes.length - shown.length;
  const note =
    "Worth: the money that the plan loses when this one change is not made and all others are. Each stands alone; they do not add up. Below stand changes without a worth: without them the plan asks for hours that are not there." +
    (rest > 0 ? ` ${counted(rest, "more change")} stand on Plan, and in the sums above.` : "");
  const columns = columnsOf(model);
  return (top) => {
    const first = packBodyTop(top, { note });
    const rows = shown.map((change, r) => rowOf(model, change, { row: first + r, columns }));
    return packTable(top, { heading: "Proposed changes", note, columns, bodies: [{ rows }] });
  };
}

/** The dearest to leave out first; then those that are needed, the largest first. */
function shownChanges(changes: readonly PlanChange[]): PlanChange[] {
  const ranked = [...changes].sort(
    (a, b) =>
      b.worth - a.worth || a.item - b.item || a.period - b.period || (a.supplier < b.supplier ? -1 : 1),
  );
  const needed = ranked.filter(isNeeded);
  const valued = ranked.filter((change) => !isNeeded(change));
  const few = Math.min(needed.length, Math.max(MOST_NEEDED, MOST_CHANGES - valued.length));
  return [...valued.slice(0, MOST_CHANGES - few), ...needed.slice(0, few)];
}

/** Without the change the plan asks for more hours than there are: no money says what that is worth. */
const isNeeded = ({ reason }: PlanChange): boolean => reason === "capacity";

const columnsOf = ({ calendar }: PlanningModel): PackColumn[] => [
  { header: "Item", span: 3 },
  { header: "Family", span: 3 },
  { header: "Source", span: 3 },
  { header: "Why", span: 4 },
  { header: "Month", format: periodFormat(calendar.kind) },
  { header: "From", format: "units" },
  { header: "To", format: "units" },
  { header: "Change", format: "signedUnits" },
  { header: "Unit" },
  { header: "Worth", format: "money" },
];

const FROM = 5;

function rowOf(
  model: PlanningModel,
  change: PlanChange,
  { row, columns }: { readonly row: number; readonly columns: readonly PackColumn[] },
): CellContent[] {
  const { items, families, calendar } = model;
  const from = columnStarts(columns)[FROM]!;
  return [
    itemWords(model, change.item),
    families[items.family[change.item]!]?.name ?? "",
    sourceWords(change),
    REASON_WORDS[change.reason] ?? change.reason,
    periodCell(calendar.horizon[change.period]!, calendar.kind),
    change.fromUnits,
    change.toUnits,
    {
      formula: `=${cellAddress(row, from + 1)}-${cellAddress(row, from)}`,
      value: change.toUnits - change.fromUnits,
    },
    items.unit[change.item] || "units",
    isNeeded(change) ? null : Math.max(0, change.worth),
  ];
}

const OPTIONS = { make: "Make", subcontract: "Subcontract", buy: "Buy" } as const;

const sourceWords = ({ option, supplier }: PlanChange): string =>
  supplier === "" ? OPTIONS[option] : `${OPTIONS[option]}: ${supplier}`;
