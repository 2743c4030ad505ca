import type { DecisionOption } from "../decision/decision";
import type { PlanningModel } from "../model/planningModel";
import { INDEX_COMPONENTS } from "../model/settings";
import type { ScorecardRow } from "../strategy/scorecard";
import { causeWords } from "./gapLabels";
import { gapWords } from "./gapWords";
import { scorecardCount, type Told } from "./placeValue";
import {
  amountPart,
  countPart,
  dayPart,
  moneyPart,
  pointsPart,
  sentence,
  sharePart,
  type NumberPart,
  type Sentence,
} from "./sentence";

/** The executive summary: a few sentences, each from the same objects as the tables. */
export function storyOf(model: PlanningModel, told: Told): Sentence[] {
  return [
    indexSentence(told),
    lossSentence(model, told),
    gapSentence(model, told),
    objectiveSentence(model, told),
    changeSentence(told),
    decisionSentence(told),
    stepSentence(model, told),
    coverageSentence(told),
  ].filter((one) => one !== null);
}

const indexPlace = (row: string, field: string) => ({ table: "index", row, field }) as const;

function indexSentence({ submitted, reconciled }: Told): Sentence {
  const { index } = submitted;
  const coverage = sharePart(index.coverage, indexPlace("submitted", "coverage"));
  if (index.shown === null) {
    const part = (field: "aligned" | "lost" | "unknown"): NumberPart =>
      pointsPart(index.headline[field], indexPlace("submitted", `headline.${field}`));
    return sentence(
      "Only ",
      coverage,
      " of what should be known is known, so there is no single index: ",
      part("aligned"),
      " points are aligned, ",
      part("lost"),
      " lost and ",
      part("unknown"),
      " unknown.",
    );
  }
  const shown = pointsPart(index.index, indexPlace("submitted", "index"));
  const opening = [
    "The plan as submitted scores ",
    shown,
    " of 100 on alignment, over ",
    coverage,
    " of what should be known",
  ];
  const after = reconciled?.index.shown ?? null;
  if (after === null) return sentence(...opening, ".");
  const verb = after >= index.index ? "lifts it to " : "lowers it to ";
  return sentence(
    ...opening,
    `; the reconciled plan ${verb}`,
    pointsPart(after, indexPlace("reconciled", "index")),
    ".",
  );
}

function lossSentence(model: PlanningModel, { submitted }: Told): Sentence | null {
  const [pair, next] = submitted.lost.byPair;
  if (pair === undefined) return null;
  const points = (one: NonNullable<typeof next>): NumberPart =>
    pointsPart(one.points, indexPlace(`pair:${one.pair}`, "points"));
  const opening = submitted.index.shown === null ? "Of what is known, most" : "Most";
  const parts = [`${opening} is lost between ${pair.pair}, `, points(pair), " points"];
  if (next !== undefined) parts.push(`, and between ${next.pair}, `, points(next), " points");
  const family = submitted.lost.byFamily.find(({ subject }) => subject >= 0);
  if (family === undefined) return sentence(...parts, ".");
  const name = model.families[family.subject]!.name;
  return sentence(
    ...parts,
    `; the family that costs most is ${name}, `,
    pointsPart(family.points, indexPlace(`family:${family.subject}`, "points")),
    " points.",
  );
}

function gapSentence(model: PlanningModel, { submitted }: Told): Sentence | null {
  const [gap] = submitted.topGaps;
  if (gap === undefined) return sentence("No gap in the plan has money at risk.");
  const { subject, amount, atRisk, when } = gapWords(model, gap);
  const [driver] = gap.drivers;
  const cause = driver === undefined ? "." : `; largest cause: ${causeWords(driver)}.`;
  const said: Readonly<Record<string, string>> = {
    "demand-supply": "is short of ",
    "supply-capacity": "is overloaded by ",
    "plan-target": "misses its target by ",
    "plan-budget": `misses its ${gap.measure} budget by `,
    "stock policy": `is ${gap.measure} by `,
    "function-function": `has plans of ${gap.measure} that differ by `,
  };
  const verb = said[gap.kind] ?? "is off its strategy by ";
  return sentence(
    `The dearest gap: ${subject} ${verb}`,
    amount,
    " ",
    ...when,
    ", with ",
    atRisk,
    ` at risk${cause}`,
  );
}

function objectiveSentence(model: PlanningModel, told: Told): Sentence | null {
  const { rows } = told.submitted.scorecard;
  if (rows.length === 0) return null;
  const place = (row: string, field: string) => ({ table: "scorecard", row, field }) as const;
  const onTrack = countPart(scorecardCount(told, "on track"), place("", "on track"));
  const all = countPart(rows.length, place("", "all"));
  const isOne = rows.length === 1;
  const met = onTrack.value === 1 ? "will" : "will not";
  const opening = isOne
    ? [`The one objective ${met} be on track when due`]
    : ["Of ", all, " objectives ", onTrack, " will be on track when due"];
  const missed = rows.filter(({ due }) => due.status === "off track" || due.status === "at risk");
  const worst = missed.sort((a, b) => lostWeight(b) - lostWeight(a) || a.objective - b.objective)[0];
  if (worst === undefined) return sentence(...opening, ".");
  const by = place(String(worst.objective), "due.gap");
  const { currency } = model.settings;
  const amount =
    worst.basis === "points"
      ? sharePart(worst.due.gap, by)
      : worst.unit === currency
        ? moneyPart(worst.due.gap, currency, by)
        : amountPart(worst.due.gap, worst.unit, by);
  const size = worst.basis === "points" ? " (in points)" : "";
  return sentence(
    ...opening,
    isOne
      ? `: ${worst.name} misses its target by `
      : `; ${worst.name} weighs most among the others and misses its target by `,
    amount,
    `${size}.`,
  );
}

