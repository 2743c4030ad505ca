const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:in )?(?:k|t|tsd\.?|thousands?|'?000s?)$/iu, 1e3],
  [/^(?:in )?(?:m|mn|mio\.?|millions?)$/iu, 1e6],
  [/^(?:in )?(?:bn|mrd\.?|billions?)$/iu, 1e9],
];

const CURRENCIES =
  /(?:€|\$|£|¥|\b(?:EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|INR|AUD|CAD|BRL|MXN|ZAR|TRY|KRW|SGD|HKD|NZD))/u;
const SYMBOLS: { readonly [symbol: string]: string } = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" };

const QUANTITIES = /\b(?:units?|cases?|pcs|pieces|boxes|pallets?|cs|ea|kg|l|h|hours?)\b/giu;

/**
 * By how much numbers under a unit such as "k EUR", "TEUR", "€ m" or "thousand
 * cases" are to be multiplied. A lone "m" or "t" is metres or tonnes, not a scale.
 */
export function unitScale(unit: string): number {
  if (unit === "") return 1;
  const glued = /^([kmt])(?:€|\$|£|EUR|USD|GBP|CHF)$/iu.exec(unit.trim())?.[1]?.toLowerCase();
  if (glued !== undefined) return glued === "m" ? 1e6 : 1e3;
  const rest = unit.replace(CURRENCIES, " ").replace(QUANTITIES, " ").replace(/\s+/gu, " ").trim();
  if (/^[mt]$/iu.test(rest) && !CURRENCIES.test(unit)) return 1;
  return SCALES.find(([pattern]) => pattern.test(rest))?.[1] ?? 1;
}

/** The currency that a unit names, by its code; "" for none. */
export function currencyIn(unit: string): string {
  const upper = unit.replace(/^([kmt])(?=[A-Z]{3}$)/iu, "");
  const found = CURRENCIES.exec(upper)?.[0] ?? "";
  return SYMBOLS[found] ?? found;
}
