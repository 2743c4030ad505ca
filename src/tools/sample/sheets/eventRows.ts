import { day } from "../company/months";
import type { SheetRow } from "../company/rows";

/** What marketing has planned, past and to come. See assets/README.md for the double, the missing and the orphan. */
const percent = { upliftUnit: "percent", owner: "J. Ferreira, Marketing" };
const EVENTS: readonly SheetRow<"Events">["cells"][] = [
  {
    event: "Barista Weeks 2026",
    family: "Burr grinders",
    startDay: day(2026, 4, 6),
    endDay: day(2026, 5, 17),
    ...percent,
    uplift: 0.3,
    confidence: 1,
    isInBaseline: "no",
  },
  {
    event: "Mother's Day kettles 2027",
    family: "Kettles",
    startDay: day(2027, 5, 1),
    endDay: day(2027, 5, 31),
    ...percent,
    uplift: 0.18,
    confidence: 0.9,
    isInBaseline: "no",
  },
  {
    event: "Alba 450 launch",
    item: "BTC-160",
    startDay: day(2027, 3, 1),
    endDay: day(2027, 5, 31),
    ...percent,
    uplift: 0.25,
    confidence: 0.7,
    isInBaseline: "no",
    owner: "S. Okafor, Product",
  },
  {
    event: "Back to office frothers",
    family: "Milk frothers",
    startDay: day(2027, 9, 1),
    endDay: day(2027, 9, 30),
    ...percent,
    uplift: 0.2,
    confidence: 0.9,
    isInBaseline: "yes",
  },
  {
    event: "Coffee Week tasting tour",
    family: "Portafilters and baskets",
    startDay: day(2027, 10, 4),
    endDay: day(2027, 10, 17),
    ...percent,
    uplift: 0.35,
    confidence: 0.6,
    isInBaseline: "no",
  },
  {
    event: "Filter month at DomoMarkt",
    item: "WAT-100",
    startDay: day(2027, 2, 1),
    endDay: day(2027, 2, 28),
    uplift: 900,
    upliftUnit: "units",
    confidence: 0.95,
    owner: "L. Brandt, Sales",
    isInBaseline: "no",
  },
];

/** Marketing events, past and to come. */
export function eventRows(): readonly SheetRow<"Events">[] {
  return EVENTS.map((cells) => ({ cells }));
}
