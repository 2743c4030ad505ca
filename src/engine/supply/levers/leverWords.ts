import type { Lever as LeverName } from "../../decision/leverResult";
import type { PlanningModel } from "../../model/planningModel";
import type { Lever } from "./lever";

/** A stable name of a lever, such as "overtime/2". */
export function leverId(lever: Lever): string {
  switch (lever.kind) {
    case "overtime":
    case "extra shift":
    case "build ahead":
      return `${lever.kind}/${lever.resource}`;
    case "alternate source":
      return `${lever.kind}/${lever.item}/${lever.supplier}`;
    case "expedite":
    case "lower safety stock":
      return `${lever.kind}/${lever.items.length}`;
    case "allocate by class":
    case "accept backlog":
      return `${lever.kind}/${lever.segment}`;
    case "drop event":
    case "move event":
      return `${lever.kind}/${lever.event}`;
    case "raise price":
    case "cut family":
      return `${lever.kind}/${lever.family}`;
  }
}

/** The lever's name in the catalogue of decisions. */
export function leverName({ kind }: Lever): LeverName {
  switch (kind) {
    case "overtime":
      return "overtime";
    case "extra shift":
      return "extra shift";
    case "build ahead":
      return "pre-build";
    case "alternate source":
      return "subcontract";
    case "expedite":
      return "expedite";
    case "allocate by class":
      return "allocate by customer class";
    case "drop event":
    case "move event":
      return "delay event";
    case "lower safety stock":
      return "use safety stock";
    case "accept backlog":
      return "accept backlog";
    case "raise price":
      return "price or promotion";
    case "cut family":
      return "cut slow mover";
  }
}

const whole = (value: number): string => String(Math.round(value));
const percent = (share: number): string => `${whole(100 * share)} %`;

/** What to do, in the imperative and without a full stop. */
export function leverTitle(model: PlanningModel, lever: Lever): string {
  const { resources, items, segments, families, events } = model;
  switch (lever.kind) {
    case "overtime":
      return `Allow ${whole(lever.hours)} more hours of overtime a period on ${resources.name[lever.resource]!}`;
    case "extra shift":
      return `Start an extra shift of ${whole(lever.hours)} hours a period on ${resources.name[lever.resource]!}`;
    case "build ahead":
      return `Build ahead on ${resources.name[lever.resource]!} beyond the maximum stock`;
    case "alternate source":
      return `Take ${whole(lever.units)} more ${items.code[lever.item]!} a month from ${lever.supplier || "the other source"}`;
    case "expedite":
      return `Expedite ${itemsOf(model, lever.items)} by ${lever.days} days`;
    case "lower safety stock":
      return `Lower the safety stock of ${itemsOf(model, lever.items)} by ${percent(lever.share)}`;
    case "allocate by class":
      return `Serve ${segments[lever.segment]!.name} first`;
    case "accept backlog":
      return `Let ${segments[lever.segment]!.name} wait ${lever.months === 1 ? "a month" : `${lever.months} months`} longer`;
    case "drop event":
      return `Drop ${events[lever.event]!.name}`;
    case "move event":
      return `Move ${events[lever.event]!.name} by ${lever.periods === 1 ? "a month" : `${lever.periods} months`}`;
    case "raise price":
      return `Raise prices of ${families[lever.family]!.name} by ${percent(lever.share)}`;
    case "cut family":
      return `Cut the plan of ${families[lever.family]!.name} by ${percent(lever.share)}`;
  }
}

const itemsOf = ({ items }: PlanningModel, which: readonly number[]): string =>
  which.length === 1 ? items.code[which[0]!]! : `${which.length} items`;

/** What may go wrong, in a few words. */
export function leverRisk(lever: Lever): string {
  switch (lever.kind) {
    case "overtime":
      return "people and machines tire";
    case "extra shift":
      return "the shift must be staffed in time and paid while it lasts";
    case "build ahead":
      return "stock may not sell if demand falls";
    case "alternate source":
      return "the supplier must agree and hold quality";
    case "expedite":
      return "suppliers may not follow";
    case "lower safety stock":
      return "forecast errors reach the customer";
    case "allocate by class":
      return "other customers wait or leave";
    case "accept backlog":
      return "customers may not wait";
    case "drop event":
    case "move event":
      return "the trade has been told";
    case "raise price":
      return `demand may fall by more than ${Math.abs(lever.elasticity)} % for each per cent`;
    case "cut family":
      return "customers of the family may take other business along";
  }
}
