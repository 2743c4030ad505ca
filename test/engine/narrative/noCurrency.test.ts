import { moneyPart } from "../../../src/engine/narrative/sentence";

describe("an amount of money in a sentence", () => {
  const place = { table: "gaps", row: "gap 1", field: "money" } as const;
  it("has its currency before it", () => {
    expect(moneyPart(-9601, "EUR", place).text).toBe("EUR 9,601");
  });
  it("stands alone where the workbook names no currency", () => {
    expect(moneyPart(9601, "", place).text).toBe("9,601");
  });
});
