import type { Item } from "./items";
import { calendarMonth, CYCLE, HORIZON_MONTHS, WORKING_DAYS } from "./months";
import { perUnit, RESOURCES, type ResourceSpec } from "./resourceSpecs";

/** What the submitted plan does to the resources: units made and stock by month, for each item. */
export interface SubmittedFlow {
  readonly item: Item;
  readonly made: readonly number[];
  readonly stock: readonly number[];
}

/** What a resource offers, in its own unit by month. */
export interface ResourceOffer {
  readonly resource: ResourceSpec;
  readonly regular: readonly number[];
  readonly overtime: readonly number[] | null;
}

const MONTHS = Array.from({ length: HORIZON_MONTHS }, (_, t) => t);

/** The regular amounts: levelled over the horizon by working days, in round figures. */
export function resourceOffers(flows: readonly SubmittedFlow[]): readonly ResourceOffer[] {
  return RESOURCES.map((resource) => {
    const regular =
      resource.kind === "hours" ? hoursOffered(resource, flows) : placesOffered(resource, flows);
    const overtime =
      resource.overtime === 0 ? null : regular.map((amount) => toTens(amount * resource.overtime));
    return { resource, regular, overtime };
  });
}

/** Load of the submitted plan on a resource by month: hours when they fall, or places taken at the month's end. */
export function submittedLoad(resource: ResourceSpec, flows: readonly SubmittedFlow[]): readonly number[] {
  return MONTHS.map((t) =>
    flows.reduce((sum, { item, made, stock }) => {
      const units = resource.kind === "storage" ? stock[t]! : (made[t + resource.offset] ?? 0);
      return sum + units * perUnit(resource, item);
    }, 0),
  );
}

function hoursOffered(resource: ResourceSpec, flows: readonly SubmittedFlow[]): readonly number[] {
  const load = submittedLoad(resource, flows).slice(0, HORIZON_MONTHS - resource.offset);
  const average = load.reduce((sum, hours) => sum + hours, 0) / load.length / resource.utilisation;
  const days = MONTHS.map((t) => WORKING_DAYS[calendarMonth(CYCLE + t)]!);
  const averageDays = days.reduce((sum, d) => sum + d, 0) / days.length;
  const hoursADay = Math.round(average / averageDays);
  return days.map((d) => d * hoursADay);
}

function placesOffered(resource: ResourceSpec, flows: readonly SubmittedFlow[]): readonly number[] {
  const load = submittedLoad(resource, flows);
  const average = load.reduce((sum, places) => sum + places, 0) / load.length;
  const places = Math.round(average / resource.utilisation / 50) * 50;
  return MONTHS.map(() => places);
}

function toTens(amount: number): number {
  return Math.round(amount / 10) * 10;
}
