import { itemLives, lifeFigures, planValues, type ItemLife, type LifeFigures } from "../../../engine";
import { moneyWord } from "../demand/demandWords";
import { excelDay } from "../excelDay";
import { packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { RegistersInput } from "./registersInput";

const MOST_LIVES = 30;

/** *Launches and phase-outs*: what comes and goes, whether it is served, and what stock stays behind. */
export function livesPart({ model, alignment }: RegistersInput): PartMaker | null {
  const lives = itemLives(model);
  if (lives.length === 0) return null;
  const values = planValues(model);
  const after = alignment.reconciled?.plan ?? null;
  const rows = lives.slice(0, MOST_LIVES).map((life): CellContent[] => {
    const before = lifeFigures(model, { plan: alignment.submitted.plan, values }, life);
    const then = after && lifeFigures(model, { plan: after, values }, life);
    const { items, families } = model;
    const family = families[items.family[life.item]!];
    const target = family?.serviceTarget ?? Number.NaN;
    return [
      named(items.code[life.item]!, items.description[life.item]!),
      life.kind,
      statusOf(life, then ?? before, target),
      excelDay(life.day),
      before.demand,
      before.shipped,
      then?.shipped ?? null,
      before.stockLeft,
      then?.stockLeft ?? null,
      before.stockMoney,
      then?.stockMoney ?? null,
      life.partner >= 0
        ? `${life.kind === "launch" ? "follows" : "followed by"} ${items.code[life.partner]!}`
        : "",
    ];
  });
  const rest = lives.length - rows.length;
  const note =
    `Units while it is sold in the horizon, stock at the end of that time, money in ${moneyWord(model.settings.currency)} at cost. ` +
    "Before: as submitted; after: reconciled." +
    (rest > 0 ? ` ${counted(rest, "later one")} not shown.` : "");
  return (top) =>
    packTable(top, { heading: "Launches and phase-outs", note, columns: COLUMNS, bodies: [{ rows }] });
}

const COLUMNS: readonly PackColumn[] = [
  { header: "Item", span: 3 },
  { header: "What", span: 2 },
  { header: "Readiness", span: 3, isStatus: true },
  { header: "Date", span: 2, format: "date" },
  { header: "Demand", format: "units" },
  { header: "Served before", format: "units" },
  { header: "Served after", format: "units" },
  { header: "Stock left before", format: "units" },
  { header: "Stock left after", format: "units" },
  { header: "Money before", format: "money" },
  { header: "Money after", format: "money" },
  { header: "Successor", span: 3 },
];

const named = (code: string, description: string): string =>
  description === "" || description === code ? code : `${code} ${description}`;

/** Less than one unit is no remainder worth a word. */
const LEAST_REST = 1;

/** A launch is ready when its demand is served to the family's target; a phase-out when nothing stays behind. */
function statusOf({ kind }: ItemLife, figures: LifeFigures, target: number): string {
  if (kind === "phase-out") {
    return figures.stockLeft < LEAST_REST ? "● sold out by then" : "▲ stock stays behind";
  }
  if (figures.demand <= 0) return "■ no demand planned";
  const served = figures.shipped / figures.demand;
  if (!(served < target)) return "● served";
  return `${served < target - 0.05 ? "■" : "▲"} ${Math.round(100 * served)} % served`;
}
