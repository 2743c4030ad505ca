import fc from "fast-check";
import { buildModel, draftOf } from "../../../src/engine";
import { readWorkbook } from "../../../src/workbook/codec/readWorkbook";
import { writeModel } from "../../../src/workbook/codec/writeModel";
import { randomDraft } from "../../engine/model/randomDraft";

/** A model whose every row counts: what a first building leaves out is gone. */
const wholeModel = (seed: number) => buildModel(draftOf(buildModel(randomDraft(seed)).model)).model;

describe("model to sheets to model", () => {
  it("[READ5] is the identity for random models of every calendar", () => {
    const property = fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const model = wholeModel(seed);
      const outcome = readWorkbook({ sheets: writeModel(model) });
      expect(outcome.problems.filter(({ problem }) => problem.severity === "error")).toEqual([]);
      expect(outcome.model).toEqual(model);
    });
    fc.assert(property, { seed: 20261122, numRuns: 60 });
  });

  it("[MOD1] a model is rebuilt from its own draft", () => {
    const property = fc.property(fc.integer({ min: 0, max: 1e9 }), (seed) => {
      const first = buildModel(randomDraft(seed)).model;
      const again = buildModel(draftOf(first)).model;
      expect({ ...again, sheets: [] }).toEqual({ ...first, sheets: [] });
    });
    fc.assert(property, { seed: 42, numRuns: 60 });
  });
});
