import {
  buildModel,
  fold,
  type Calendar,
  type DraftSheets,
  type PlanningModel,
  type Problem,
  type SheetKind,
} from "../../engine";
import { SHEET_KINDS } from "../schema/allSheets";
import { asides, describeTable, skippedOf, skippedText, type FoundSheet } from "./describe";
import { foreignTables } from "./foreign/foreignTables";
import { placePeriods } from "./headers/placePeriods";
import { ProblemLog, type LocatedProblem } from "./problemLog";
import { readSettings } from "./readSettings";
import type { ReadingTools } from "./readingTools";
import { CodeMatcher } from "./rows/codeMatcher";
import { itemCodes } from "./rows/itemCodes";
import { KeyMaker } from "./rows/rowKey";
import type { PlacedTable } from "./rows/placedTable";
import { readRows } from "./rows/readRows";
import { tableRows } from "./rows/tableRows";
import { tellTotals } from "./rows/tellTotals";
import { tellHeaders } from "./headers/tellHeaders";
import { tellUnread } from "./headers/tellUnread";
import { PLAIN_CULTURE, type Culture, type WorkbookCells } from "./sheetCells";
import { viewOf, type SheetView } from "./sheetView";
import { Sources } from "./sources";
import { chooseTables, joinTables, tellHeadersMissing, type ChosenTables } from "./tables/chooseTables";
import { findTables, statedKind, type FoundTable } from "./tables/findTables";
import { timelineOf } from "./timeline";

/** What a workbook says: the model where there is enough for one, every problem with its cell, and what each sheet was taken for. */
export interface ReadOutcome {
  readonly model: PlanningModel | null;
  readonly sources: Sources;
  readonly problems: readonly LocatedProblem[];
  readonly found: readonly FoundSheet[];
}

/** Reads the planning sheets of a workbook. Never throws for what a workbook may hold. */
export function readWorkbook(workbook: WorkbookCells): ReadOutcome {
  const log = new ProblemLog();
  const sources = new Sources();
  const culture = workbook.culture ?? PLAIN_CULTURE;
  const keys = new KeyMaker();
  const views = workbook.sheets.map(viewOf);
  const chosen = tablesOf(views, culture, log);
  const settings = readSettings(chosen.of("Settings"), { culture, log, keys, sources });
  const hasPlan = chosen.all.some(({ match }) => match.kind !== "Settings");
  if (!hasPlan) tellNothing(workbook, log);
  const calendar = hasPlan ? timelineOf(settings.timeline, chosen.all, log) : null;
  const finish = (model: PlanningModel | null, placed: readonly PlacedTable[]): ReadOutcome => ({
    model,
    sources,
    problems: log.all(),
    found: describeAll(views, { chosen, placed, calendar }),
  });
  if (calendar === null) return finish(null, []);
  const { currency } = settings.settings;
  const tools = { culture, calendar, log, keys, sources, currency };
  const { sheets, placed } = readSheets(chosen, tools);
  if (chosen.of("Settings").length > 0) Object.assign(sheets, { Settings: settings.rows });
  const { model, problems } = buildModel({ calendar, settings: settings.settings, sheets });
  for (const problem of [...settings.problems, ...problems]) tellProblem(problem, { log, sources, keys });
  if (model.items.count > 0) {
    if (!model.sheets.includes("Demand")) tellNoDemand(log);
    return finish(model, placed);
  }
  tellNothing(workbook, log);
  return finish(null, placed);
}

/** The tables of canonical sheets; sheets in other forms where they say what they hold. */
function tablesOf(views: readonly SheetView[], culture: Culture, log: ProblemLog): ChosenTables {
  const sheets = views.map((view) => ({ view, tables: isReadable(view) ? findTables(view, culture) : [] }));
  const canonical = chooseTables(sheets, log);
  const others = sheets.filter(({ view, tables }) => tables.length === 0 && isReadable(view));
  const taken = new Set(canonical.all.map(({ match }) => match.kind));
  const foreign = foreignTables(
    others.map(({ view }) => view),
    { culture, taken },
    log,
  );
  const read = new Set(foreign.tables.map(({ view }) => sheetOf(view)));
  for (const { view } of others) if (!read.has(view)) tellHeadersMissing(view, log);
  return joinTables(canonical, foreign);
}

/** Sheets that we made for output hold no plan, nor do sheets that only programs can see, unless they are named so. */
function isReadable(view: SheetView): boolean {
  const { visibility, ownId } = view.cells;
  if (ownId !== null && !ownId.startsWith("input:")) return false;
  return visibility !== "VeryHidden" || statedKind(view) !== null;
}

