import type { ReadPlan, ReviewContent } from "../app/ports";
import { readSnapshot, withKeptCycles, type CycleSnapshot, type PlanningModel } from "../engine";
import { readWorkbook } from "./codec/readWorkbook";
import type { SheetCells, WorkbookCells } from "./codec/sheetCells";
import type { Places } from "./codec/sources";
import { packText, unpackText } from "./office/packText";
import {
  cycleBefore,
  CYCLES_PAGE,
  cyclesPage,
  readCycles,
  withCycle,
  type StoredCycle,
} from "./report/cyclesPage";
import { reviewPages } from "./report/reviewPages";
import type { SheetDescription } from "./report/sheetDescription";

/** A plan as read, with the cycles that the workbook keeps. */
export interface KeptPlan extends ReadPlan {
  readonly cycles: readonly StoredCycle[];
  /** What `locate` knows, as plain data. */
  readonly places: Places;
}

/** What a workbook's cells say. Pure: it runs in the worker. */
export async function readKeptPlan(cells: WorkbookCells): Promise<KeptPlan> {
  const isStore = ({ ownId }: SheetCells): boolean => ownId === CYCLES_PAGE.ownId;
  const cycles = readCycles(cells.sheets.find(isStore)?.values ?? []);
  const planning = { ...cells, sheets: cells.sheets.filter((sheet) => !isStore(sheet)) };
  const { model, sources, problems, found } = readWorkbook(planning);
  const lastCycle = model && (await lastCycleOf(model, cycles));
  return {
    model: model && withKeptCycles(model, lastCycle),
    problems,
    found,
    lastCycle,
    cycles,
    places: sources.places(),
    locate: ({ place }) => sources.locate(place),
  };
}

async function lastCycleOf(
  model: PlanningModel,
  cycles: readonly StoredCycle[],
): Promise<CycleSnapshot | null> {
  const last = cycleBefore(cycles, model.calendar.horizon[0]!.start);
  const text = last && (await unpackText(last.packed));
  return text === null ? null : readSnapshot(text);
}

/** The pages of a run; a review also keeps its cycle for the next one. Pure: it runs in the worker. */
export async function pagesOf(
  content: ReviewContent,
  cycles: readonly StoredCycle[],
): Promise<readonly SheetDescription[]> {
  const pages = reviewPages(content);
  if (content.pages !== "review") return pages;
  const { snapshot } = content.alignment;
  const packed = await packText(JSON.stringify(snapshot));
  const cycle = { cycleStart: snapshot.cycleStart, label: snapshot.cycle, packed };
  return [...pages, cyclesPage(withCycle(cycles, cycle))];
}
