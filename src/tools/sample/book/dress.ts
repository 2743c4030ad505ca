import type { BookDress } from "./writeBook";

/** The full book shows every column that the add-in knows. */
export const sampleDress: BookDress = {
  author: "Halvern Coffee Equipment",
  columns: "all",
  about: {
    title: "Halvern Coffee Equipment: sales and operations plan",
    lines: [
      "Cycle of January 2027. Horizon January 2027 to June 2028, history January 2024 to December 2026, euro throughout.",
      "The fiscal year runs from July to June: FY28 is July 2027 to June 2028.",
      "Opening stock stands at the start of January 2027. Production is dated by the month in which units are available.",
      "Headers carry a note with their meaning and unit; dark headers are needed in every row.",
    ],
  },
};

/** The starter shows only what it fills. */
export const starterDress: BookDress = {
  author: "Larkfield Preserves",
  columns: "used",
  about: {
    title: "Larkfield Preserves: a first sales and operations plan",
    lines: [
      "Twenty jars and twelve months, January to December 2027, in pounds. Five sheets are all it takes to begin.",
      "Opening stock stands at the start of January 2027. Production is dated by the month in which units are available.",
      "Headers carry a note with their meaning and unit; dark headers are needed in every row.",
    ],
  },
};
