import type { Gap } from "../gap/gap";
import type { PlanningModel } from "../model/planningModel";
import type { BusinessFunction } from "./functionInterests";
import { gapWords, type GapWords } from "./gapWords";
import { sentence, type Sentence } from "./sentence";

/** What a function knows of a gap, in its own terms: promises, hours, money, events. */
export function knows(name: BusinessFunction, model: PlanningModel, gap: Gap): Sentence {
  return SAYS[name](gapWords(model, gap), gap);
}

type Says = (words: GapWords, gap: Gap) => Sentence;

const SAYS: Readonly<Record<BusinessFunction, Says>> = {
  sales: salesSay,
  operations: operationsSay,
  finance: financeSays,
  marketing: marketingSays,
};

function salesSay({ subject, amount, when }: GapWords, gap: Gap): Sentence {
  switch (gap.kind) {
    case "demand-supply":
      return gap.level === "segment"
        ? sentence(`${subject}: `, amount, " cannot be delivered on time ", ...when, ".")
        : sentence(
            `Do not promise all of ${subject}: `,
            amount,
            " cannot be delivered on time ",
            ...when,
            ".",
          );
    case "plan-budget":
      return sentence(`${subject} sells `, amount, ` less than its ${gap.measure} budget `, ...when, ".");
    case "plan-target":
      return sentence(`Customers are planned to buy `, amount, ` less than ${subject} asks for.`);
    default:
      return sentence(
        `Your plan of ${subject} and that of ${otherThan("sales", gap)} are `,
        amount,
        " apart ",
        ...when,
        ".",
      );
  }
}

/** The other function of a gap between two, such as "sales and marketing". */
const otherThan = (name: string, { measure }: Gap): string =>
  measure.split(" and ").find((one) => one !== name) ?? "another function";

function operationsSay({ subject, amount, when }: GapWords, gap: Gap): Sentence {
  switch (gap.kind) {
    case "supply-capacity":
      return sentence(`${subject} is loaded with `, amount, " more than it has ", ...when, ".");
    case "strategy":
      return sentence(
        `${subject} lacks `,
        amount,
        " that families to harvest or to exit take ",
        ...when,
        ".",
      );
    case "stock policy":
      return gap.measure === "above maximum"
        ? sentence(`Stock of ${subject} lies up to `, amount, " above its maximum ", ...when, ".")
        : sentence(`Stock of ${subject} falls up to `, amount, " below its safety stock ", ...when, ".");
    case "plan-target":
      return sentence(`The plan as it stands keeps ${subject} `, amount, " from its target.");
    default:
      return sentence(`Supply of ${subject} is `, amount, " below demand ", ...when, ".");
  }
}

function financeSays({ subject, amount, money, atRisk, when }: GapWords, gap: Gap): Sentence {
  if (gap.kind === "stock policy")
    return gap.measure === "above maximum"
      ? sentence(`Cash tied up in stock of ${subject} above its maximum: `, money, " at cost ", ...when, ".")
      : sentence(`Safety stock of ${subject} worth `, money, " at cost is not there ", ...when, ".");
  if (gap.kind === "plan-target")
    return gap.moneyAtRisk > 0
      ? sentence(
          `${subject} is projected to miss its target by `,
          amount,
          ", with ",
          atRisk,
          " of margin at risk.",
        )
      : sentence(`${subject} is projected to miss its target by `, amount, ".");
  return sentence(`The outlook of ${subject} is `, amount, ` under its ${gap.measure} budget `, ...when, ".");
}

function marketingSays({ subject, amount, when }: GapWords, gap: Gap): Sentence {
  if (gap.kind === "function-function")
    return sentence(
      `${subject}: what marketing plans and what ${otherThan("marketing", gap)} plans are `,
      amount,
      " apart ",
      ...when,
      ".",
    );
  const events = gap.drivers.filter(({ cause }) => cause === "event").map((driver) => driver.subject);
  return sentence(
    `${events.join(" and ")} cannot be supplied in full: ${subject} is short of `,
    amount,
    " ",
    ...when,
    ".",
  );
}
