import { blanks, rowOf, type Grid } from "../../series/grid";
import type { RateDraft } from "../draft/supplyDrafts";
import type { Segment } from "../items";
import { currencyKey, RATE_KINDS, rateRowOf, type RateKind, type RateTable } from "../rates";
import type { PriceRow } from "../supply";
import type { BuildContext, RowPlace } from "./buildContext";
import { reportNeeded, reportRepeated } from "./checks";

/** Rates that differ by more than this factor in one month are hardly both right. */
const FARTHEST_APART = 3;
/** Rates that differ by less are not suspected of being stated the other way round. */
const HARDLY_INVERSE = 1.2;

/** The stated rates of one currency, before blanks are filled. */
interface Stated {
  readonly currency: string;
  readonly place: RowPlace;
  readonly rows: Map<RateKind, { readonly place: RowPlace; readonly values: Float64Array }>;
}

/**
 * The Rates sheet by currency, without blanks: a month takes the last rate before it, and the first rate serves the
 * months before. A currency of one kind of rate has it for both, which is told.
 */
export function buildRates(context: BuildContext, drafts: readonly RateDraft[]): RateTable {
  const stated = [...statedRates(context, drafts).values()].filter(({ rows }) => rows.size > 0);
  const periods = context.calendar.horizon.length;
  const table = {
    currencies: stated.map(({ currency }) => currency),
    budget: blanks(stated.length, periods),
    outlook: blanks(stated.length, periods),
  };
  stated.forEach((of, row) => {
    for (const kind of RATE_KINDS) fillRow(context, of, { kind, into: rowOf(table[kind], row) });
    reportApart(context, of, { row, rates: table });
  });
  return table;
}

function statedRates(context: BuildContext, drafts: readonly RateDraft[]): Map<string, Stated> {
  const stated = new Map<string, Stated>();
  for (const draft of drafts) {
    const place = { sheet: "Rates", row: draft.key } as const;
    if (!isForeign(context, draft, place)) continue;
    if (draft.kind === null)
      reportNeeded(context, place, { column: "kind", consequence: "It counts as outlook" });
    const key = currencyKey(draft.currency);
    const of = stated.get(key) ?? { currency: draft.currency.trim(), place, rows: new Map() };
    stated.set(key, of);
    const kind = draft.kind ?? "outlook";
    if (of.rows.has(kind)) {
      reportRepeated(context, place, "ignored");
      continue;
    }
    const values = positive(context, draft);
    if (values.every(Number.isNaN)) {
      reportNeeded(context, place, { column: "rate", consequence: "The row is left out", severity: "error" });
    } else of.rows.set(kind, { place, values });
  }
  return stated;
}

/** Whether a row names a currency, and another than the plan's. */
function isForeign({ settings, report }: BuildContext, { currency }: RateDraft, place: RowPlace): boolean {
  if (currency.trim() === "") {
    const facts = { sheet: "Rates", column: "currency" };
    report({ code: "row-unnamed", severity: "error", place: { ...place, column: "currency" }, facts });
    return false;
  }
  if (currencyKey(currency) !== currencyKey(settings.currency)) return true;
  const facts = { currency: settings.currency };
  report({
    code: "rate-of-own-currency",
    severity: "warning",
    place: { ...place, column: "currency" },
    facts,
  });
  return false;
}

/** A rate is above 0; others are blank, each with its problem. */
function positive(context: BuildContext, { key, values }: RateDraft): Float64Array {
  return values.map((value, period) => {
    if (!(value <= 0)) return value;
    context.report({
      code: "value-out-of-range",
      severity: "error",
      place: { sheet: "Rates", row: key, period },
      facts: { what: `Rate of ${key}`, value, range: "above 0", used: "blank" },
    });
    return Number.NaN;
  });
}

interface RowToFill {
  readonly kind: RateKind;
  readonly into: Float64Array;
}

function fillRow(context: BuildContext, { currency, place, rows }: Stated, { kind, into }: RowToFill): void {
  const own = rows.get(kind);
  const { values, place: at } = own ?? [...rows.values()][0]!;
  if (own === undefined) {
    const facts = { currency, kind, other: kind === "budget" ? ("outlook" as const) : ("budget" as const) };
    context.report({ code: "rate-one-kind", severity: "warning", place, facts });
  }
  let last = values.find((value) => value > 0)!;
  let carried = 0;
  into.forEach((_, t) => {
    const value = values[t]!;
    if (value > 0) last = value;
    else carried++;
    into[t] = last;
  });
  if (own === undefined || carried === 0) return;
  const facts = { row: at.row, months: carried };
  context.report({ code: "rates-carried", severity: "note", place: at, facts });
}

/** Says where budget and outlook are so far apart that one of them may be another currency's or the inverse. */
function reportApart(
  context: BuildContext,
  { currency, rows, place }: Stated,
  { row, rates }: { readonly row: number; readonly rates: Readonly<Record<RateKind, Grid>> },
): void {
  if (rows.size < RATE_KINDS.length) return;
  const budget = rowOf(rates.budget, row);
  const outlook = rowOf(rates.outlook, row);
  const period = budget.findIndex((rate, t) => isSuspect(rate, outlook[t]!));
  if (period < 0) return;
  const facts = { currency, budget: budget[period]!, outlook: outlook[period]! };
  const at = { ...(rows.get("outlook")?.place ?? place), period };
  context.report({ code: "rates-far-apart", severity: "warning", place: at, facts });
}

function isSuspect(budget: number, outlook: number): boolean {
  const apart = Math.abs(Math.log(outlook / budget));
  const apartFromInverse = Math.abs(Math.log(outlook * budget));
  return apart > Math.log(FARTHEST_APART) || (apart > Math.log(HARDLY_INVERSE) && apartFromInverse < apart);
}

/** Says which currencies of Rates nobody uses. `named`: the currencies of segments, and the units of targets. */
export function reportRates(context: BuildContext, rates: RateTable, named: readonly string[]): void {
  const used = new Set(named.map((name) => rateRowOf(rates, name.trim())));
  rates.currencies.forEach((currency, row) => {
    if (used.has(row)) return;
    const place = { sheet: "Rates", column: "currency" } as const;
    context.report({ code: "rates-unused", severity: "note", place, facts: { currency } });
  });
}

interface Pricing {
  readonly segments: readonly Segment[];
  readonly unrated: readonly boolean[];
  /** Rows of Prices that had to be left out, by segment. */
  readonly leftOut: readonly number[];
}

/** Says which segments have a currency that no rate turns into the plan's, or no price in it. */
export function reportUnpriced(
  context: BuildContext,
  rows: readonly PriceRow[],
  { segments, unrated, leftOut }: Pricing,
): void {
  const priced = new Set(rows.filter(({ measure }) => measure === "price").map(({ segment }) => segment));
  const own = context.settings.currency;
  segments.forEach(({ name: segment, currency }, s) => {
    if (currency === undefined) return;
    const place = { sheet: "Segments", row: segment, column: "currency" } as const;
    if (unrated[s]) {
      const facts = { segment, currency, own, rows: leftOut[s]! };
      context.report({ code: "rate-missing", severity: "error", place, facts });
    } else if (!priced.has(s)) {
      const facts = { segment, currency, own };
      context.report({ code: "segment-without-own-prices", severity: "warning", place, facts });
    }
  });
}
