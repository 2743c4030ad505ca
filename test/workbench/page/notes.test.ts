import { cellNotes, spoken } from "../../../src/workbench/page/grid/notes";
import { newBook } from "../../../src/workbench/book/newBook";

function sheetWithNotes(): ReturnType<typeof newBook>["sheets"][number] {
  const [sheet] = newBook().sheets;
  if (!sheet) throw new Error("a new book has a sheet");
  sheet.notes.push({ row: 0, column: 1, author: "Ana", text: "Ana:\nUnits a month." });
  sheet.comments.push({
    id: "1",
    row: 2,
    column: 0,
    author: "Bo",
    text: "Too high?",
    created: "2027-01-05T09:00:00Z",
    isResolved: false,
    replies: [{ id: "2", author: "Ana", text: "Agreed.", created: "2027-01-05T10:00:00Z" }],
  });
  return sheet;
}

describe("what is said of a cell", () => {
  const noteAt = cellNotes(sheetWithNotes());

  it("is a note's text without the author's name in front of it", () => {
    expect(noteAt(0, 1)).toEqual({ kind: "note", lines: [{ author: "Ana", text: "Units a month." }] });
  });

  it("is a thread of comments in its order", () => {
    const thread = noteAt(2, 0);
    expect(thread && spoken(thread)).toBe("Bo: Too high? Ana: Agreed.");
  });

  it("is nothing for other cells", () => {
    expect(noteAt(1, 1)).toBeUndefined();
  });
});
