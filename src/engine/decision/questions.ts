import type { Gap, GapKind } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import { gapWords, type GapWords } from "../narrative/gapWords";
import { sentence, type Sentence } from "../narrative/sentence";

/** The decision that a gap asks for, as a question. */
export function questionOf(model: PlanningModel, gap: Gap): Sentence {
  return QUESTIONS[gap.kind](gapWords(model, gap), gap, model);
}

type Question = (words: GapWords, gap: Gap, model: PlanningModel) => Sentence;

const QUESTIONS: Readonly<Record<GapKind, Question>> = {
  "demand-supply": ({ subject, amount, when }) =>
    sentence("How do we serve the ", amount, ` of ${subject} that the plan leaves short `, ...when, "?"),
  "supply-capacity": ({ subject, amount, when }) =>
    sentence("How do we carry the ", amount, ` that ${subject} has too many `, ...when, "?"),
  "plan-budget": ({ subject, amount, when }, { measure }) =>
    sentence(
      `Do we accept that ${subject} falls short of its ${measure} budget by `,
      amount,
      " ",
      ...when,
      ", or name what closes it?",
    ),
  "plan-target": ({ subject, amount }) =>
    sentence(`What do we change so that ${subject} reaches its target, which it misses by `, amount, "?"),
  "stock policy": ({ subject, money, when }, { measure }) =>
    measure === "above maximum"
      ? sentence(
          `How do we release the stock of ${subject} above its maximum, worth `,
          money,
          ", ",
          ...when,
          "?",
        )
      : sentence(
          `Do we rebuild the safety stock of ${subject}, which lacks `,
          money,
          " at cost ",
          ...when,
          "?",
        ),
  "function-function": ({ subject, amount, when }, { measure }) =>
    sentence(`Which plan of ${subject} do we take: ${measure} are `, amount, " apart ", ...when, "?"),
  "plan-last cycle": ({ subject, amount }) =>
    sentence(`Do we confirm the change of ${subject} by `, amount, " since last cycle?"),
  strategy: strategyQuestion,
};

function strategyQuestion({ subject, amount, when }: GapWords, gap: Gap, model: PlanningModel): Sentence {
  if (gap.measure === "grow family loses its share of scarce hours") {
    const resource = model.resources.name[gap.resource]!;
    return sentence(`Do we give ${subject} back the `, amount, ` of ${resource} that its share falls by?`);
  }
  if (gap.resource >= 0) {
    const takers = gap.drivers.map((driver) => driver.subject).join(" and ");
    const resource = model.resources.name[gap.resource]!;
    return sentence(
      `Do we give ${subject} the `,
      amount,
      ` of ${resource} that ${takers} takes `,
      ...when,
      "?",
    );
  }
  if (gap.measure === "grow family shrinks") {
    return sentence(
      `Is ${subject} still a family to grow, though the plan sells `,
      amount,
      " less than last year?",
    );
  }
  return gap.objective >= 0
    ? sentence(`Which plan lines shall move ${subject}, which nothing in the plan moves now?`)
    : sentence(`How will we know that the plan serves ${subject}, which has no objective?`);
}
