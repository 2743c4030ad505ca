import type { Gap } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import { gapWords } from "../narrative/gapWords";
import { sentence, type Sentence } from "../narrative/sentence";

/** The decision that a gap asks for, as a question. */
export function questionOf(model: PlanningModel, gap: Gap): Sentence {
  const { subject, amount, money, when } = gapWords(model, gap);
  switch (gap.kind) {
    case "demand-supply":
      return sentence(
        "How do we serve the ",
        amount,
        " of ",
        subject,
        " that the plan leaves short ",
        ...when,
        "?",
      );
    case "supply-capacity":
      return sentence("How do we carry the ", amount, " that ", subject, " has too many ", ...when, "?");
    case "plan-budget":
      return sentence(
        "Do we accept that ",
        subject,
        ` falls short of its ${gap.measure} budget by `,
        amount,
        " ",
        ...when,
        ", or name what closes it?",
      );
    case "plan-target":
      return sentence(
        "What do we change so that ",
        subject,
        " reaches its target, which it misses by ",
        amount,
        "?",
      );
    case "stock policy":
      return gap.measure === "above maximum"
        ? sentence(
            "How do we release the ",
            money,
            " of ",
            subject,
            " that lie above the maximum stock ",
            ...when,
            "?",
          )
        : sentence(
            "Do we rebuild the safety stock of ",
            subject,
            ", which lacks ",
            money,
            " at cost ",
            ...when,
            "?",
          );
    case "function-function":
      return sentence(
        "Which plan of ",
        subject,
        ` do we take: ${gap.measure} are `,
        amount,
        " apart ",
        ...when,
        "?",
      );
    case "plan-last cycle":
      return sentence("Do we confirm the change of ", subject, " by ", amount, " since last cycle?");
    case "strategy":
      return strategyQuestion(model, gap);
  }
}

function strategyQuestion(model: PlanningModel, gap: Gap): Sentence {
  const { subject, amount, when } = gapWords(model, gap);
  if (gap.resource >= 0) {
    const takers = gap.drivers.map((driver) => driver.subject).join(" and ");
    const resource = model.resources.name[gap.resource]!;
    return sentence(
      "Do we give ",
      subject,
      " the ",
      amount,
      ` of ${resource} that ${takers} takes `,
      ...when,
      "?",
    );
  }
  if (gap.measure === "grow family shrinks") {
    return sentence(
      "Is ",
      subject,
      " still a family to grow, though the plan sells ",
      amount,
      " less than last year?",
    );
  }
  return gap.objective >= 0
    ? sentence("Which plan lines shall move ", subject, ", which nothing in the plan moves now?")
    : sentence("How will we know that the plan serves ", subject, ", which has no objective?");
}

/** Why the decision is due now. */
export function whyNow(model: PlanningModel, gap: Gap): Sentence {
  const { atRisk, money } = gapWords(model, gap);
  const [driver] = gap.drivers;
  const cause =
    driver === undefined
      ? ""
      : ` The largest cause is ${driver.cause}${driver.subject === "" ? "" : ` (${driver.subject})`}.`;
  if (gap.moneyAtRisk === 0) return sentence(`It has no price yet, and nobody owns it.${cause}`);
  return gap.kind === "stock policy"
    ? sentence(money, ` at cost is at stake.${cause}`)
    : sentence(atRisk, ` of margin is at risk.${cause}`);
}
