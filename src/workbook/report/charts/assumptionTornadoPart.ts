import { widthOf, type Alignment, type PlanningModel } from "../../../engine";
import { moneyWord } from "../demand/demandWords";
import type { PartMaker } from "../review/part";
import { moneyInWords } from "../review/reviewInput";
import { tornadoPart } from "./tornadoPart";

/** Less than this much money rounds to nothing on the page. */
const LEAST_MONEY = 0.5;

interface TornadoInput {
  readonly model: PlanningModel;
  readonly alignment: Pick<Alignment, "sensitivities">;
}

/**
 * *What each assumption may cost or bring*: the margin that the plan as submitted gains or loses at both ends of each
 * range, the widest on top. `null` where no assumption moves money.
 */
export function assumptionTornadoPart({ model, alignment }: TornadoInput): PartMaker | null {
  const rows = alignment.sensitivities.measured
    .map(({ assumption, low, high }) => {
      const { text, id } = model.assumptions[assumption]!;
      return { name: text || id, low: low.margin, high: high.margin };
    })
    .filter(({ low, high }) => widthOf(low, high) >= LEAST_MONEY);
  const [first] = rows;
  if (!first) return null;
  const [least, most] = [Math.min(first.low, first.high, 0), Math.max(first.low, first.high, 0)];
  return tornadoPart({
    heading: "Tornado of assumptions",
    message: `${first.name} moves margin most: ${signed(least, model)} to ${signed(most, model)}.`,
    note: "Margin over the horizon with each assumption alone at the low and the high end of its range; widest first, nothing replanned.",
    rows,
    headers: ["At the low end", "At the high end", "Width"],
    formats: ["signedMoney", "money"],
    valueFormat: "+#,##0;-#,##0;0",
    valueTitle: `Change of margin, ${moneyWord(model.settings.currency)}`,
  });
}

/** "EUR +1,234"; what rounds to nothing carries no sign. */
function signed(value: number, model: PlanningModel): string {
  const words = moneyInWords(value, model);
  return Math.round(value) > 0 ? words.replace(/\d/, "+$&") : words;
}
