import { sayShortage } from "../supply/sayLimits";
import type { CellSubject, Explained } from "./cellExplanation";
import { sayChange } from "./sayChange";
import { figure } from "../quantity/spoken";

/** Lines of one answer at most; the rest is counted. */
const MOST_LINES = 6;

/** What each function says of the item and month, with its weight, and what was agreed on. */
export function agreedLines({ model, alignment }: Explained, { item, period }: CellSubject): string[] {
  if (item < 0 || period < 0) return [];
  const { plans, weights, units, isAgreed, events } = alignment.consensus;
  const said = plans.flatMap(({ source, units: { values, periods }, isSpread }, k) => {
    const value = values[item * periods + period]!;
    if (Number.isNaN(value)) return [];
    const spread = isSpread[item * periods + period] ? ", spread from a coarser row" : "";
    return [
      `${capital(source)} says ${figure(value)}, weight ${figure(100 * weights[k]!.weight)} %${spread}.`,
    ];
  });
  const segments = model.segments.length;
  const cells = Array.from({ length: segments }, (_, s) => (item * segments + s) * units.periods + period);
  const total = cells.reduce((sum, cell) => sum + units.values[cell]!, 0);
  const byHand = cells.some((cell) => isAgreed[cell] === 1)
    ? ", some of it by a number that was agreed on"
    : "";
  return [...said, `Agreed: ${figure(total)}${events.length > 0 ? " with events" : ""}${byHand}.`];
}

/** What the reconciled plan changes here, the change that is worth most first. */
export function changeLines({ model, alignment }: Explained, subject: CellSubject): string[] {
  const changes = (alignment.reconciliation?.changes ?? []).filter(
    ({ item, period }) => isOf(model.items.family, subject, item) && isIn(subject, period),
  );
  const says = { item: subject.item < 0, month: subject.period < 0 };
  return longest(
    [...changes].sort((a, b) => b.worth - a.worth).map((change) => sayChange(model, change, says)),
  );
}

/** What is served late or not at all, with what binds. */
export function shortageLines({ model, alignment }: Explained, subject: CellSubject): string[] {
  const shortages = (alignment.reconciliation?.shortages ?? []).filter(
    ({ item, period }) => isOf(model.items.family, subject, item) && isIn(subject, period),
  );
  return longest([...shortages].sort((a, b) => b.money - a.money).map((short) => sayShortage(model, short)));
}

const isOf = (familyOf: Int32Array, subject: CellSubject, item: number): boolean =>
  subject.item >= 0 ? item === subject.item : familyOf[item] === subject.family;

const isIn = (subject: CellSubject, period: number): boolean =>
  subject.period < 0 || period === subject.period;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function longest(lines: readonly string[]): string[] {
  if (lines.length <= MOST_LINES) return [...lines];
  return [...lines.slice(0, MOST_LINES), `And ${lines.length - MOST_LINES} more.`];
}
