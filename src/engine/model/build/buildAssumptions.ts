import { shownNumber } from "../../problem/shown";
import type { Assumption, AssumptionLink } from "../collaboration";
import type { AssumptionDraft } from "../draft/collaborationDrafts";
import { NameIndex } from "../names";
import { numberedChange } from "./buildChange";
import type { BuildContext, RowPlace } from "./buildContext";
import { reportIdle, type ChangeRow } from "./changeScope";
import { reportNeeded } from "./checks";
import { MissingSheets } from "./missingSheets";

const NOT_MEASURED = "Its effect on the plan is not measured";

/** The assumption register. What cannot be read as a link leaves the assumption a line of the register. */
export function buildAssumptions(context: BuildContext, drafts: readonly AssumptionDraft[]): Assumption[] {
  const ids = new NameIndex();
  const missing = new MissingSheets();
  const assumptions = drafts.flatMap((draft): Assumption[] => {
    const place = { sheet: "Assumptions", row: draft.key } as const;
    if (draft.id !== "" && ids.find(draft.id) >= 0) {
      const facts = { sheet: place.sheet, row: draft.id, consequence: "ignored" } as const;
      context.report({ code: "row-repeated", severity: "error", place, facts });
      return [];
    }
    ids.add(draft.id);
    return [assumptionOf(context, draft, { place, missing })];
  });
  missing.tell(context, "cannot be measured");
  return assumptions;
}

interface At {
  readonly place: RowPlace;
  readonly missing: MissingSheets;
}

function assumptionOf(context: BuildContext, draft: AssumptionDraft, { place, missing }: At): Assumption {
  const { id, text, value, owner, drives, lastChangeDay } = draft;
  const [low, high] = endsOf(context, draft, place);
  const onMissing: ChangeRow["onMissing"] = (home, name) => missing.add(home, name, place);
  const row = { place, consequence: NOT_MEASURED, onMissing };
  const link = linkOf(context, draft, row);
  return { id, text, value, low, high, owner, drives, lastChangeDay, link };
}

/** Low and high, the lower first. */
function endsOf(
  { report }: BuildContext,
  { value, low, high }: AssumptionDraft,
  place: RowPlace,
): readonly [low: number, high: number] {
  if (low > high) {
    const facts = { row: place.row, low: shownNumber(low), high: shownNumber(high) };
    report({
      code: "assumption-ends-swapped",
      severity: "warning",
      place: { ...place, column: "low" },
      facts,
    });
    return [high, low];
  }
  if (value < low || value > high) {
    const range = `${shownNumber(low)} to ${shownNumber(high)}`;
    const facts = { row: place.row, value: shownNumber(value), range };
    const at = { ...place, column: "value" };
    report({ code: "assumption-value-outside", severity: "warning", place: at, facts });
  }
  return [low, high];
}

function linkOf(
  context: BuildContext,
  draft: AssumptionDraft,
  row: Omit<ChangeRow, "draft">,
): AssumptionLink | null {
  const { what, following: stated, passThrough } = draft;
  const { place } = row;
  if (what === null) {
    if (saysSomething(draft))
      reportNeeded(context, place, { column: "what changes", consequence: NOT_MEASURED });
    return null;
  }
  const change = { ...row, what, draft: { ...draft, source: null, event: "" }, by: {} };
  reportIdle(context, change);
  const read = numberedChange(context, change);
  const following = stated ?? "proportion";
  const isMeasurable = hasNumbers(context, draft, place) && hasBase(context, { ...draft, following }, place);
  if (read === null || !isMeasurable) return null;
  return { change: read, following, passThrough: Number.isNaN(passThrough) ? 1 : passThrough };
}

/** Whether a row without a word of what changes says where or how. */
const saysSomething = (draft: AssumptionDraft): boolean =>
  [draft.item, draft.family, draft.segment, draft.resource].some((name) => name !== "") ||
  draft.following !== null ||
  !Number.isNaN(draft.passThrough);

/** A link without a value and both ends has nothing to measure. */
function hasNumbers(context: BuildContext, draft: AssumptionDraft, place: RowPlace): boolean {
  const blank = (["value", "low", "high"] as const).filter((column) => Number.isNaN(draft[column]));
  for (const column of blank) reportNeeded(context, place, { column, consequence: NOT_MEASURED });
  return blank.length === 0;
}

/** Nothing is in proportion to a value of 0, and no rate follows on a loss of all. */
function hasBase(
  { report }: BuildContext,
  { following, value }: Pick<AssumptionDraft, "following" | "value">,
  place: RowPlace,
): boolean {
  const isUsable =
    following === "amount" || (following === "growth rate" ? value > -1 || Number.isNaN(value) : value !== 0);
  if (isUsable || following === null) return true;
  const facts = { row: place.row, following, value: shownNumber(value) };
  const at = { ...place, column: "value" };
  report({ code: "assumption-value-unusable", severity: "warning", place: at, facts });
  return false;
}
