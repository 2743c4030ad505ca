import type { NumberChange, NumberedChange } from "../../scenario/modelChange";
import type { BuildContext } from "./buildContext";
import { itemScope, monthScope, namedOn, segmentScope, type ChangeRow } from "./changeScope";

/** A row, what it changes, and by how much: `null` where that could not be read. */
export interface NumberedRow extends ChangeRow {
  readonly what: NumberedChange["kind"];
  readonly by: NumberChange | null;
}

/** The change that a row states; `null`, with every reason as a problem, where it cannot be read. */
export function numberedChange(context: BuildContext, row: NumberedRow): NumberedChange | null {
  switch (row.what) {
    case "capacity":
    case "overtime limit":
    case "overtime cost":
      return resourceChange(context, { ...row, what: row.what });
    default:
      return itemChange(context, { ...row, what: row.what });
  }
}

/** Says that a row lacks the name without which its change means nothing. */
export function tellNameless(
  { report }: BuildContext,
  { place, what, consequence }: Pick<NumberedRow, "place" | "consequence"> & { readonly what: string },
  column: "item" | "resource" | "event",
): void {
  const facts = { ...place, kind: what, column, consequence };
  report({ code: "scenario-name-needed", severity: "error", place: { ...place, column }, facts });
}

type ResourceWord = "capacity" | "overtime limit" | "overtime cost";

interface Row<W extends NumberedChange["kind"]> extends NumberedRow {
  readonly what: W;
}

/** Only a cost may speak of all resources: hours of one are not hours of another. */
function resourceChange(context: BuildContext, row: Row<ResourceWord>): NumberedChange | null {
  const { what, by, draft } = row;
  const home = { column: "resource", home: "Resources", among: context.resources } as const;
  const resource = draft.resource === "" ? null : namedOn(row, home, context);
  if (what === "overtime cost") {
    if (by === null || (resource === null && draft.resource !== "")) return null;
    return { kind: what, ...(resource === null ? {} : { resource }), ...by };
  }
  if (draft.resource === "") tellNameless(context, row, "resource");
  const months = monthScope(context, row);
  if (resource === null || months === null || by === null) return null;
  return { kind: what, resource, ...months, ...by };
}

type ItemWord = Exclude<NumberedChange["kind"], ResourceWord>;

function itemChange(context: BuildContext, row: Row<ItemWord>): NumberedChange | null {
  const { what, by } = row;
  const scope = itemScope(context, row);
  const months = monthScope(context, row);
  const segment = segmentScope(context, row);
  if (scope === null || months === null || by === null || segment === null) return null;
  switch (what) {
    case "demand": {
      const { source } = row.draft;
      return { kind: what, ...scope, ...segment, ...(source === null ? {} : { source }), ...months, ...by };
    }
    case "planned supply":
    case "price":
    case "unit cost":
      return { kind: what, ...scope, ...months, ...by };
    case "exchange rate":
      return { kind: what, ...segment, ...months, ...by };
    case "receipts":
      if (scope.item === undefined) tellNameless(context, row, "item");
      return scope.item === undefined ? null : { kind: what, item: scope.item, ...months, ...by };
    case "lead time":
    case "safety stock":
    case "maximum stock":
    case "opening stock":
      return { kind: what, ...scope, ...by };
  }
}
