import type { PlanningModel } from "../model/planningModel";
import type { SheetKind } from "../problem/place";
import type { BusinessFunction } from "./functionInterests";
import { sentence, type Sentence } from "./sentence";

interface Quiet {
  /** What it means that no gap concerns the function. */
  readonly means: string;
  /** Sheets without which nothing can concern it, and what they would tell. */
  readonly needs: readonly (readonly [SheetKind, string])[];
}

const QUIET: Readonly<Record<BusinessFunction, Quiet>> = {
  sales: {
    means: "Every customer can be promised what the plan expects, and no budget is missed.",
    needs: [["Budget", "whether sales meet it"]],
  },
  operations: {
    means:
      "Supply serves demand in every month, stock keeps to its limits, and no resource has too much load.",
    needs: [
      ["Supply", "what is planned to be made"],
      ["Resources", "what can be made"],
    ],
  },
  finance: {
    means: "The outlook meets its budget and its targets, and stock keeps to its limits.",
    needs: [
      ["Budget", "what was promised"],
      ["Objectives", "what is aimed at"],
    ],
  },
  marketing: {
    means: "Every event can be supplied, and no function plans otherwise than marketing.",
    needs: [["Events", "what is promoted"]],
  },
};

/** What it means that no gap concerns a function: that all is well, or that the workbook does not say. */
export function allQuiet(name: BusinessFunction, { sheets }: PlanningModel): Sentence {
  const { means, needs } = QUIET[name];
  const missing = needs.filter(([sheet]) => !sheets.includes(sheet));
  if (missing.length === 0) return sentence(means);
  const names = missing.map(([sheet]) => sheet).join(" and ");
  const untold = missing.map(([, what]) => what).join(" and ");
  return sentence(
    `No gap was found, but ${names} ${missing.length === 1 ? "is" : "are"} not in the workbook, so nobody can tell ${untold}.`,
  );
}
