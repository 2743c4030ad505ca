import type { Batch } from "../../../src/workbench/host/wire";
import { gistOf } from "../../../src/workbench/page/trafficLog";

const batch = (...names: string[]): Pick<Batch, "Actions"> =>
  ({ Actions: names.map((Name) => ({ Name })) }) as unknown as Pick<Batch, "Actions">;

describe("What a batch is said to have called", () => {
  it.each([
    { names: [], words: "" },
    { names: ["Values"], words: "Values" },
    { names: ["Name", "Values", "Values"], words: "2 × Values, Name" },
    { names: ["_KeepReference", "", "Values"], words: "Values" },
    { names: ["A", "B", "C", "D", "E"], words: "A, B, C, D and 1 other kind" },
    { names: ["A", "B", "C", "D", "E", "F"], words: "A, B, C, D and 2 other kinds" },
  ])("[PAGE4] is “$words” for $names", ({ names, words }) => {
    expect(gistOf(batch(...names))).toBe(words);
  });
});
