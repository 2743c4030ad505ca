import type { Period } from "../../../src/engine";
import type { Random } from "./random";
import { SOURCES } from "./randomParts";
import { randomLink } from "./randomRows";

type Fields = { readonly [field: string]: unknown };

/** What a random row is drawn from. */
export interface Draws {
  readonly random: Random;
  readonly text: () => string;
  /** A day inside the plan, blank with a chance. */
  readonly day: (blank?: number) => number;
  readonly item: () => string;
  readonly segment: () => string;
  readonly scope: () => string;
  readonly horizon: readonly Period[];
}

/** Rows of the sheets on which functions, owners and meetings write. */
export function randomCollaboration(
  kind: "Submissions" | "Overrides" | "Assumptions" | "Risks" | "Actions",
  { random, text, day, item, segment, scope, horizon }: Draws,
): readonly Fields[] {
  const many = (count: number, make: () => Fields): Fields[] => Array.from({ length: count }, make);
  switch (kind) {
    case "Submissions":
      return SOURCES.map((source) => ({
        function: source,
        owner: text(),
        dueDay: day(),
        receivedDay: day(),
        version: text(),
        signedOffBy: text(),
        signedDay: day(),
        weight: random.amount(1),
      }));
    case "Overrides":
      return many(random.whole(1, 4), () => ({
        item: item(),
        family: "",
        segment: segment(),
        source: random.pick([...SOURCES, null]),
        fromMonth: day(0),
        toMonth: day(),
        units: random.amount(),
        reasonCode: text(),
        assumption: text(),
        author: text(),
        isLocked: random.chance(0.5),
      }));
    case "Assumptions":
      return many(random.whole(1, 4), () => ({
        id: `A${random.whole(1, 99)}`,
        text: text(),
        value: random.amount(),
        low: random.amount(),
        high: random.amount(),
        owner: text(),
        drives: text(),
        lastChangeDay: day(),
        ...randomLink(random, { item: item(), horizon: horizon }),
      }));
    case "Risks":
      return many(random.whole(1, 4), () => ({
        text: `Risk ${random.whole(1, 99)}`,
        family: scope(),
        probability: random.pick([0, 0.3, 1, Number.NaN]),
        impact: random.whole(-900, 900),
        month: day(),
        isInTheNumbers: random.chance(0.5),
        owner: text(),
        trigger: text(),
      }));
    case "Actions":
      return many(random.whole(1, 4), () => ({
        id: `D${random.whole(1, 99)}`,
        decision: text(),
        options: text(),
        chosen: text(),
        owner: text(),
        dueDay: day(),
        status: text(),
        effectKpi: text(),
        effectAmount: random.amount(),
        effectMonth: day(),
        measuredEffect: random.amount(),
        decidedDay: day(),
        decidedBy: text(),
        about: text(),
        gapSize: random.amount(),
        reopenAbove: random.amount(),
      }));
  }
}
