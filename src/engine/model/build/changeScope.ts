import { offsetOf } from "../../calendar/periods";
import type { SheetKind } from "../../problem/place";
import type { ItemScope, MonthScope, NumberChange } from "../../scenario/modelChange";
import type { ChangeDraft, ChangeWord, ScenarioDraft } from "../draft/scenarioDrafts";
import { meansAll, type NameIndex } from "../names";
import { reportUnknown, type BuildContext, type RowPlace } from "./buildContext";
import { checkedNumber, reportContradiction, reportNeeded } from "./checks";

/** A row that states a change: of Scenarios, or of an assumption that is linked. */
export interface ChangeRow {
  readonly draft: ChangeDraft;
  readonly place: RowPlace;
  /** What follows where the row cannot be read, such as "The change is left out". */
  readonly consequence: string;
  /** Called, in place of a problem a row, where the sheet that the row names things of is not there at all. */
  readonly onMissing: (home: SheetKind, name: string) => void;
}

/** The items that a row names; all of them where it names none; `null`, with a problem, for names that do not exist. */
export function itemScope(context: BuildContext, row: ChangeRow): ItemScope | null {
  const { draft, place, consequence } = row;
  const name = meansAll(draft.item) ? draft.family : draft.item;
  if (meansAll(name)) return {};
  const isItem = name === draft.item;
  const item = isItem ? context.items.find(name) : -1;
  if (item >= 0) return { item: context.items.names[item]! };
  const family = context.families.find(name);
  if (family >= 0) return { family: context.families.names[family]! };
  if (isItem) {
    const facts = { sheet: place.sheet, item: name, consequence };
    context.report({ code: "item-unknown", severity: "error", place: { ...place, column: "item" }, facts });
  } else reportUnknown(context, place, { column: "family", name, home: "Items", consequence });
  return null;
}

/** The segment that a row names; none for all of them; `null`, with a problem, when Segments lacks it. */
export function segmentScope(context: BuildContext, row: ChangeRow): { readonly segment?: string } | null {
  if (meansAll(row.draft.segment)) return {};
  const segment = namedOn(row, { column: "segment", home: "Segments", among: context.segments }, context);
  return segment === null ? null : { segment };
}

/** Where a name of a row must stand. */
interface Home {
  readonly column: "segment" | "resource" | "event";
  readonly home: SheetKind;
  readonly among: NameIndex;
}

/** A name of a row, as its own sheet spells it; `null`, with a problem, where that sheet lacks it. */
export function namedOn(row: ChangeRow, { column, home, among }: Home, context: BuildContext): string | null {
  const { draft, place, consequence, onMissing } = row;
  const name = draft[column];
  const found = among.find(name);
  if (found >= 0) return among.names[found]!;
  if (among.names.length === 0) onMissing(home, name);
  else reportUnknown(context, place, { column, name, home, consequence });
  return null;
}

/** The months of a row that lie in the horizon; none for all of them; `null`, with a problem, where none does. */
export function monthScope(
  { calendar, report, ...context }: BuildContext,
  { draft: { fromMonth, toMonth }, place, consequence }: ChangeRow,
): MonthScope | null {
  const { horizon } = calendar;
  const last = horizon.length - 1;
  const from = Number.isNaN(fromMonth) ? undefined : offsetOf(calendar, fromMonth);
  const to = Number.isNaN(toMonth) ? undefined : offsetOf(calendar, toMonth);
  if ((from ?? 0) > last || (to ?? last) < 0) {
    const facts = { ...place, consequence, horizon: `${horizon[0]!.label} to ${horizon[last]!.label}` };
    const column = (from ?? 0) > last ? "first month" : "last month";
    report({ code: "scenario-months-outside", severity: "error", place: { ...place, column }, facts });
    return null;
  }
  if (from !== undefined && to !== undefined && to < from) {
    const at = { ...place, column: "last month" };
    const said = { statement: "its last month comes before its first", used: consequence };
    reportContradiction({ ...context, calendar, report }, at, said);
    return null;
  }
  return {
    ...(from === undefined ? {} : { firstPeriod: Math.max(0, from) }),
    ...(to === undefined ? {} : { lastPeriod: Math.min(last, to) }),
  };
}

/** By how much a number changes; `null`, with a problem, where a row says neither a share nor an amount. */
export function numberChange(
  context: BuildContext,
  { percent: share, amount }: ScenarioDraft,
  { place, consequence }: Pick<ChangeRow, "place" | "consequence">,
): NumberChange | null {
  if (Number.isNaN(share) && Number.isNaN(amount)) {
    const column = "by percent or by amount";
    reportNeeded(context, place, { column, consequence, severity: "error" });
    return null;
  }
  const percent = checkedNumber(context, place, {
    column: "by percent",
    value: share,
    least: -1,
    whenBlank: Number.NaN,
    whenWrong: -1,
  });
  return {
    ...(Number.isNaN(percent) ? {} : { factor: 1 + percent }),
    ...(Number.isNaN(amount) ? {} : { add: amount }),
  };
}

type NameField = "item" | "family" | "segment" | "source" | "resource" | "event";

/** The names that each kind of change listens to, beside its item or family. */
const HEARS: { readonly [W in ChangeWord]: readonly NameField[] } = {
  demand: ["item", "family", "segment", "source"],
  "planned supply": ["item", "family"],
  receipts: ["item"],
  price: ["item", "family"],
  "unit cost": ["item", "family"],
  "exchange rate": ["segment"],
  "lead time": ["item", "family"],
  "safety stock": ["item", "family"],
  "maximum stock": ["item", "family"],
  "opening stock": ["item", "family"],
  capacity: ["resource"],
  "overtime limit": ["resource"],
  "overtime cost": ["resource"],
  "move event": ["event"],
  "drop event": ["event"],
};

/** Kinds that hold for the whole horizon. */
const WITHOUT_MONTHS: ReadonlySet<ChangeWord> = new Set([
  "lead time",
  "safety stock",
  "maximum stock",
  "opening stock",
  "overtime cost",
  "move event",
  "drop event",
]);

/** Says which cells of a row mean nothing for what it changes. */
export function reportIdle(context: BuildContext, { draft, place }: ChangeRow): void {
  const { what } = draft;
  if (what === null) return;
  const idle = (["item", "family", "segment", "source", "resource", "event"] as const).filter(
    (field) => (draft[field] ?? "") !== "" && !meansAll(draft[field] ?? "") && !HEARS[what].includes(field),
  );
  const hasMonths = !Number.isNaN(draft.fromMonth) || !Number.isNaN(draft.toMonth);
  const columns = [...idle, ...(hasMonths && WITHOUT_MONTHS.has(what) ? ["first month"] : [])];
  for (const column of columns) {
    const named = column === "first month" ? "months" : `the ${column}`;
    const said = {
      statement: `it names ${named}, which ${what} does not have`,
      used: "That cell has no effect",
    };
    reportContradiction(context, { ...place, column }, said);
  }
}
