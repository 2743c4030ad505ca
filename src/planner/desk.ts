import type { AlignWish, WrittenPages } from "../app/ports";
import { align, compareScenarios, explore, isLargePlan, type Alignment, type SolvedCase } from "../engine";
import { assembleBook, type FoundBook, type ReadArea } from "../workbook/office/assembleBook";
import { streamOf, type LatePage } from "../workbook/office/pageStream";
import { pagesOf, readKeptPlan, type KeptPlan } from "../workbook/planPages";
import { finishLater } from "../workbook/report/finishPages";
import { problemsPage } from "../workbook/report/problemsPage";
import { laterPages } from "../workbook/report/reviewPages";
import { scenariosPage } from "../workbook/report/scenarios/scenariosPage";
import type { SheetDescription } from "../workbook/report/sheetDescription";
import type { FromWorker, Question, ToWorker } from "./messages";
import { partsOf } from "./parts";
import { warmSolver, type SolverShelf } from "./solverShelf";

export interface DeskTools {
  readonly shelf: SolverShelf;
  readonly post: (message: FromWorker) => void;
  /** Milliseconds on any clock that only goes forward. */
  readonly now: () => number;
}

/** What the worker holds from one question to the next. */
interface Held {
  areas: ReadArea[];
  plan: KeptPlan | null;
  alignment: Alignment | null;
  /** The reconciled plan as solved, from which levers and rules are tried. */
  solved: SolvedCase | null;
}

/**
 * The planning worker's work: cells to a plan, a plan to its alignment, and an
 * alignment to pages.
 *
 * It knows no Stop: a busy WebAssembly call hears nothing, so the page ends the
 * whole worker and starts a fresh one.
 */
export function createDesk(tools: DeskTools): (message: ToWorker) => Promise<void> {
  const held: Held = { areas: [], plan: null, alignment: null, solved: null };
  return async (message) => {
    switch (message.type) {
      case "warm":
        return warmSolver(tools.shelf);
      case "clear":
        held.areas = [];
        return;
      case "cells":
        held.areas.push(message.area);
        return;
      case "read":
      case "align":
      case "describe":
      case "explore":
      case "compare":
        return answer(message, held, tools);
    }
  };
}

