import { currencyWords } from "./currencyProblems";
import { demandWords } from "./demandProblems";
import { modelWords } from "./modelProblems";
import type { Problem, ProblemCode, ProblemFacts } from "./problem";
import { readingWords } from "./readingProblems";
import { scenarioWords } from "./scenarioProblems";
import { strategyWords } from "./strategyProblems";
import { supplyWords } from "./supplyProblems";
import { timeWords } from "./timeProblems";

type Words = { readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => string };

const words: Words = {
  ...readingWords,
  ...timeWords,
  ...modelWords,
  ...currencyWords,
  ...demandWords,
  ...supplyWords,
  ...strategyWords,
  ...scenarioWords,
};

/** Two sentences: what is wrong, with the number and the place; what to do next. */
export function explain<C extends ProblemCode>(problem: Problem<C>): string {
  const say = words[problem.code] as (facts: ProblemFacts[ProblemCode]) => string;
  return say(problem.facts);
}
