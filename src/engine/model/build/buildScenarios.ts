import type { ModelChange, StatedScenario } from "../../scenario/modelChange";
import type { PlanEvent } from "../demand";
import type { ScenarioDraft } from "../draft/scenarioDrafts";
import { NameIndex } from "../names";
import { numberedChange, tellNameless } from "./buildChange";
import type { BuildContext } from "./buildContext";
import { namedOn, numberChange, reportIdle, type ChangeRow } from "./changeScope";
import { reportNeeded } from "./checks";
import { MissingSheets } from "./missingSheets";

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
  const missing = new MissingSheets();
  const eventNames = new NameIndex(events.map(({ name }) => name));
  const scenarios = names.names.map((name, n) => {
    const read = scenarioOf(context, { rows: rows[n]!, events: eventNames, missing });
    if (read.changes.length === 0 && !read.isMissing) tellEmpty(context, name, rows[n]![0]!);
    return { name, assumption: assumptionOf(rows[n]!), changes: read.changes, rowsLeftOut: read.rowsLeftOut };
  });
  missing.tell(context, "are left out");
  return scenarios;
}

interface Rows {
  readonly rows: readonly ScenarioDraft[];
  readonly events: NameIndex;
  readonly missing: MissingSheets;
}

/** The changes of one scenario, and whether some of them speak of a sheet that is not there. */
function scenarioOf(context: BuildContext, { rows, events, missing }: Rows) {
  let isMissing = false;
  const changes = rows.flatMap((draft): ModelChange[] => {
    const place = { sheet: "Scenarios", row: draft.key } as const;
    const onMissing: ChangeRow["onMissing"] = (home, name) => {
      isMissing = true;
      missing.add(home, name, place);
    };
    const change = changeOf(context, { draft, place, consequence: LEFT_OUT, onMissing }, events);
    return change === null ? [] : [change];
  });
  return { changes, rowsLeftOut: rows.length - changes.length, isMissing };
}

/** What must be true: each row may add to it; what is said twice counts once. */
function assumptionOf(rows: readonly ScenarioDraft[]): string {
  const said = new Set(rows.map(({ assumption }) => assumption.trim()).filter((words) => words !== ""));
  return [...said].join(" ");
}

const LEFT_OUT = "The change is left out";

interface ScenarioRow extends ChangeRow {
  readonly draft: ScenarioDraft;
}

function changeOf(context: BuildContext, row: ScenarioRow, events: NameIndex): ModelChange | null {
  const { draft, place } = row;
  const { what } = draft;
  if (what === null) {
    reportNeeded(context, place, { column: "what changes", consequence: LEFT_OUT, severity: "error" });
    return null;
  }
  reportIdle(context, row);
  if (what === "move event" || what === "drop event") return eventChange(context, { ...row, what }, events);
  return numberedChange(context, { ...row, what, by: numberChange(context, draft, row) });
}

function eventChange(
  context: BuildContext,
  row: ScenarioRow & { readonly what: "move event" | "drop event" },
  events: NameIndex,
): ModelChange | null {
  const { draft, place, what } = row;
  if (draft.event === "") tellNameless(context, row, "event");
  const event =
    draft.event === "" ? null : namedOn(row, { column: "event", home: "Events", among: events }, context);
  const byPeriods = Math.round(draft.amount);
  const isStill = what === "move event" && !(Math.abs(byPeriods) > 0);
  if (isStill) {
    const consequence = `${LEFT_OUT}, as nothing says by how many months the event moves`;
    reportNeeded(context, place, { column: "by amount", consequence, severity: "error" });
  }
  if (event === null || isStill) return null;
  return what === "drop event" ? { kind: what, event } : { kind: what, event, byPeriods };
}

function tellUnnamed(context: BuildContext, { key }: ScenarioDraft): void {
  const place = { sheet: "Scenarios", row: key, column: "scenario" } as const;
  const facts = { sheet: "Scenarios", column: "scenario" };
  context.report({ code: "row-unnamed", severity: "error", place, facts });
}

function tellEmpty(context: BuildContext, scenario: string, { key }: ScenarioDraft): void {
  const place = { sheet: "Scenarios", row: key, column: "scenario" } as const;
  context.report({ code: "scenario-empty", severity: "error", place, facts: { scenario } });
}
