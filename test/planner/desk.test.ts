import type { ReadPlan } from "../../src/app/ports";
import { align } from "../../src/engine";
import { createDesk } from "../../src/planner/desk";
import type { FromWorker } from "../../src/planner/messages";
import type { WorkerLike } from "../../src/planner/openLine";
import { solverShelf } from "../../src/planner/solverShelf";
import { workerLine, type WorkerLine } from "../../src/planner/workerLine";
import type { SheetCells } from "../../src/workbook/codec/sheetCells";
import { PLAIN_CULTURE } from "../../src/workbook/codec/sheetCells";
import type { FoundBook } from "../../src/workbook/office/assembleBook";
import { streamOf, type PagePart } from "../../src/workbook/office/pageStream";
import { pagesOf, readKeptPlan } from "../../src/workbook/planPages";
import { refusingSolver } from "../app/refusingSolver";
import { smallBook } from "../workbook/codec/cells";

/** A worker on this thread: everything that crosses is copied as between threads. */
function inlineWorker(): WorkerLike {
  const desk = createDesk({
    shelf: solverShelf(async () => refusingSolver),
    post: (message) => hear({ data: structuredClone(message) }),
    now: () => 0,
  });
  const worker: WorkerLike = {
    postMessage: (message) => void desk(structuredClone(message)),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  const hear = ({ data }: { readonly data: FromWorker }): void =>
    worker.onmessage?.({ data } as MessageEvent<FromWorker>);
  return worker;
}

const found = (sheets: readonly SheetCells[]): FoundBook => ({
  culture: PLAIN_CULTURE,
  isStructureProtected: false,
  sheets: sheets.map(({ name, id, ownId, visibility, isProtected, values }) => ({
    name,
    id,
    ownId,
    mark: null,
    visibility,
    isProtected,
    used: { sheetName: name, top: 0, left: 0, rows: values.length, columns: values[0]!.length },
    tables: [],
  })),
});

const never = new AbortController().signal;
const quiet = { signal: never, onProgress: (): void => undefined };

function readOn(line: WorkerLine, sheets: readonly SheetCells[]): Promise<ReadPlan> {
  line.clear();
  for (const { name, values } of sheets) {
    // In two pieces, the lower one first: what is fetched comes in any order.
    const half = Math.ceil(values.length / 2);
    const columns = values[0]!.length;
    for (const top of [half, 0]) {
      const piece = values.slice(top, top === 0 ? half : values.length);
      line.take({ sheetName: name, top, left: 0, rows: piece.length, columns, values: piece });
    }
  }
  return line.read(found(sheets), never);
}

async function allParts(parts: AsyncIterable<PagePart>): Promise<PagePart[]> {
  const seen: PagePart[] = [];
  for await (const part of parts) seen.push(part);
  return seen;
}

describe("the planning worker", () => {
  const sheets = smallBook();
  let line: WorkerLine;
  let read: ReadPlan;
  beforeEach(async () => {
    line = workerLine(inlineWorker);
    read = await readOn(line, sheets);
  });

  it("[RUN6] reads what the same cells say on one thread", async () => {
    const kept = await readKeptPlan({ sheets });
    expect(read.model).toEqual(kept.model);
    expect(read.problems).toEqual(kept.problems);
    expect(read.found).toEqual(kept.found);
  });

  it("[RUN6] finds the same cells for places, known and unknown", async () => {
    const kept = await readKeptPlan({ sheets });
    const places = [
      { sheet: "Demand", row: "a-100|retail|sales", period: 2 },
      { sheet: "Items", row: "b-200", column: "Price" },
      { sheet: "Items", column: "no such column" },
      { sheet: "Supply", row: "no such row", period: 1 },
      { sheet: "Goals", row: "x" },
    ] as const;
    for (const place of places) expect(read.locate({ place })).toEqual(kept.locate({ place }));
    expect(read.locate({ place: { sheet: "Items", column: "Price" } })).toEqual({
      sheet: "Items",
      address: "C1",
    });
  });

  it("[RUN6] aligns what it has read", async () => {
    const seen: string[] = [];
    const watch = {
      signal: never,
      onProgress: ({ stage }: { stage: string }): void => void seen.push(stage),
    };
    const { alignment } = await line.run(read, { reconcile: false }, watch);
    const problems = read.problems.map(({ problem }) => problem);
    const tools = { solver: refusingSolver, onStage: (): void => undefined };
    expect(alignment).toEqual(align(read.model!, { reconcile: false, problems }, tools));
    expect(seen).toEqual(["consensus", "submitted", "measure", "decide"]);
  });

  it("[RUN6] describes the pages of what it has read and aligned", async () => {
    const { alignment } = await line.run(read, { reconcile: false }, quiet);
    const { wanted, parts } = await line.describe("plan", never);
    const kept = await readKeptPlan({ sheets });
    const pages = await pagesOf({ read, model: read.model!, alignment, pages: "plan" }, kept.cycles);
    expect(wanted).toEqual(pages.map(({ ownId, name }) => ({ ownId, name })));
    expect(await allParts(parts)).toEqual(await allParts(streamOf(pages).parts));
  });

  it("lists problems alone without an alignment", async () => {
    const { wanted } = await line.describe("problems", never);
    expect(wanted.map(({ ownId }) => ownId)).toEqual(["problems"]);
  });

  it("[RUN3] says so when it is asked for pages of nothing", async () => {
    await expect(line.describe("plan", never)).rejects.toThrow("no alignment");
  });
});