/** What an objective's miss weighs: no more than its whole weight, however far it misses. */
const lostWeight = ({ weight, due }: ScorecardRow): number => weight * Math.min(1, due.shortfall);

/** Points that are said as 0.0. */
const UNMOVED = 0.05;

function changeSentence({ change }: Told): Sentence | null {
  if (change === undefined || change.index.length === 0) return null;
  const all = change.index.reduce((sum, { points }) => sum + points, 0);
  const place = (field: string) => ({ table: "cycle", row: "index", field }) as const;
  const [bar] = [...change.index].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  if (Math.abs(all) < UNMOVED && Math.abs(bar?.points ?? 0) < UNMOVED)
    return sentence(`Since ${change.from} the index has not moved.`);
  const verb = all >= 0 ? "rose by " : "fell by ";
  const opening = [`Since ${change.from} the index ${verb}`, pointsPart(all, place("all")), " points"];
  if (bar === undefined || bar.points === 0) return sentence(...opening, ".");
  const way = bar.points >= 0 ? "adds " : "takes ";
  return sentence(
    ...opening,
    `; ${bar.cause} alone ${way}`,
    pointsPart(bar.points, place(bar.cause)),
    " points.",
  );
}

function decisionSentence({ decisions }: Told): Sentence | null {
  if (decisions.today.length === 0) return null;
  const place = (field: string) => ({ table: "decisions", row: "", field }) as const;
  const today = countPart(decisions.today.length, place("today"));
  const late = decisions.today.filter(({ isTooLate }) => isTooLate).length;
  const first = [...decisions.today].sort((a, b) => a.decideBy - b.decideBy)[0]!;
  const word = decisions.today.length === 1 ? " decision is" : " decisions are";
  if (late > 0) {
    const past = late === 1 ? " is past its last day and needs" : " are past their last day and need";
    return sentence(today, `${word} needed today; `, countPart(late, place("late")), `${past} an approval.`);
  }
  const by = dayPart(first.decideBy, { table: "decisions", row: first.id, field: "decideBy" });
  return sentence(today, `${word} needed today, the first by `, by, ".");
}

/** The recommended step on the planner's own plan that earns most, by the share of its gap that it closes. */
function stepSentence({ settings }: PlanningModel, { decisions }: Told): Sentence | null {
  const steps = decisions.today.flatMap(({ id, options, recommended }) => {
    const option = options.find(({ letter }) => letter === recommended);
    const isStep = option !== undefined && option.changes.length > 0 && option.effects.margin > 0;
    return isStep ? [{ id, option }] : [];
  });
  const [best] = steps.sort((a, b) => settled(b.option) - settled(a.option));
  if (best === undefined) return null;
  const { title, letter, closes, effects } = best.option;
  const place = (field: string) =>
    ({ table: "decisions", row: best.id, field: `${letter}.${field}` }) as const;
  return sentence(
    `The best single step is to ${title.charAt(0).toLowerCase()}${title.slice(1)}: it closes `,
    sharePart(closes, place("closes")),
    " of its gap and earns ",
    moneyPart(effects.margin, settings.currency, place("effects.margin")),
    " of margin.",
  );
}

const settled = ({ closes, effects }: DecisionOption): number => closes * effects.margin;

/** The component whose missing data hides most. */
function coverageSentence({ submitted }: Told): Sentence | null {
  const hidden = submitted.index.components
    .map(({ component, statedWeight, coverage }) => ({ component, unknown: statedWeight * (1 - coverage) }))
    .sort(
      (a, b) =>
        b.unknown - a.unknown ||
        INDEX_COMPONENTS.indexOf(a.component) - INDEX_COMPONENTS.indexOf(b.component),
    )[0]!;
  if (!(hidden.unknown > 0)) return null;
  const { coverage } = submitted.index.components.find(({ component }) => component === hidden.component)!;
  const at = INDEX_COMPONENTS.indexOf(hidden.component);
  const known = sharePart(coverage, indexPlace("submitted", `components.${at}.coverage`));
  return sentence(
    `What hides most is ${hidden.component}, of which `,
    known,
    ` is known: ${ADDS[hidden.component]}.`,
  );
}

/** What would tell a component that is not known. */
const ADDS: Readonly<Record<(typeof INDEX_COMPONENTS)[number], string>> = {
  "goal-plan": "add Goals and Objectives with targets",
  "demand-supply": "add the planned production of all items to Supply",
  "plan-capacity": "add Resources and Routing",
  "plan-stock policy": "add safety and maximum stock to Items",
  "plan-budget": "add a Budget for every family",
  "events-forecast": "add Events, and sales and statistical rows to Demand",
  "forecast-actual": "add demand and past forecasts to History",
  "execution-plan": "add production and planned production to History",
  "data integrity": "correct the problems that Check data lists",
  "decisions on time": "keep decisions on the Actions sheet",
};
