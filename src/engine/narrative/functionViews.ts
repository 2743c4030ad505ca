import { rankGaps } from "../gap/rankGaps";
import type { Gap } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import { actsOf } from "./functionActs";
import { hears, type BusinessFunction } from "./functionInterests";
import { allQuiet } from "./functionQuiet";
import { knows } from "./functionWords";
import type { Told } from "./placeValue";
import { say, sentence, type Sentence } from "./sentence";

/** What one function must know and do, in its own terms. */
export interface FunctionView {
  readonly function: BusinessFunction;
  /** Never empty: where nothing concerns the function, what that means. */
  readonly know: readonly Sentence[];
  /** Never empty: where nothing must be done, that it is so. */
  readonly act: readonly Sentence[];
}

/** At most this many lines of each. */
const MOST_LINES = 4;

const FUNCTIONS: readonly BusinessFunction[] = ["sales", "operations", "finance", "marketing"];

/** The view of each function: its dearest gaps in its own terms, and what today's decisions ask of it. */
export function functionViews(model: PlanningModel, told: Told): FunctionView[] {
  const ranked = rankGaps(told.submitted.gaps.filter(({ level }) => level !== "item"));
  return FUNCTIONS.map((name) => {
    const heard = oncePerFact(ranked.filter((gap) => hears(name, model, gap)));
    const know = heard.slice(0, MOST_LINES).map((gap) => knows(name, model, gap));
    const act = actsOf(name, model, told.decisions).slice(0, MOST_LINES);
    return {
      function: name,
      know: know.length > 0 ? different(know) : [allQuiet(name, model)],
      act:
        act.length > 0
          ? different(act)
          : [sentence(told.decisions.today.length > 0 ? NOT_NEEDED : NOTHING_ASKED)],
    };
  });
}

const NOT_NEEDED = "None of today’s decisions needs this function.";
const NOTHING_ASKED = "Nothing must be decided today.";

/** Of the measures of one budget, the dearest alone: they are one fact in units, revenue and margin. */
function oncePerFact(gaps: readonly Gap[]): Gap[] {
  const told = new Set<string>();
  return gaps.filter((gap) => {
    if (gap.kind !== "plan-budget") return true;
    const fact = `${gap.level}/${gap.family}/${gap.segment}`;
    const isNew = !told.has(fact);
    told.add(fact);
    return isNew;
  });
}

function different(sentences: readonly Sentence[]): Sentence[] {
  const said = new Set<string>();
  return sentences.filter((one) => {
    const words = say(one);
    const isNew = !said.has(words);
    said.add(words);
    return isNew;
  });
}
