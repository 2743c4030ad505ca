import { newBook } from "../../../src/workbench/book/newBook";
import type { ConditionalFormatSnapshot } from "../../../src/workbench/book/snapshot";
import { ruleLooks } from "../../../src/workbench/page/grid/rules/evaluateRules";

type Rule = Omit<ConditionalFormatSnapshot, "range" | "priority">;

const RED = { fill: { color: "#FF0000" } };

/** The looks of A1:A5, which hold 1, 2, 3, 3 and "late", under rules in order of priority. */
function looks(...rules: Rule[]) {
  const book = newBook();
  const sheet = book.activeSheet;
  [1, 2, 3, 3, "late"].forEach((value, row) => book.setInput(sheet, { row, column: 0 }, { value }));
  sheet.conditionalFormats = rules.map((rule, i) => ({ range: "A1:A5", priority: i + 1, ...rule }));
  const look = ruleLooks(sheet, (_formula, _origin, place) => place.row === 1);
  return [0, 1, 2, 3, 4].map((row) => look(row, 0));
}

const fills = (...rules: Rule[]) => looks(...rules).map((look) => look?.fill);

describe("Conditional formats in the grid", () => {
  it.each<{ what: string; rule: Rule; marked: number[] }>([
    {
      what: "a comparison",
      rule: { type: "cellIs", operator: "greaterThan", formulas: ["2"], style: RED },
      marked: [2, 3, 4],
    },
    {
      what: "a range of numbers",
      rule: { type: "cellIs", operator: "between", formulas: ["1", "2"], style: RED },
      marked: [0, 1],
    },
    { what: "a formula", rule: { type: "expression", formulas: ["$B1"], style: RED }, marked: [1] },
    { what: "the top value", rule: { type: "top10", rank: 1, style: RED }, marked: [2, 3] },
    {
      what: "what is below the average",
      rule: { type: "aboveAverage", isBelowAverage: true, style: RED },
      marked: [0, 1],
    },
    { what: "duplicates", rule: { type: "duplicateValues", style: RED }, marked: [2, 3] },
    { what: "a text", rule: { type: "containsText", text: "LATE", style: RED }, marked: [4] },
  ])("mark $what", ({ rule, marked }) => {
    expect(fills(rule).flatMap((fill, row) => (fill === "#FF0000" ? [row] : []))).toEqual(marked);
  });

  it("give a colour scale's colours between its ends, and none to text", () => {
    const colorScale = { points: [{ type: "min" }, { type: "max" }], colors: ["#000000", "#FFFFFF"] };
    expect(fills({ type: "colorScale", colorScale })).toEqual([
      "#000000",
      "#808080",
      "#ffffff",
      "#ffffff",
      undefined,
    ]);
  });

  it("give data bars their shares, from the smallest to the largest", () => {
    const dataBar = { minimum: { type: "num", value: "0" }, maximum: { type: "max" }, color: "#00FF00" };
    expect(looks({ type: "dataBar", dataBar }).map((look) => look?.bar?.to)).toEqual([
      1 / 3,
      2 / 3,
      1,
      1,
      undefined,
    ]);
  });

  it("let the first rule win, and end where one says so", () => {
    const first: Rule = { type: "cellIs", operator: "equal", formulas: ["1"], style: RED, stopIfTrue: true };
    const second: Rule = {
      type: "cellIs",
      operator: "lessThan",
      formulas: ["3"],
      style: { fill: { color: "#0000FF" }, font: { isBold: true } },
    };
    const [one, two] = looks(first, second);
    expect([one?.fill, one?.font?.isBold, two?.fill, two?.font?.isBold]).toEqual([
      "#FF0000",
      undefined,
      "#0000FF",
      true,
    ]);
  });
});