async function answer(question: Question, held: Held, tools: DeskTools): Promise<void> {
  const { id } = question;
  const { post, now } = tools;
  try {
    await work(question, held, tools);
    post({ id, type: "done", at: now() });
  } catch (error) {
    post({ id, type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

function work(question: Question, held: Held, tools: DeskTools): Promise<void> {
  const { id } = question;
  switch (question.type) {
    case "read":
      return read({ id, book: question.book }, held, tools);
    case "align":
      return alignHeld({ id, wish: question.wish }, held, tools);
    case "describe":
      return describe({ id, pages: question.pages }, held, tools);
    case "explore":
      return exploreHeld({ id, most: question.most }, held, tools);
    case "compare":
      return compareHeld(id, held, tools);
  }
}

async function read(
  { id, book }: { readonly id: number; readonly book: FoundBook },
  held: Held,
  { post }: DeskTools,
): Promise<void> {
  const plan = await readKeptPlan(assembleBook(book, held.areas));
  held.areas = [];
  held.plan = plan;
  held.alignment = null;
  held.solved = null;
  const { model, problems, found, lastCycle, places } = plan;
  for (const part of partsOf({ model, problems, found, lastCycle, places })) post({ id, type: "part", part });
}

/** Forecasting tells how far it is about ten times a second. */
const ITEMS_A_MESSAGE = 25;

/** A review waits so long for levers and rule prices; what is not priced by then is said to be missing. */
const MOST_LEVER_MS = 8_000;

async function alignHeld(
  { id, wish }: { readonly id: number; readonly wish: AlignWish },
  held: Held,
  { shelf, post, now }: DeskTools,
): Promise<void> {
  const { model, problems, lastCycle } = planIn(held);
  if (!model) throw new Error("The plan that was read cannot be aligned.");
  const settings = {
    ...wish,
    problems: problems.map(({ problem }) => problem),
    ...(lastCycle ? { lastCycle } : {}),
  };
  const solver = await shelf.take();
  held.solved = null;
  let leversAt = now();
  held.alignment = align(model, settings, {
    solver,
    onStage: (stage) => {
      if (stage === "levers") leversAt = now();
      post({ id, type: "stage", stage, at: now() });
    },
    hasTime: () => now() - leversAt < MOST_LEVER_MS,
    onForecast: ({ done, total }) => {
      if (done % ITEMS_A_MESSAGE === 0 || done === total) post({ id, type: "forecast", done, total });
    },
    onSolved: (solved) => (held.solved = solved),
  });
  for (const part of partsOf(held.alignment)) post({ id, type: "part", part });
}

async function describe(
  { id, pages }: { readonly id: number; readonly pages: WrittenPages },
  held: Held,
  { shelf, post }: DeskTools,
): Promise<void> {
  const { wanted, parts } = streamOf(
    await descriptionsOf(pages, held),
    pages === "review" ? latePages(held, shelf) : [],
  );
  post({ id, type: "part", part: { path: [], value: wanted } });
  for await (const part of parts) post({ id, type: "page", part });
}

async function descriptionsOf(pages: WrittenPages, held: Held): Promise<readonly SheetDescription[]> {
  const plan = planIn(held);
  const { model } = plan;
  if (pages === "problems") return [problemsPage(plan)];
  if (!model || !held.alignment) throw new Error("There is no alignment to describe.");
  return pagesOf({ read: plan, model, alignment: held.alignment, pages }, plan.cycles);
}

/** Scenarios are computed while Excel draws the other pages. */
function latePages(held: Held, shelf: SolverShelf): readonly LatePage[] {
  const { model, problems } = planIn(held);
  const { alignment, solved } = held;
  if (!model || !alignment) return [];
  const of = { model, alignment, solved, problems: problems.map(({ problem }) => problem) };
  const describe = async (): Promise<SheetDescription> => {
    const comparison = isLargePlan(model) ? null : compareScenarios(of, { solver: await shelf.take() });
    const decisions = alignment.decisions.today;
    return finishLater(scenariosPage({ model, comparison, decisions }), model);
  };
  return laterPages(alignment).map((page) => ({ ...page, describe }));
}

/** Computes scenarios; each is told as it lands. */
async function compareHeld(id: number, held: Held, { shelf, post }: DeskTools): Promise<void> {
  const { model, problems } = planIn(held);
  const { alignment, solved } = held;
  if (!model || !alignment) throw new Error("There is no alignment to compare with.");
  const of = { model, alignment, solved, problems: problems.map(({ problem }) => problem) };
  const comparison = compareScenarios(of, {
    solver: await shelf.take(),
    onStart: (start) => post({ id, type: "compared", start }),
    onScenario: (outcome) => post({ id, type: "scenario", outcome }),
  });
  for (const part of partsOf(comparison)) post({ id, type: "part", part });
}

/** Tries levers and prices rules; each answer is told as it lands. */
async function exploreHeld(
  { id, most }: { readonly id: number; readonly most: number },
  held: Held,
  { shelf, post }: DeskTools,
): Promise<void> {
  const { model, problems: found } = planIn(held);
  if (!model || !held.alignment) throw new Error("There is no alignment to explore.");
  const { consensus, reconciled } = held.alignment;
  const problems = [...found.map(({ problem }) => problem), ...consensus.problems];
  const extras = { functionPlans: consensus.plansByCell, problems };
  const exploration = explore(model, consensus.units, {
    solver: await shelf.take(),
    ...(held.solved ? { solved: held.solved } : {}),
    ...(reconciled ? { measured: { index: reconciled.index.index, extras } } : {}),
    ...(held.alignment.rulePrices ? { knownRules: held.alignment.rulePrices } : {}),
    most,
    onLever: (outcome) => post({ id, type: "lever", outcome }),
    onRule: (price) => post({ id, type: "rule", price }),
  });
  for (const part of partsOf(exploration)) post({ id, type: "part", part });
}

function planIn({ plan }: Held): KeptPlan {
  if (!plan) throw new Error("No plan has been read.");
  return plan;
}
