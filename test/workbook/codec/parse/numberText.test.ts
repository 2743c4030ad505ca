import fc from "fast-check";
import { numberFromText } from "../../../../src/workbook/codec/parse/numberText";
import { daysFromText } from "../../../../src/workbook/codec/parse/duration";
import { currencyIn, unitScale } from "../../../../src/workbook/codec/parse/unitScale";

const american = { decimalSeparator: ".", groupSeparator: ",", shortDatePattern: "m/d/yyyy" };
const german = { decimalSeparator: ",", groupSeparator: ".", shortDatePattern: "dd.mm.yyyy" };
const french = { decimalSeparator: ",", groupSeparator: "\u202F", shortDatePattern: "dd/mm/yyyy" };

describe("numberFromText", () => {
  const cases = [
    { text: "1,234.56", culture: american, value: 1234.56 },
    { text: "1.234,56", culture: american, value: 1234.56 },
    { text: "1.234,56", culture: german, value: 1234.56 },
    { text: "1.234", culture: german, value: 1234 },
    { text: "1.234", culture: american, value: 1.234 },
    { text: "1,234", culture: american, value: 1234 },
    { text: "1,23", culture: american, value: 1.23 },
    { text: "1\u202F234\u202F567,5", culture: french, value: 1_234_567.5 },
    { text: "1\u2009234", culture: american, value: 1234 },
    { text: "1\u00A0234", culture: german, value: 1234 },
    { text: "1'234.5", culture: american, value: 1234.5 },
    { text: "(120)", culture: american, value: -120 },
    { text: "120-", culture: german, value: -120 },
    { text: "\u2212120", culture: american, value: -120 },
    { text: "- 120", culture: american, value: -120 },
    { text: "+5", culture: american, value: 5 },
    { text: "12k", culture: american, value: 12_000 },
    { text: "1,5 Mio", culture: german, value: 1_500_000 },
    { text: "€ 15,20", culture: german, value: 15.2 },
    { text: "$1,200", culture: american, value: 1200 },
    { text: "($1,200)", culture: american, value: -1200 },
    { text: "1200 EUR", culture: american, value: 1200 },
    { text: "15 %", culture: american, value: 0.15 },
    { text: "１２", culture: american, value: 12 },
    { text: "1.5E+3", culture: american, value: 1500 },
    { text: "-", culture: american, value: 0 },
    { text: "–", culture: american, value: 0 },
  ];
  for (const { text, culture, value } of cases) {
    it(`[READ9] "${text}" is ${value} where decimals follow "${culture.decimalSeparator}"`, () => {
      expect(numberFromText(text, culture)?.value).toBe(value);
    });
  }

  const refusals = [
    "about 100",
    "12 cases",
    "n/a",
    "1.2.3,4",
    "1,23,4",
    "12 34",
    "",
    " ",
    "%",
    "e5",
    "--",
    "1..2",
    ".",
    "(",
    "0x1F",
  ];
  for (const text of refusals.filter((refusal) => !/^-+$/.test(refusal))) {
    it(`[READ9] "${text}" is no number`, () => {
      expect(numberFromText(text, american)).toBeNull();
    });
  }

  it("[READ9] says when it had to choose between two readings", () => {
    expect(numberFromText("1.234,56", american)?.isAssumed).toBe(true);
    expect(numberFromText("1,234.56", american)?.isAssumed).toBe(false);
  });

  it("[READ9] reads back what each culture writes", () => {
    const cultures = [
      { culture: american, locale: "en-US" },
      { culture: german, locale: "de-DE" },
      { culture: french, locale: "fr-FR" },
      { culture: { ...american, groupSeparator: "’" }, locale: "de-CH" },
    ];
    const property = fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.constantFrom(...cultures),
      fc.integer({ min: 0, max: 2 }),
      (hundredths, { culture, locale }, digits) => {
        const value = Number((hundredths / 100).toFixed(digits));
        const text = value.toLocaleString(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
        expect(numberFromText(text, culture)?.value).toBe(value === 0 ? 0 : value);
      },
    );
    fc.assert(property, { seed: 11, numRuns: 500 });
  });
});

describe("daysFromText", () => {
  const cases = [
    { text: "30 d", days: 30 },
    { text: "6 weeks", days: 42 },
    { text: "2 months", days: 60.875 },
    { text: "1,5 w", days: 10.5 },
  ];
  for (const { text, days } of cases) {
    it(`[READ17] "${text}" are ${days} days`, () => {
      expect(daysFromText(text, german)).toBe(days);
    });
  }

  it("[READ17] a number without a unit is no duration in words", () => {
    expect(daysFromText("soon", german)).toBeNull();
  });
});

describe("unitScale", () => {
  const cases = [
    { unit: "EUR", scale: 1, currency: "EUR" },
    { unit: "k EUR", scale: 1000, currency: "EUR" },
    { unit: "kEUR", scale: 1000, currency: "EUR" },
    { unit: "TEUR", scale: 1000, currency: "EUR" },
    { unit: "$ 000s", scale: 1000, currency: "USD" },
    { unit: "€ m", scale: 1e6, currency: "EUR" },
    { unit: "thousand cases", scale: 1000, currency: "" },
    { unit: "m", scale: 1, currency: "" },
    { unit: "t", scale: 1, currency: "" },
    { unit: "cases", scale: 1, currency: "" },
  ];
  for (const { unit, scale, currency } of cases) {
    it(`[READ17] "${unit}" scales by ${scale} and names ${currency || "no currency"}`, () => {
      expect({ scale: unitScale(unit), currency: currencyIn(unit) }).toEqual({ scale, currency });
    });
  }
});
