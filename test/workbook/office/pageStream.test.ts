import { streamOf, type LatePage } from "../../../src/workbook/office/pageStream";
import type { SheetDescription } from "../../../src/workbook/report/sheetDescription";

const page = (ownId: string): SheetDescription => ({
  ownId,
  name: ownId,
  blocks: [{ top: 0, left: 0, cells: [[ownId]] }],
});

describe("pages on their way", () => {
  const asked: string[] = [];
  const late = (before: string): LatePage => ({
    ownId: "late",
    name: "Late",
    before,
    describe: async () => (asked.push("late"), page("late")),
  });
  const wantedBefore = (before: string): string[] =>
    streamOf([page("first"), page("second")], [late(before)]).wanted.map(({ ownId }) => ownId);

  it("[RUN7] a late page stands where it is read, and is described after the others were told", async () => {
    const { wanted, parts } = streamOf([page("first"), page("second")], [late("second")]);
    expect(wanted.map(({ ownId }) => ownId)).toEqual(["first", "late", "second"]);
    const told: string[] = [];
    const shares: number[] = [];
    for await (const part of parts) {
      if (part.kind === "page") told.push(`${part.outline.ownId} ${asked.length}`);
      if (part.kind === "fills") shares.push(part.share);
    }
    expect(told).toEqual(["first 0", "second 0", "late 1"]);
    expect(shares.at(-1)).toBe(1);
  });
  it("[RUN7] a late page whose neighbour is not there comes last", () => {
    expect(wantedBefore("nobody")).toEqual(["first", "second", "late"]);
  });
});
