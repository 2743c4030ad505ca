import {
  sayModelChange,
  widthOf,
  type EndEffect,
  type ModelChange,
  type PlanningModel,
  type Sensitivity,
} from "../../../engine";
import { cellAddress } from "../area";
import { moneyWord } from "../demand/demandWords";
import { columnStarts, packBodyTop, packSentence, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { RegistersInput } from "./registersInput";

const HEADING = "What assumptions are worth";

const COLUMNS: readonly PackColumn[] = [
  { header: "Assumption", span: 3 },
  { header: "Id" },
  { header: "At the low end", span: 5 },
  { header: "At the high end", span: 5 },
  { header: "Margin, low", format: "signedMoney" },
  { header: "Margin, high", format: "signedMoney" },
  { header: "Width", format: "money" },
  { header: "Revenue, low", format: "signedMoney" },
  { header: "Revenue, high", format: "signedMoney" },
  { header: "Index, low", format: "signedIndex" },
  { header: "Index, high", format: "signedIndex" },
];
const MARGIN = 4;

/** Assumptions without an effect that are named in a sentence. */
const MOST_NAMED = 12;

const HOW_TO_LINK =
  "To have one measured, say on Assumptions under What changes which number of the plan follows it, and under item, family or resource where.";

/**
 * *What assumptions are worth*: what the plan as submitted gains or loses at both ends of each range, in money and
 * index points, and which assumptions could not be measured and why.
 */
export function assumptionEffectsPart({ model, alignment }: RegistersInput): PartMaker | null {
  if (model.assumptions.length === 0) return null;
  const { measured } = alignment.sensitivities;
  const unmeasured = unmeasuredWords(model, alignment.sensitivities);
  if (measured.length === 0) return (top) => packSentence(top, HEADING, unmeasured);
  const note =
    `In ${moneyWord(model.settings.currency)} over the horizon and points of the index: what the plan as submitted gains or loses with each assumption alone at an end of its range, ` +
    "everything else as planned and nothing replanned. Margin at standard cost, less overtime. To see an end reconciled again, put its change on Scenarios as a row." +
    (unmeasured === "" ? "" : ` ${unmeasured}`);
  return (top) => {
    const first = packBodyTop(top, { note });
    const rows = measured.map((one, r) => rowOf(model, one, first + r));
    return packTable(top, { heading: HEADING, note, columns: COLUMNS, bodies: [{ rows }] });
  };
}

function rowOf(model: PlanningModel, { assumption, low, high }: Sensitivity, row: number): CellContent[] {
  const { text, id } = model.assumptions[assumption]!;
  const margin = columnStarts(COLUMNS)[MARGIN]!;
  const [lowCell, highCell] = [cellAddress(row, margin), cellAddress(row, margin + 1)];
  return [
    text,
    id,
    endWords(model, low),
    endWords(model, high),
    low.margin,
    high.margin,
    {
      formula: `=MAX(${lowCell},${highCell},0)-MIN(${lowCell},${highCell},0)`,
      value: widthOf(low.margin, high.margin),
    },
    low.revenue,
    high.revenue,
    known(low.index),
    known(high.index),
  ];
}

const known = (value: number): CellContent => (Number.isFinite(value) ? value : null);

const endWords = (model: PlanningModel, { change }: EndEffect): string =>
  change === null ? "as planned" : sayModelChange(model, rounded(change));

/** A change with no more digits than a sentence bears: shares to a tenth of a percent, amounts to four digits. */
function rounded(change: ModelChange): ModelChange {
  if ("factor" in change && change.factor !== undefined)
    return { ...change, factor: Number(change.factor.toFixed(3)) };
  if ("add" in change && change.add !== undefined)
    return { ...change, add: Number(change.add.toPrecision(4)) };
  return change;
}

/** Less than this much money, and fewer points, show as none. */
const LEAST_MONEY = 0.5;
const LEAST_POINTS = 0.05;

/** Whether neither end moves anything that shows, such as a lead time in a plan that nobody replans. */
const isStill = ({ low, high }: Sensitivity): boolean =>
  [low, high].every(
    ({ margin, revenue, index }) =>
      Math.abs(margin) < LEAST_MONEY && Math.abs(revenue) < LEAST_MONEY && !(Math.abs(index) >= LEAST_POINTS),
  );

/** Which assumptions have no effect beside them, why, and what would change that; "" where all have. */
function unmeasuredWords(
  { assumptions }: PlanningModel,
  { withoutEffect, leftOut, measured }: RegistersInput["alignment"]["sensitivities"],
): string {
  const tried = new Set([...measured.map(({ assumption }) => assumption), ...withoutEffect, ...leftOut]);
  const unlinked = assumptions.flatMap((_, k) => (tried.has(k) ? [] : [k]));
  const named = (which: readonly number[]): string => {
    const names = which.slice(0, MOST_NAMED).map((k) => assumptions[k]!.id || assumptions[k]!.text);
    const rest = which.length - names.length;
    return names.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
  };
  const still = measured.filter(isStill).map(({ assumption }) => assumption);
  return [
    still.length > 0
      ? `Nothing in the plan as submitted follows these at once: ${named(still)}; reconciled again it may.`
      : "",
    withoutEffect.length > 0 ? `Their change finds nothing in the plan: ${named(withoutEffect)}.` : "",
    leftOut.length > 0 ? `Not measured, as the others have wider ranges: ${named(leftOut)}.` : "",
    unlinked.length > 0 ? `Not linked, so not measured: ${named(unlinked)}. ${HOW_TO_LINK}` : "",
  ]
    .filter((words) => words !== "")
    .join(" ");
}
