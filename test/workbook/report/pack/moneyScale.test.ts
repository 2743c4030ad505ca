import { moneyScale } from "../../../../src/workbook/report/pack/moneyScale";

describe("how money of a page is shown", () => {
  const cases = [
    { largest: 999_999, currency: "EUR", words: "EUR", after: " in EUR", money: "money" },
    {
      largest: 1_000_000,
      currency: "EUR",
      words: "thousand EUR",
      after: " in thousand EUR",
      money: "thousands",
    },
    { largest: 999_999, currency: "", words: "money", after: "", money: "money" },
    { largest: 1_000_000, currency: "", words: "thousands", after: " in thousands", money: "thousands" },
  ];
  for (const { largest, currency, ...wanted } of cases)
    it(`is "${wanted.words}" for ${largest} ${currency || "without a currency"}`, () => {
      expect(moneyScale(largest, currency)).toMatchObject(wanted);
    });
});
