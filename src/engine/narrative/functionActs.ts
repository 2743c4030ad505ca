import type { Decision, DecisionOption, Decisions } from "../decision/decision";
import type { PlanningModel } from "../model/planningModel";
import { hears, type BusinessFunction } from "./functionInterests";
import { gapWords } from "./gapWords";
import { dayPart, moneyPart, sentence, sharePart, type NumberPart, type Sentence } from "./sentence";

/** What today's decisions ask of a function, each in the function's own terms. */
export function actsOf(name: BusinessFunction, model: PlanningModel, { today }: Decisions): Sentence[] {
  return today.flatMap((decision) => {
    const option = decision.options.find(({ letter }) => letter === decision.recommended);
    const isMine = hears(name, model, decision.gap) || (name === "finance" && isMoney(option));
    return option !== undefined && isMine ? [ACTS[name]({ model, decision, option })] : [];
  });
}

/** What moves margin or stock concerns finance, whatever the gap is about. */
const isMoney = (option: DecisionOption | undefined): boolean =>
  option !== undefined &&
  !option.isConditional &&
  (option.effects.margin !== 0 || option.effects.stock !== 0);

interface Act {
  readonly model: PlanningModel;
  readonly decision: Decision;
  readonly option: DecisionOption;
}

type Acts = (act: Act) => Sentence;

const ACTS: Readonly<Record<BusinessFunction, Acts>> = {
  sales: salesAct,
  operations: operationsAct,
  finance: financeActs,
  marketing: marketingActs,
};

type Words = readonly (string | NumberPart)[];

/** " by 1 Jul 2027", or that its day has passed. */
function until({ id, decideBy, isTooLate }: Decision): Words {
  if (isTooLate) return [", with an approval, as its last day has passed"];
  return [" by ", dayPart(decideBy, { table: "decisions", row: id, field: "decideBy" })];
}

const placeOf = ({ id }: Decision, { letter }: DecisionOption, field: string) =>
  ({ table: "decisions", row: id, field: `${letter}.${field}` }) as const;

const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

function salesAct({ model, decision, option }: Act): Sentence {
  const { gap } = decision;
  const { subject, amount, when } = gapWords(model, gap);
  switch (gap.kind) {
    case "demand-supply":
      return option.closes >= ALL_BUT_NOTHING
        ? sentence(
            `Promise ${subject} in full `,
            ...when,
            ` only once it is decided to ${lowered(option.title)}`,
            ...until(decision),
            ".",
          )
        : sentence(
            "Tell customers",
            ...(decision.isTooLate ? [" now"] : until(decision)),
            ` who waits for ${subject}: `,
            amount,
            " short ",
            ...when,
            ".",
          );
    case "function-function":
      return sentence(
        `Bring the orders and promises behind your plan of ${subject}; one plan is taken`,
        ...until(decision),
        ".",
      );
    default:
      return sentence(
        `Name customers and products that bring the `,
        amount,
        ` that ${subject} lacks, or say that they will not come.`,
      );
  }
}

/** A share closed from which the gap counts as closed. */
const ALL_BUT_NOTHING = 0.95;

function operationsAct({ model, decision, option }: Act): Sentence {
  const { subject } = gapWords(model, decision.gap);
  if (option.letter === "A")
    return sentence(`Find a lever for ${subject}: none that was tried pays for itself.`);
  const whose = option.title.includes(subject) ? "" : `, for ${subject}`;
  return sentence(`Prepare to ${lowered(option.title)}${whose}; it must be decided`, ...until(decision), ".");
}

function financeActs({ model, decision, option }: Act): Sentence {
  const { subject, amount } = gapWords(model, decision.gap);
  const { currency } = model.settings;
  const { margin, stock } = option.effects;
  const part = (field: "margin" | "stock"): NumberPart =>
    moneyPart(option.effects[field], currency, placeOf(decision, option, `effects.${field}`));
  if (option.letter === "A" || isSmall(option))
    return sentence(
      "Report the gap of ",
      amount,
      ` of ${subject}, or name who closes it: no lever that was tried pays.`,
    );
  const cash: Words =
    stock === 0
      ? []
      : [
          stock < 0 ? "; it releases " : "; it ties up ",
          part("stock"),
          stock < 0 ? " of stock" : " in stock",
        ];
  const closes: Words =
    option.closes < ALL_BUT_NOTHING && option.lever !== "take the reconciled plan"
      ? ["; it closes only ", sharePart(option.closes, placeOf(decision, option, "closes")), " of the gap"]
      : [];
  const verb = margin >= 0 ? "more" : "less";
  return margin === 0
    ? sentence(
        `Put into the outlook what it brings to ${lowered(option.title)}: no margin`,
        ...cash,
        ...closes,
        ".",
      )
    : sentence(
        `Put `,
        part("margin"),
        ` ${verb} margin into the outlook once it is decided to ${lowered(option.title)}`,
        ...cash,
        ...closes,
        ".",
      );
}

const isSmall = ({ effects }: DecisionOption): boolean => effects.margin === 0 && effects.stock === 0;

function marketingActs({ model, decision, option }: Act): Sentence {
  const { gap } = decision;
  const { subject } = gapWords(model, gap);
  if (gap.kind === "function-function")
    return sentence(
      `Show what the promotions in your plan of ${subject} rest on; without it, the advice is to ${lowered(option.title)}`,
      ...until(decision),
      ".",
    );
  const events = gap.drivers.filter(({ cause }) => cause === "event").map((driver) => driver.subject);
  return sentence(
    `Be ready to move or to shrink ${events.join(" and ")}; supply of ${subject} is decided`,
    ...until(decision),
    ".",
  );
}
