import { correctionWords, isRefusable } from "../../../app/demand/correctionWords";
import type { HistoryCorrection, MarkedShift, PlanningModel } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { DemandInput } from "./demandInput";
import { moneyWord } from "./demandWords";
import type { Section } from "./section";

/** More would not be looked at one by one; the note says how many smaller ones there are. */
const MOST_CORRECTIONS = 100;
const MOST_SHIFTS = 20;

/** *History as the forecast sees it*: each corrected month, who refused it, and the level shifts; `null` without any. */
export function historySection(input: DemandInput): Section | null {
  const { model, alignment } = input;
  const { corrections, levelShifts } = alignment.demand.history;
  if (corrections.length + levelShifts.length === 0) return null;
  const month = periodFormat(model.calendar.kind);
  return {
    heading: "History as the forecast sees it",
    note: noteOf(input),
    lightColumn: 3,
    isLookedUp: true,
    columns: [
      { header: "Item" },
      { header: "What was found, and what the forecast makes of it" },
      { header: "Refused by, and why" },
      { header: "Status" },
      { header: "Month", format: month },
      { header: "On History", format: "units" },
      { header: "Forecast sees", format: "units" },
      { header: "Difference in money", format: "money" },
    ],
    rows: [
      ...corrections.slice(0, MOST_CORRECTIONS).map((one) => correctionRow(one, model)),
      ...levelShifts.slice(0, MOST_SHIFTS).map((one) => shiftRow(one, model)),
    ],
  };
}

function noteOf({ model, alignment }: DemandInput): string {
  const { corrections, levelShifts } = alignment.demand.history;
  const rest =
    Math.max(0, corrections.length - MOST_CORRECTIONS) + Math.max(0, levelShifts.length - MOST_SHIFTS);
  const isStated = model.demand.rows.some(({ source }) => source === "statistical");
  return (
    `In units; the difference in ${moneyWord(model.settings.currency)} at selling price, largest first. ` +
    "To refuse a correction: Demand in the pane, or a row on Overrides with the item, source Statistical, the month, no units, and Locked yes. " +
    (isStated ? "Demand states its own statistical plan, so corrections move only the ranges above. " : "") +
    (rest > 0 ? `${counted(rest, "smaller line")} not shown.` : "")
  ).trim();
}

function correctionRow(correction: HistoryCorrection, model: PlanningModel): CellContent[] {
  const { item, period, was, used, money, refusal } = correction;
  return [
    model.items.code[item]!,
    correctionWords(correction),
    refusal ? [refusal.author, refusal.reason].filter((words) => words !== "").join(": ") : "",
    statusWords(correction),
    monthCell(model, period),
    was,
    refusal ? (was ?? 0) : used,
    refusal ? 0 : money,
  ];
}

function statusWords(correction: HistoryCorrection): string {
  if (correction.refusal) return "● refused";
  return isRefusable(correction) ? "○ corrected" : "■ put right";
}

/** A step of the level is shown with what was sold before and after it. */
function shiftRow({ item, period, from, to }: MarkedShift, model: PlanningModel): CellContent[] {
  const units = (value: number): string => Math.round(value).toLocaleString("en-US");
  return [
    model.items.code[item]!,
    `The level steps from about ${units(from)} to ${units(to)} a period: not corrected, the forecast learns the new level`,
    "",
    "▲ level shift",
    monthCell(model, period),
    null,
    null,
    null,
  ];
}

function monthCell({ calendar }: PlanningModel, period: number): CellContent {
  return periodCell(calendar.history[calendar.history.length + period]!, calendar.kind);
}
