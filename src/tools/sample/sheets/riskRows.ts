import { firstDay, month } from "../company/months";
import type { SheetRow } from "../company/rows";

const RISKS: readonly SheetRow<"Risks">["cells"][] = [
  {
    text: "Suncheon Thermal does not catch up by April",
    family: "Kettles",
    probability: 0.45,
    impact: -310_000,
    month: firstDay(month(2027, 4)),
    isInTheNumbers: "no",
    owner: "R. Adeyemi, Purchasing",
    trigger: "February shipment below 60 % of the order",
  },
  {
    text: "Chains drop Barista Weeks without marketing money",
    family: "Burr grinders",
    probability: 0.5,
    impact: -260_000,
    month: firstDay(month(2027, 4)),
    isInTheNumbers: "no",
    owner: "L. Brandt, Sales",
    trigger: "No signed media plan by 12 February",
  },
  {
    text: "Boiler cell breakdown in the peak",
    family: "Espresso machines",
    probability: 0.1,
    impact: -900_000,
    month: firstDay(month(2027, 10)),
    isInTheNumbers: "no",
    owner: "M. de Wit, Operations",
    trigger: "Brazing furnace above 1,150 hours since overhaul",
  },
  {
    text: "Hotel group Meridia orders a third lot",
    family: "Bean-to-cup machines",
    probability: 0.3,
    impact: 140_000,
    month: firstDay(month(2027, 9)),
    isInTheNumbers: "no",
    owner: "L. Brandt, Sales",
    trigger: "Opening of the Porto house confirmed",
  },
  {
    text: "Second chain lists water filters",
    family: "Water filters",
    probability: 0.35,
    impact: 220_000,
    month: firstDay(month(2027, 7)),
    isInTheNumbers: "no",
    owner: "L. Brandt, Sales",
    trigger: "Category review in March",
  },
  {
    text: "Write-down of glazed colours that do not sell",
    family: "Drippers and servers",
    probability: 0.4,
    impact: -180_000,
    month: firstDay(month(2027, 6)),
    isInTheNumbers: "no",
    owner: "P. Novak, Finance",
    trigger: "Cover above six months at the half-year close",
  },
  {
    text: "Price rise of April costs volume",
    family: "Espresso machines",
    probability: 0.25,
    impact: -150_000,
    month: firstDay(month(2027, 5)),
    isInTheNumbers: "yes",
    owner: "P. Novak, Finance",
    trigger: "Sell-out more than 5 % below last year for six weeks",
  },
];

/** What may happen beside the plan. */
export function riskRows(): readonly SheetRow<"Risks">[] {
  return RISKS.map((cells) => ({ cells }));
}
