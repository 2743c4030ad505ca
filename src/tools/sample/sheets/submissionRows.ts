import { day } from "../company/months";
import type { SheetRow } from "../company/rows";

/** Who has handed in what for the cycle of January 2027. Weights are blank: the record decides. */
export function submissionRows(): readonly SheetRow<"Submissions">[] {
  return [
    {
      function: "statistical",
      owner: "A. Rossi, Demand planning",
      dueDay: day(2026, 12, 28),
      version: "2027-01 v1",
      receivedDay: day(2026, 12, 28),
      signedOffBy: "A. Rossi",
      signedDay: day(2026, 12, 29),
    },
    {
      function: "sales",
      owner: "L. Brandt, Sales",
      dueDay: day(2026, 12, 29),
      receivedDay: day(2027, 1, 4),
      version: "2027-01 v3",
      signedOffBy: "L. Brandt",
      signedDay: day(2027, 1, 4),
    },
    {
      function: "marketing",
      owner: "J. Ferreira, Marketing",
      dueDay: day(2026, 12, 29),
      version: "2027-01 v1",
      receivedDay: day(2026, 12, 29),
      signedOffBy: "J. Ferreira",
      signedDay: day(2026, 12, 30),
    },
    {
      function: "finance",
      owner: "P. Novak, Finance",
      dueDay: day(2026, 12, 30),
      receivedDay: day(2026, 12, 30),
      version: "Budget FY27/28",
      signedOffBy: null,
      signedDay: null,
    },
    {
      function: "customer",
      owner: "L. Brandt, Sales",
      dueDay: day(2026, 12, 22),
      receivedDay: day(2026, 12, 21),
      version: "Chains Q1",
      signedOffBy: null,
      signedDay: null,
    },
  ].map((cells) => ({ cells: { ...cells, weight: null } }));
}