function readSheets(
  chosen: ChosenTables,
  tools: ReadingTools & { readonly sources: Sources; readonly currency: string },
): { readonly sheets: DraftSheets; readonly placed: PlacedTable[] } {
  const sheets: { [K in SheetKind]?: unknown } = {};
  const placed: PlacedTable[] = [];
  const codes = itemCodes(chosen);
  const names = new Set(codes.map(fold));
  const matcher = new CodeMatcher(codes);
  for (const kind of SHEET_KINDS) {
    const tables = chosen.of(kind);
    if (tables.length === 0 || kind === "Settings") continue;
    const ready = tables.map((table): PlacedTable => {
      const rows = tableRows(table, (text) => names.has(fold(text)));
      if (rows.data.length === 0) tellEmpty(table, tools.log);
      tellHeaders(table, { currency: tools.currency, log: tools.log });
      const ready = { table, rows, periods: placePeriods(table, tools.calendar, tools.log) };
      tellTotals(ready, tools.log);
      tellUnread(ready, tools.log);
      return ready;
    });
    placed.push(...ready);
    sheets[kind] = ready.flatMap((table) => readRows(kind, table, { ...tools, matcher }));
  }
  return { sheets: sheets as DraftSheets, placed };
}

function tellEmpty({ view, match }: FoundTable, log: ProblemLog): void {
  log.add({
    code: "rows-missing",
    severity: "note",
    place: () => ({ sheet: match.kind }),
    facts: () => ({ tab: view.cells.name, kind: match.kind }),
    cell: { view, row: match.header.row, column: 0 },
    group: view.cells.name,
  });
}

/** A row that is there twice is called as its cells call it, not by the key that tells it from the first. */
function factsOf(problem: Problem, keys: KeyMaker): Problem["facts"] {
  if (problem.code !== "row-repeated" || problem.place.row === undefined) return problem.facts;
  return { ...problem.facts, row: keys.nameOf(problem.place.sheet, problem.place.row) };
}

interface Telling {
  readonly log: ProblemLog;
  readonly sources: Sources;
  readonly keys: KeyMaker;
}

function tellProblem(problem: Problem, to: Telling): void {
  const at = to.sources.locate(problem.place);
  to.log.add({
    code: problem.code,
    severity: problem.severity,
    place: () => problem.place,
    facts: () => factsOf(problem, to.keys),
    cell: null,
    ...(at === null ? {} : { at }),
    group: `${problem.place.sheet}/${problem.place.column ?? ""}`,
  });
}

function tellNoDemand(log: ProblemLog): void {
  log.add({
    code: "sheet-missing",
    severity: "warning",
    place: () => ({ sheet: "Demand" }),
    facts: () => ({ sheet: "Demand", needed: "every gap between demand and supply" }),
    cell: null,
    group: "",
  });
}

function tellNothing({ sheets }: WorkbookCells, log: ProblemLog): void {
  log.add({
    code: "no-planning-sheet",
    severity: "error",
    place: () => ({ sheet: "Items" }),
    facts: () => ({ sheets: sheets.length }),
    cell: null,
    group: "",
  });
}

/** The sheet that a table stands on; a table made from a list stands where the list does. */
const sheetOf = (view: SheetView): SheetView => view.listed?.view ?? view;

function describeAll(
  views: readonly SheetView[],
  {
    chosen,
    placed,
    calendar,
  }: {
    readonly chosen: ChosenTables;
    readonly placed: readonly PlacedTable[];
    readonly calendar: Calendar | null;
  },
): FoundSheet[] {
  return views.map((view) => {
    const here = placed.filter(({ table }) => sheetOf(table.view) === view);
    const skipped = here.flatMap(skippedOf);
    const { name } = view.cells;
    const form = chosen.forms.get(view);
    if (here.length > 0) {
      const read = here.map((table) => describeTable(table, calendar)).join(" ");
      const note = [form, read, skippedText(skipped), asides(view)].filter(Boolean).join(" ");
      return { name, kind: here[0]!.table.match.kind, note, skipped };
    }
    const table = chosen.all.find((other) => sheetOf(other.view) === view);
    if (table === undefined) return { name, kind: null, note: form ?? chosen.whyNot(view), skipped };
    const kind = table.match.kind;
    const why = calendar === null ? "not read, because no cycle month is known" : "read";
    return { name, kind, note: `${form ? `${form} ` : ""}Taken for ${kind}; ${why}.`, skipped };
  });
}
