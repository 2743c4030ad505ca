import { firstDay, month } from "../company/months";
import type { SheetRow } from "../company/rows";

/** What the planners of the sample want compared with the plan; the risks and assumptions of their sheets, as what-ifs. */
const SCENARIOS: readonly SheetRow<"Scenarios">["cells"][] = [
  {
    scenario: "Boiler cell down in the peak",
    assumption: "The brazing furnace fails in October and is back at full hours in December.",
    what: "capacity",
    resource: "Boiler cell",
    fromMonth: firstDay(month(2027, 10)),
    toMonth: firstDay(month(2027, 11)),
    percent: -0.25,
  },
  {
    scenario: "Third shift on Assembly A",
    assumption: "Twelve people are hired by June and stay until the end of the peak.",
    what: "capacity",
    resource: "Assembly A",
    fromMonth: firstDay(month(2027, 7)),
    toMonth: firstDay(month(2027, 12)),
    amount: 400,
  },
  {
    scenario: "Strong peak",
    assumption: "Hotels open on time and the chains list a second bean-to-cup machine before the peak.",
    what: "demand",
    family: "Bean-to-cup machines",
    fromMonth: firstDay(month(2027, 9)),
    toMonth: firstDay(month(2027, 12)),
    percent: 0.12,
  },
  {
    scenario: "Strong peak",
    assumption: "The works council agrees to more overtime.",
    what: "overtime limit",
    resource: "Boiler cell",
    fromMonth: firstDay(month(2027, 9)),
    toMonth: firstDay(month(2027, 12)),
    amount: 60,
  },
  {
    scenario: "Suncheon slips again",
    assumption:
      "Heating elements come a month later than agreed; the trade accepts June for Mother's Day kettles.",
    what: "lead time",
    family: "Kettles",
    amount: 30,
  },
  {
    scenario: "Suncheon slips again",
    what: "move event",
    event: "Mother's Day kettles 2027",
    amount: 1,
  },
  {
    scenario: "Dearer espresso, fewer sold",
    assumption: "Prices of espresso machines rise by 3 % in April and cost 4 % of their volume.",
    what: "price",
    family: "Espresso machines",
    fromMonth: firstDay(month(2027, 4)),
    percent: 0.03,
  },
  {
    scenario: "Dearer espresso, fewer sold",
    what: "demand",
    family: "Espresso machines",
    fromMonth: firstDay(month(2027, 4)),
    percent: -0.04,
  },
];

/** Scenarios, a row a change. */
export function scenarioRows(): readonly SheetRow<"Scenarios">[] {
  return SCENARIOS.map((cells) => ({ cells }));
}
