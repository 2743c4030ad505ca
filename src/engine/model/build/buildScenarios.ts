import type { PlanEvent } from "../demand";
import type { ChangeWord, ScenarioDraft } from "../draft/scenarioDrafts";
import { NameIndex } from "../names";
import type { ModelChange, StatedScenario } from "../../scenario/modelChange";
import type { BuildContext, RowPlace } from "./buildContext";
import { reportUnknown } from "./buildContext";
import { reportNeeded } from "./checks";
import {
  itemScope,
  monthScope,
  numberChange,
  reportIdle,
  resourceNamed,
  segmentScope,
} from "./scenarioScope";

/** The scenarios by name, in the order of the sheet. A row that cannot be read is left out and counted. */
export function buildScenarios(
  context: BuildContext,
  drafts: readonly ScenarioDraft[],
  events: readonly PlanEvent[],
): StatedScenario[] {
  const names = new NameIndex();
  const rows: ScenarioDraft[][] = [];
  for (const draft of drafts) {
    if (draft.scenario === "") tellUnnamed(context, draft);
    else (rows[names.add(draft.scenario)] ??= []).push(draft);
  }
  const eventNames = new NameIndex(events.map(({ name }) => name));
  return names.names.map((name, n) => {
    const mine = rows[n]!;
    const changes = mine.flatMap((draft) => changeOf(context, draft, eventNames) ?? []);
    if (changes.length === 0) tellEmpty(context, name, mine[0]!);
    return { name, assumption: assumptionOf(mine), changes, rowsLeftOut: mine.length - changes.length };
  });
}

/** What must be true: each row may add to it; what is said twice counts once. */
function assumptionOf(rows: readonly ScenarioDraft[]): string {
  const said = new Set(rows.map(({ assumption }) => assumption.trim()).filter((words) => words !== ""));
  return [...said].join(" ");
}

function changeOf(context: BuildContext, draft: ScenarioDraft, events: NameIndex): ModelChange | null {
  const place = { sheet: "Scenarios", row: draft.key } as const;
  const { what } = draft;
  if (what === null) {
    reportNeeded(context, place, { column: "what changes", consequence: LEFT_OUT, severity: "error" });
    return null;
  }
  reportIdle(context, place, draft);
  switch (what) {
    case "move event":
    case "drop event":
      return eventChange(context, { draft, place, what }, events);
    case "capacity":
    case "overtime limit":
      return resourceChange(context, { draft, place, what });
    default:
      return itemChange(context, { draft, place, what });
  }
}

const LEFT_OUT = "The change is left out";

interface Read<W extends ChangeWord> {
  readonly draft: ScenarioDraft;
  readonly place: RowPlace;
  readonly what: W;
}

function eventChange(
  context: BuildContext,
  { draft, place, what }: Read<"move event" | "drop event">,
  events: NameIndex,
): ModelChange | null {
  const found = events.find(draft.event);
  if (draft.event === "") tellNameless(context, { draft, place, what }, "event");
  else if (found < 0)
    reportUnknown(context, place, {
      column: "event",
      name: draft.event,
      home: "Events",
      consequence: LEFT_OUT,
    });
  const byPeriods = Math.round(draft.amount);
  const isStill = what === "move event" && !(Math.abs(byPeriods) > 0);
  if (isStill) {
    const consequence = `${LEFT_OUT}, as nothing says by how many months the event moves`;
    reportNeeded(context, place, { column: "by amount", consequence, severity: "error" });
  }
  if (found < 0 || isStill) return null;
  const event = events.names[found]!;
  return what === "drop event" ? { kind: what, event } : { kind: what, event, byPeriods };
}

function resourceChange(
  context: BuildContext,
  { draft, place, what }: Read<"capacity" | "overtime limit">,
): ModelChange | null {
  if (draft.resource === "") tellNameless(context, { draft, place, what }, "resource");
  const resource = resourceNamed(context, draft.resource, place);
  const months = monthScope(context, draft, place);
  const by = numberChange(context, draft, place);
  if (resource === null || months === null || by === null) return null;
  return { kind: what, resource, ...months, ...by };
}

type ItemWord = Exclude<ChangeWord, "move event" | "drop event" | "capacity" | "overtime limit">;

function itemChange(context: BuildContext, { draft, place, what }: Read<ItemWord>): ModelChange | null {
  const scope = itemScope(context, draft, place);
  const months = monthScope(context, draft, place);
  const by = numberChange(context, draft, place);
  const segment = segmentScope(context, draft, place);
  if (scope === null || months === null || by === null || segment === null) return null;
  const { source } = draft;
  switch (what) {
    case "demand":
      return { kind: what, ...scope, ...segment, ...(source === null ? {} : { source }), ...months, ...by };
    case "planned supply":
    case "price":
    case "unit cost":
      return { kind: what, ...scope, ...months, ...by };
    case "receipts":
      if (scope.item === undefined) tellNameless(context, { draft, place, what }, "item");
      return scope.item === undefined ? null : { kind: what, item: scope.item, ...months, ...by };
    case "lead time":
    case "safety stock":
    case "maximum stock":
    case "opening stock":
      return { kind: what, ...scope, ...by };
  }
}

function tellUnnamed(context: BuildContext, { key }: ScenarioDraft): void {
  const place = { sheet: "Scenarios", row: key, column: "scenario" } as const;
  const facts = { sheet: "Scenarios", column: "scenario" };
  context.report({ code: "row-unnamed", severity: "error", place, facts });
}

function tellNameless(context: BuildContext, { place, what }: Read<ChangeWord>, column: string): void {
  const facts = { row: place.row, kind: what, column };
  context.report({ code: "scenario-name-needed", severity: "error", place: { ...place, column }, facts });
}

function tellEmpty(context: BuildContext, scenario: string, { key }: ScenarioDraft): void {
  const place = { sheet: "Scenarios", row: key, column: "scenario" } as const;
  context.report({ code: "scenario-empty", severity: "error", place, facts: { scenario } });
}
