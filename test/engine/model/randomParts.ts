import { calendarAround, dayOf, type Calendar } from "../../../src/engine";
import { NameIndex } from "../../../src/engine/model/names";
import type { Random } from "./random";

const ODD_NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "=cmd|' /C calc'!A0",
  "+1",
  "@x",
  "-5",
  "مرحبا بالعالم",
  "🍎 Apfel",
  "Größe 7",
  "0012",
  "1e5",
  "x".repeat(10_000),
  "A/B \\ C",
  "'quoted'",
  "Jan-26",
] as const;

export const SOURCES = ["statistical", "sales", "marketing", "finance", "customer"] as const;

/** Names that differ in more than case and blanks. */
export function names(random: Random, prefix: string, count: number): string[] {
  const index = new NameIndex();
  while (index.names.length < count) {
    index.add(random.chance(0.15) ? random.pick(ODD_NAMES) : `${prefix}-${random.whole(1, 9999)}`);
  }
  return index.names;
}

/** A calendar of any kind, with a past or without. */
export function randomCalendar(random: Random, hasPast: boolean): Calendar {
  const kind = random.pick(["month", "month", "month", "week", "4-4-5", "4-5-4", "5-4-4"] as const);
  return calendarAround({
    rule: { kind, fiscalStartMonth: random.whole(1, 12), weekStartsOn: random.whole(0, 6) },
    cycleDay: dayOf(random.whole(2019, 2031), random.whole(1, 12), random.whole(1, 28)),
    historyPeriods: hasPast ? random.whole(1, 30) : 0,
    horizonPeriods: random.whole(3, 24),
  });
}
