import {
  itemBuffers,
  type Alignment,
  type ItemBuffer,
  type ItemBuffers,
  type PlanningModel,
} from "../../../engine";
import { packTable } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { itemWords } from "../supply/itemWords";
import { counted } from "../words";

/** More would not be ordered from a page; the note says how many are left out. */
const MOST_ROWS = 40;

/** *Demand-driven buffers*: zones, net flow and what to order, the most urgent first; `null` where no item has a profile. */
export function buffersPart(
  model: PlanningModel,
  { consensus }: Pick<Alignment, "consensus">,
): PartMaker | null {
  const found = itemBuffers(model, consensus.units);
  if (found.buffers.length + found.problems.length === 0) return null;
  const rows = found.buffers.slice(0, MOST_ROWS).map((buffer) => rowOf(buffer, model));
  return (top) =>
    packTable(top, {
      heading: "Demand-driven buffers",
      note: noteOf(model, found),
      columns: [
        { header: "Item", span: 3 },
        { header: "Net flow stands in", span: 2, isStatus: true },
        { header: "Unit" },
        { header: "Daily usage", format: "hours" },
        { header: "Top of red", format: "units" },
        { header: "Top of yellow", format: "units" },
        { header: "Top of green", format: "units" },
        { header: "On hand", format: "units" },
        { header: "On order", format: "units" },
        { header: "Qualified demand", format: "units" },
        { header: "Net flow", format: "units" },
        { header: "Net flow of green", format: "percent" },
        { header: "Order now", format: "units" },
        { header: "Spike days", format: "count" },
      ],
      bodies: [{ rows }],
    });
}

function noteOf(model: PlanningModel, { buffers, problems }: ItemBuffers): string {
  const span =
    model.calendar.kind === "week"
      ? "13 closed and the next 13 open weeks"
      : "3 closed and the next 3 open months";
  const rest = buffers.length - MOST_ROWS;
  return (
    `In units at the start of the first open period, the most urgent first. Daily usage: half of the last ${span}. ` +
    "Net flow: on hand and on order less past-due orders, today's, and days at half of red or more within the lead time (a period's orders count as even over its days). " +
    "On order: firm receipts and frozen production. Order up to the top of green where net flow is below the top of yellow." +
    (rest > 0 ? ` ${counted(rest, "less urgent item")} not shown.` : "") +
    (problems.length > 0
      ? ` ${counted(problems.length, "item")} without usage or lead time cannot be sized.`
      : "")
  );
}

function rowOf(
  { item, dailyUsage, zones, onHandUnits, onOrderUnits, flow }: ItemBuffer,
  model: PlanningModel,
): CellContent[] {
  return [
    itemWords(model, item),
    zoneWords(zones, flow),
    model.items.unit[item] || "units",
    dailyUsage,
    zones.topOfRed,
    zones.topOfYellow,
    zones.topOfGreen,
    onHandUnits,
    onOrderUnits,
    flow.qualifiedUnits,
    flow.netFlowUnits,
    flow.priority,
    flow.orderUnits,
    flow.spikeDays.length,
  ];
}

function zoneWords(
  { topOfRed, topOfYellow, topOfGreen }: ItemBuffer["zones"],
  { netFlowUnits }: ItemBuffer["flow"],
): string {
  if (netFlowUnits < topOfRed) return "■ red";
  if (netFlowUnits < topOfYellow) return "▲ yellow";
  return netFlowUnits <= topOfGreen ? "● green" : "○ above green";
}
