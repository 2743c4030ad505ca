import { finishLater, finishPages, footerWords } from "../../../src/workbook/report/finishPages";
import type { SheetDescription } from "../../../src/workbook/report/sheetDescription";
import { companyModel } from "./smallCompany";

const model = companyModel();
const AREA = { top: 0, left: 0, rows: 9, columns: 4 };
const page = (ownId: string, more: Partial<SheetDescription> = {}): SheetDescription => ({
  ownId,
  name: ownId,
  blocks: [{ top: 0, left: 0, cells: [["Title"]] }],
  print: { area: AREA },
  ...more,
});
const linksOf = ({ blocks }: SheetDescription): string[] =>
  blocks
    .flatMap(({ cells }) => cells.flat())
    .flatMap((cell) => (typeof cell === "object" && cell !== null ? [cell.formula] : []));

describe("what pages have in common", () => {
  it("[REP5] each says the cycle and the date of its data at its foot", () => {
    const dated = { ...model, settings: { ...model.settings, cutOffDay: 0 } };
    expect(footerWords(dated)).toBe(`Cycle ${model.calendar.horizon[0]!.label}  ·  data to 1 Jan 1970`);
    const [first] = finishPages([page("gaps")], dated);
    expect(first!.print!.footer).toBe(footerWords(dated));
  });

  it("[REP5] says the last closed period where no cut-off is stated, and the cycle alone without history", () => {
    const { cutOffDay: _, ...settings } = model.settings;
    const last = { start: 0, end: 31, label: "Dec 1969" } as (typeof model.calendar.history)[number];
    const withHistory = { ...model, settings, calendar: { ...model.calendar, history: [last] } };
    expect(footerWords(withHistory)).toContain("data to Dec 1969");
    const bare = { ...model, settings, calendar: { ...model.calendar, history: [] } };
    expect(footerWords(bare)).toBe(`Cycle ${model.calendar.horizon[0]!.label}`);
  });

  it("[REP6] the Review leads to every other page, and every page back", () => {
    const [review, gaps] = finishPages([page("review"), page("gaps")], model);
    expect(linksOf(review!)).toEqual([expect.stringContaining("«gaps»")]);
    expect(linksOf(gaps!)).toEqual([expect.stringContaining("«review»")]);
  });

  it("[REP6] leads to pages that come later too, in their place, and they lead back", () => {
    const later = { ownId: "scenarios", name: "Scenario results", before: "registers" };
    const [review] = finishPages([page("review"), page("registers")], model, [later]);
    expect(linksOf(review!)).toEqual([
      expect.stringContaining("«scenarios»"),
      expect.stringContaining("«registers»"),
    ]);
    const finished = finishLater(page("scenarios"), model);
    expect(linksOf(finished)).toEqual([expect.stringContaining("«review»")]);
    expect(finished.print!.footer).toBe(footerWords(model));
  });

  it("[REP6] leads to more pages than its printed grid has columns, what is only looked up last", () => {
    const others = Array.from({ length: 13 }, (_, k) => page(`page ${k}`));
    const [review] = finishPages([page("review"), page("plan"), page("plan-data"), ...others], model);
    const links = linksOf(review!);
    expect(links).toHaveLength(15);
    expect(links.slice(-2)).toEqual([
      expect.stringContaining("«plan»"),
      expect.stringContaining("«plan-data»"),
    ]);
  });

  it("[REP6] leads nowhere that is not written: no way back without a Review, none to hidden stores", () => {
    expect(linksOf(finishPages([page("gaps")], model)[0]!)).toEqual([]);
    const [review, store] = finishPages([page("review"), page("store", { visibility: "veryHidden" })], model);
    expect([...linksOf(review!), ...linksOf(store!)]).toEqual([]);
  });

  it("[REP6] never writes over what stands on a page", () => {
    const full = page("gaps", { blocks: [{ top: 3, left: 0, cells: [["taken"]] }] });
    expect(finishPages([page("review"), full], model)[1]!.blocks).toEqual(full.blocks);
  });
});
