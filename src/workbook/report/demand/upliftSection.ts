import type { EventUplift, PlanningModel } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import type { CellContent } from "../sheetDescription";
import type { DemandInput } from "./demandInput";
import type { Section } from "./section";

const OUTCOMES: { readonly [O in EventUplift["outcome"]]: readonly [status: string, words: string] } = {
  added: ["● once", "Added after weighting, less what the functions' plans hold"],
  planned: ["● once", "The functions' plans hold all of it: nothing added"],
  "in baseline": ["● once", "In the statistical plan, as Events says: nothing added"],
  double: ["▲ once", "Its peak is in the statistical plan: nothing added; tick In baseline"],
  repeated: ["▲ once", "The same event stands on Events already: nothing added"],
};

/** *Events in the consensus*: each event of the horizon is in the agreed demand once. */
export function upliftSection({ model, alignment }: DemandInput): Section | null {
  const { events } = alignment.consensus;
  if (events.length === 0) return null;
  const month = periodFormat(model.calendar.kind);
  return {
    heading: "Events in the consensus",
    note: "Units over the horizon. What the functions' plans hold already counts by their weights; the rest of the promise is added once.",
    lightColumn: 3,
    columns: [
      { header: "Event" },
      { header: "What became of it" },
      { header: "Owner" },
      { header: "Counted" },
      { header: "From", format: month },
      { header: "To", format: month },
      { header: "Promised", format: "units" },
      { header: "Held by plans", format: "units" },
      { header: "Added", format: "units" },
    ],
    rows: events.map((uplift) => rowOf(uplift, model)),
  };
}

function rowOf(uplift: EventUplift, { events, families, calendar }: PlanningModel): CellContent[] {
  const event = events[uplift.event]!;
  const [status, words] = OUTCOMES[uplift.outcome];
  const last = calendar.horizon.length - 1;
  const month = (t: number) => periodCell(calendar.horizon[Math.min(last, Math.max(0, t))]!, calendar.kind);
  const isMeasured = uplift.outcome === "added" || uplift.outcome === "planned";
  return [
    `${event.name} (${families[event.family]?.name ?? ""})`,
    words,
    event.owner,
    status,
    month(event.firstPeriod),
    month(event.lastPeriod),
    uplift.promisedUnits,
    isMeasured ? uplift.promisedUnits - uplift.addedUnits : null,
    uplift.addedUnits,
  ];
}
