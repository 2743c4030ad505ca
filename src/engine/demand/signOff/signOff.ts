import type { Day } from "../../calendar/calendar";
import { planValues, said } from "../../measure/planValues";
import type { Source } from "../../model/demand";
import type { PlanningModel } from "../../model/planningModel";
import type { Consensus } from "../consensus/consensus";
import type { Disagreement } from "../disagreement/disagreement";

/** A function of the company that signs the consensus. */
export interface Signature {
  readonly function: Source;
  /** Who answers for its plan; "" where Submissions names nobody. */
  readonly owner: string;
  /** Who signed; "" where nobody has. */
  readonly signedBy: string;
  /** Day of the signature; `NaN` where none is stated. */
  readonly signedDay: Day;
  /** Signed long before the cycle opens: perhaps under an earlier plan. */
  readonly isEarly: boolean;
}

/** Whether the consensus may be signed, and who has. Plain data. */
export interface SignOff {
  /** Money that a line may leave open. */
  readonly limit: number;
  /** The limit is the usual one: Settings states none. */
  readonly isUsualLimit: boolean;
  /** Conflicts (material lines) with more open money than the limit. */
  readonly openLines: number;
  /** Their open money together. */
  readonly openMoney: number;
  /** In the order of the consensus; customers state a plan and do not sign. */
  readonly signatures: readonly Signature[];
  readonly signed: number;
}

/** A disagreement that must be resolved before the consensus is signed. */
export const blocksSignOff = (line: Disagreement, limit: number): boolean =>
  line.isMaterial && line.openMoney > limit;

/** The state of the sign-off: open lines against the limit, and the signatures. */
export function signOffOf(
  model: PlanningModel,
  consensus: Consensus,
  lines: readonly Disagreement[],
): SignOff {
  const limit = model.settings.signOffLimit ?? USUAL_SHARE * averageMonth(model, consensus);
  const open = lines.filter((line) => blocksSignOff(line, limit));
  const signatures = consensus.plans
    .filter(({ source }) => source !== "customer")
    .map(({ source }) => signatureOf(model, source));
  return {
    limit,
    isUsualLimit: model.settings.signOffLimit === undefined,
    openLines: open.length,
    openMoney: open.reduce((sum, { openMoney }) => sum + openMoney, 0),
    signatures,
    signed: signatures.filter(({ signedBy }) => signedBy !== "").length,
  };
}

/** Of an average period's demand at selling price: more would move the business. */
const USUAL_SHARE = 0.01;

function averageMonth(model: PlanningModel, { units }: Consensus): number {
  const { price } = planValues(model);
  let money = 0;
  units.values.forEach((value, n) => (money += value * said(price.values[n]!)));
  return money / Math.max(1, units.periods);
}

/** A plan is agreed in the weeks around the opening of its cycle; an older signature may belong to an earlier plan. */
const EARLY_DAYS = 15;

function signatureOf(model: PlanningModel, source: Source): Signature {
  const rows = model.submissions.filter((row) => row.function === source);
  const signed = rows.find(({ signedOffBy }) => signedOffBy !== "");
  const signedDay = signed?.signedDay ?? Number.NaN;
  return {
    function: source,
    owner: rows.find(({ owner }) => owner !== "")?.owner ?? "",
    signedBy: signed?.signedOffBy ?? "",
    signedDay,
    isEarly: signedDay < model.calendar.horizon[0]!.start - EARLY_DAYS,
  };
}
