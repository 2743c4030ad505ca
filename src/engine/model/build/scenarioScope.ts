import { offsetOf } from "../../calendar/periods";
import type { ItemScope, MonthScope, NumberChange } from "../../scenario/modelChange";
import type { ChangeWord, ScenarioDraft } from "../draft/scenarioDrafts";
import { meansAll } from "../names";
import { reportUnknown, segmentNamed, subjectOf, type BuildContext, type RowPlace } from "./buildContext";
import { checkedNumber, reportContradiction, reportNeeded } from "./checks";

/** The items that a row names; all of them where it names none; `null`, with a problem, for names that do not exist. */
export function itemScope(context: BuildContext, draft: ScenarioDraft, place: RowPlace): ItemScope | null {
  if (meansAll(draft.item) && meansAll(draft.family)) return {};
  const item = meansAll(draft.item) ? "" : draft.item;
  const subject = subjectOf(context, { item, family: draft.family }, place);
  if (subject === null) return null;
  return subject.item >= 0
    ? { item: context.items.names[subject.item]! }
    : { family: context.families.names[subject.family]! };
}

/** The segment that a row names; none for all of them; `null`, with a problem, when Segments lacks it. */
export function segmentScope(
  context: BuildContext,
  { segment: name }: ScenarioDraft,
  place: RowPlace,
): { readonly segment?: string } | null {
  const segment = segmentNamed(context, name, place);
  if (segment === null) return null;
  return segment < 0 ? {} : { segment: context.segments.names[segment]! };
}

/** The resource that a row names, as Resources spells it; `null` where there is none, with a problem for an unknown one. */
export function resourceNamed(context: BuildContext, name: string, place: RowPlace): string | null {
  if (name === "") return null;
  const resource = context.resources.find(name);
  if (resource >= 0) return context.resources.names[resource]!;
  const consequence = "The change is left out";
  reportUnknown(context, place, { column: "resource", name, home: "Resources", consequence });
  return null;
}

/** The months of a row that lie in the horizon; none for all of them; `null`, with a problem, where none does. */
export function monthScope(
  { calendar, report, ...context }: BuildContext,
  { fromMonth, toMonth }: ScenarioDraft,
  place: RowPlace,
): MonthScope | null {
  const { horizon } = calendar;
  const last = horizon.length - 1;
  const from = Number.isNaN(fromMonth) ? undefined : offsetOf(calendar, fromMonth);
  const to = Number.isNaN(toMonth) ? undefined : offsetOf(calendar, toMonth);
  if ((from ?? 0) > last || (to ?? last) < 0) {
    const facts = { row: place.row, horizon: `${horizon[0]!.label} to ${horizon[last]!.label}` };
    const column = (from ?? 0) > last ? "first month" : "last month";
    report({ code: "scenario-months-outside", severity: "error", place: { ...place, column }, facts });
    return null;
  }
  if (from !== undefined && to !== undefined && to < from) {
    const at = { ...place, column: "last month" };
    const said = { statement: "its last month comes before its first", used: "The change is left out" };
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
  place: RowPlace,
): NumberChange | null {
  if (Number.isNaN(share) && Number.isNaN(amount)) {
    const consequence = "The change is left out";
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
  "lead time": ["item", "family"],
  "safety stock": ["item", "family"],
  "maximum stock": ["item", "family"],
  "opening stock": ["item", "family"],
  capacity: ["resource"],
  "overtime limit": ["resource"],
  "move event": ["event"],
  "drop event": ["event"],
};

/** Kinds that hold for the whole horizon. */
const WITHOUT_MONTHS: ReadonlySet<ChangeWord> = new Set([
  "lead time",
  "safety stock",
  "maximum stock",
  "opening stock",
  "move event",
  "drop event",
]);

/** Says which cells of a row mean nothing for what it changes. */
export function reportIdle(context: BuildContext, place: RowPlace, draft: ScenarioDraft): void {
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
