import type { EventCheck, EventCheckKind, PlanningModel } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import type { DemandInput } from "./demandInput";
import type { CellContent } from "../sheetDescription";
import { moneyWord } from "./demandWords";
import type { Section } from "./section";

const FAULTS: { readonly [K in EventCheckKind]: string } = {
  double: "The statistical plan has it already: tick In baseline, or it counts twice",
  missing: "Sales plan a peak that no event explains: enter the event, or take it out",
  orphan: "No function plans it: plan it, or drop the event",
  infeasible: "The submitted plan cannot serve it",
};

/** *Event checks*: uplifts that count twice, that nobody explains or plans, or that cannot be served. */
export function eventSection({ model, alignment }: DemandInput): Section | null {
  if (!model.sheets.includes("Events")) return null;
  const { eventChecks } = alignment.demand;
  const month = periodFormat(model.calendar.kind);
  return {
    heading: "Event checks",
    note:
      eventChecks.length === 0
        ? "● Every event is planned once, and every peak of sales is explained."
        : `Units and ${moneyWord(model.settings.currency)} at selling price that are counted twice, unexplained, unplanned or unserved.`,
    lightColumn: 3,
    columns: [
      { header: "Event" },
      { header: "What is wrong, and what to do" },
      { header: "Owner" },
      { header: "Check" },
      { header: "From", format: month },
      { header: "To", format: month },
      { header: "Units", format: "units" },
      { header: "Money", format: "money" },
    ],
    rows: eventChecks.map((check) => rowOf(check, model)),
  };
}

function rowOf(check: EventCheck, model: PlanningModel): CellContent[] {
  const { calendar, events, families } = model;
  const event = events[check.event];
  const family = families[check.family]?.name ?? "";
  const light = check.kind === "orphan" ? "▲" : "■";
  return [
    event ? `${event.name} (${family})` : `Peak without event (${family})`,
    check.limit === "" ? FAULTS[check.kind] : `${FAULTS[check.kind]}: ${check.limit}`,
    event?.owner ?? model.submissions.find((one) => one.function === "sales")?.owner ?? "",
    `${light} ${check.kind}`,
    periodCell(calendar.horizon[check.firstPeriod]!, calendar.kind),
    periodCell(calendar.horizon[check.lastPeriod]!, calendar.kind),
    check.units,
    check.money,
  ];
}
