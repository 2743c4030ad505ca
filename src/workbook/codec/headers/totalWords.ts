import { fold } from "../../../engine";

const TOTAL =
  /^(?:(?:grand|sub|sum|running|year|ytd|full[ -]year|fy|overall)[ -]?)?(?:totals?|sums?|summe|gesamt(?:summe)?|gesamtergebnis|totaal|totale|totaux|total general|total général|insgesamt|zwischensumme|sous-total|σ|∑)(?:\b.*)?$/u;

const ONLY_TOTAL =
  /^(?:(?:grand|sub|sum|overall)[ -]?)?(?:totals?|sum|summe|gesamt(?:summe)?|gesamtergebnis|totaal|totale|insgesamt|zwischensumme|sous-total|σ|∑)$/u;

const SUM_AFTER = /(?:^| )(?:total|subtotal|sub-total|gesamt|summe|result|ergebnis)$/u;

/** Whether a label is nothing but a word for a sum: "Total", "Grand total", "Σ". */
export function isTotalWord(label: string): boolean {
  return (
    label.length <= 80 &&
    ONLY_TOTAL.test(
      fold(label)
        .replace(/[:=]+$/u, "")
        .trim(),
    )
  );
}

/** Whether a label announces a sum: "Total", "Grand total", "Total Drinks", "Drinks total", "Σ", "Gesamt". */
export function saysTotal(label: string): boolean {
  const text = fold(label)
    .replace(/[:=]+$/u, "")
    .trim();
  if (text === "" || text.length > 80) return false;
  return text === "σ" || text === "∑" || TOTAL.test(text) || SUM_AFTER.test(text);
}
