import { Book, type BookParts } from "./book";
import { addSheet } from "./sheets";

/** The parts of a new workbook, as Excel starts one. */
export function newParts(): BookParts {
  return {
    names: [],
    settings: { values: {} },
    customXmlParts: [],
    properties: { custom: {} },
    calculation: {
      mode: "automatic",
      calculatesOnLoad: false,
      iterates: false,
      maximumIterations: 100,
      maximumChange: 0.001,
      usesFullPrecision: true,
    },
    usesDate1904: false,
    themeColors: [
      "#000000",
      "#FFFFFF",
      "#44546A",
      "#E7E6E6",
      "#4472C4",
      "#ED7D31",
      "#A5A5A5",
      "#FFC000",
      "#5B9BD5",
      "#70AD47",
      "#0563C1",
      "#954F72",
    ],
    isStructureProtected: false,
  };
}

/** A workbook with one empty sheet. */
export function newBook(): Book {
  const book = new Book(newParts());
  book.activeSheetId = addSheet(book, "Sheet1").id;
  return book;
}
