import { day } from "../company/months";
import type { SheetRow } from "../company/rows";

const rossi = "A. Rossi, Demand planning";
const ASSUMPTIONS: readonly SheetRow<"Assumptions">["cells"][] = [
  {
    id: "A1",
    text: "Growth of the premium machine market a year",
    value: 0.09,
    low: 0.05,
    high: 0.12,
    owner: rossi,
    drives: "Espresso machines, Bean-to-cup machines",
    lastChangeDay: day(2026, 11, 16),
  },
  {
    id: "A2",
    text: "List price of espresso machines from April 2027",
    value: 0.03,
    low: 0,
    high: 0.03,
    owner: "P. Novak, Finance",
    drives: "Espresso machines",
    lastChangeDay: day(2026, 10, 5),
  },
  {
    id: "A3",
    text: "Lead time of Suncheon Thermal in days",
    value: 75,
    low: 75,
    high: 110,
    owner: "R. Adeyemi, Purchasing",
    drives: "Kettles",
    lastChangeDay: day(2026, 3, 2),
  },
  {
    id: "A4",
    text: "Resin cost of water filters from July 2027",
    value: 0.05,
    low: 0.02,
    high: 0.09,
    owner: "R. Adeyemi, Purchasing",
    drives: "Water filters",
    lastChangeDay: day(2026, 12, 7),
  },
  {
    id: "A5",
    text: "Share of Alba 400 buyers who take Alba 450",
    value: 0.85,
    low: 0.7,
    high: 0.95,
    owner: "S. Okafor, Product",
    drives: "Bean-to-cup machines",
    lastChangeDay: day(2026, 12, 1),
  },
  {
    id: "A6",
    text: "Koruna for one euro",
    value: 25.1,
    low: 24.6,
    high: 25.8,
    owner: "P. Novak, Finance",
    drives: "Cost of the Brno plant",
    lastChangeDay: day(2026, 12, 14),
  },
  {
    id: "A7",
    text: "Premium paid for overtime",
    value: 0.3,
    low: 0.25,
    high: 0.4,
    owner: "M. de Wit, Operations",
    drives: "Assembly A, Boiler cell",
    lastChangeDay: day(2026, 6, 22),
  },
  {
    id: "A8",
    text: "Frother market growth a year",
    value: 0.25,
    low: 0.02,
    high: 0.25,
    owner: "L. Brandt, Sales",
    drives: "Milk frothers",
    lastChangeDay: day(2025, 6, 30),
  },
];

/** What the plan takes for granted; A3 and A8 are out of date. */
export function assumptionRows(): readonly SheetRow<"Assumptions">[] {
  return ASSUMPTIONS.map((cells) => ({ cells }));
}
