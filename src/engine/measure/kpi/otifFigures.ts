import type { OtifDefinition } from "../../model/kpiSettings";
import type { HistoryMeasure } from "../../model/demand";
import type { KpiFigures } from "./figures";

/** Units of one item in one closed period, by measure; `NaN` where History says nothing. */
export type HistoryReader = (measure: HistoryMeasure) => number;

/** Units on time by the date of the definition; where nobody counted them, what was shipped of the demand. */
export function onTimeUnits(read: HistoryReader, { date }: OtifDefinition): number {
  const toRequest = date === "request date" ? read("on-time to request") : Number.NaN;
  const counted = toRequest === toRequest ? toRequest : read("on-time shipments");
  return counted === counted ? counted : Math.min(read("shipments"), read("demand"));
}

/** What OTIF divides for one item in one closed period. */
export interface OtifParts {
  readonly good: number;
  readonly all: number;
}

/** Units that may be asked to be on time: late ones that the customer caused are left out where Settings say so. */
function unitsAsked(read: HistoryReader, { customerDelays }: OtifDefinition, onTime: number): number {
  const demand = read("demand");
  const caused = customerDelays === "left out" ? read("late by customer") : 0;
  return demand - Math.min(Math.max(0, caused || 0), Math.max(0, demand - onTime));
}

/** On time in full of one item in one closed period, in money at `worth` or as one line (DOMAIN.md C3). */
export function otifParts(read: HistoryReader, definition: OtifDefinition, worth: number): OtifParts {
  const onTime = onTimeUnits(read, definition);
  const asked = unitsAsked(read, definition, onTime);
  if (definition.level === "quantity") return { good: Math.min(onTime, asked) * worth, all: asked * worth };
  if (!(asked > 0)) return { good: Number.NaN, all: Number.NaN };
  return { good: Number(onTime >= asked * (1 - 1e-9)), all: 1 };
}

/** The open periods: a plan tells what is served in the period in which it is due, by quantity and by line. */
export function planOtif(figures: KpiFigures, { level }: OtifDefinition): void {
  const { periods } = figures.revenue;
  const [good, all] =
    level === "quantity"
      ? [figures.onTimeValue, figures.demandValue]
      : [figures.itemsServed, figures.itemsDemanded];
  for (let row = 0; row < figures.families; row++) {
    const open = row * periods + figures.historyPeriods;
    figures.otifGood.values.set(good.values.subarray(open, (row + 1) * periods), open);
    figures.otifAll.values.set(all.values.subarray(open, (row + 1) * periods), open);
  }
}

/** The definition in words: what is divided, by which date, and what is left out. */
export function sayOtif({ level, date, earlyDays, lateDays, customerDelays }: OtifDefinition): string {
  const what =
    level === "quantity"
      ? "Quantity on time over demand, at price"
      : "Lines on time and in full over all lines (a line is an item's month)";
  const early = earlyDays === earlyDays ? `${earlyDays} days early` : "any day early";
  const excuse = customerDelays === "left out" ? ", delays by the customer left out" : "";
  return `${what}, to the ${date}, from ${early} to ${lateDays} days late${excuse}.`;
}
