import { functionViews } from "../../../src/engine/narrative/functionViews";
import { placeValue } from "../../../src/engine/narrative/placeValue";
import { say, type NumberPart, type Sentence } from "../../../src/engine/narrative/sentence";
import { storyOf } from "../../../src/engine/narrative/story";
import { EDGE_STORIES } from "./edgeStories";

const numbers = (one: Sentence): NumberPart[] => one.parts.filter((part) => typeof part !== "string");

for (const [name, make] of Object.entries(EDGE_STORIES)) {
  describe(`the story of ${name}`, () => {
    const { model, told } = make();
    const decided = told.decisions.today.flatMap(({ question, why, because, trigger }) => [
      question,
      why,
      because,
      trigger,
    ]);
    const views = functionViews(model, told);
    const all = [...storyOf(model, told), ...decided, ...views.flatMap(({ know, act }) => [...know, ...act])];
    const texts = all.map(say);
    if (process.env["READ"]) process.stdout.write(`\n=== ${name}\n${texts.join("\n")}\n`);

    it("[NAR1] takes every number from the result", () => {
      for (const { value, place } of all.flatMap(numbers)) {
        const found = placeValue(told, place);
        expect(Math.abs(found - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      }
    });
    it("[NAR8] is made of whole sentences", () => {
      for (const text of texts) {
        expect(text).toMatch(/^[A-Z0-9].*[.?]$/u);
        expect(text).not.toMatch(/undefined|null|NaN|Infinity| {2}| [,.;:?]|\.\.|e[+-]\d/u);
      }
    });
    it("[NAR8] counts one as one", () => {
      for (const text of texts)
        expect(text).not.toMatch(/(^|\s)1 (cases|pieces|hours|points|objectives|decisions|days|months)\b/u);
    });
    it("[NAR6] gives no two functions the same sentence", () => {
      const said = views.flatMap(({ know, act }) => [...know, ...act].map(say));
      const own = said.filter((text) => !/^(None of today|Nothing must be)/u.test(text));
      expect(new Set(own).size).toBe(own.length);
    });
  });
}
