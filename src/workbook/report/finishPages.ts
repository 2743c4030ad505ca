import { dateOf, monthName, type PlanningModel } from "../../engine";
import { overlap } from "./area";
import { linkToPage } from "./links";
import { GRID_COLUMNS } from "./review/part";
import type { Block, SheetDescription } from "./sheetDescription";

/** The row below the head of a page, which is free for links. */
const LINK_ROW = 3;
const REVIEW_LINK_ROW = 2;

/** What every page of a pack has in common: the date of its data at its foot, and the ways to the others. */
export function finishPages(pages: readonly SheetDescription[], model: PlanningModel): SheetDescription[] {
  const footer = footerWords(model);
  const review = pages.find(({ ownId }) => ownId === "review");
  return pages.map((page) => {
    const dated = page.print ? { ...page, print: { ...page.print, footer } } : page;
    if (!review) return dated;
    return page === review ? withContents(dated, pages) : withWayBack(dated);
  });
}

/** "Cycle Jan 2027  ·  data to 4 Jan 2027", as far as it is known. */
export function footerWords({ settings, calendar }: PlanningModel): string {
  const cycle = `Cycle ${calendar.horizon[0]!.label}`;
  const until =
    settings.cutOffDay === undefined ? calendar.history.at(-1)?.label : dayWords(settings.cutOffDay);
  return until === undefined ? cycle : `${cycle}  ·  data to ${until}`;
}

function dayWords(day: number): string {
  const { year, month, dayOfMonth } = dateOf(day);
  return `${dayOfMonth} ${monthName(month)} ${year}`;
}

/** The first page names the others; what is only calculated from stands last and is left out where there is no room. */
function withContents(review: SheetDescription, pages: readonly SheetDescription[]): SheetDescription {
  const others = pages.filter(
    ({ ownId, visibility }) => ownId !== review.ownId && visibility !== "veryHidden",
  );
  const isData = ({ ownId }: SheetDescription): boolean => ownId === "plan-data";
  const links = [...others.filter((page) => !isData(page)), ...others.filter(isData)]
    .slice(0, GRID_COLUMNS)
    .map(({ ownId, name }) => linkToPage(ownId, "A1", name));
  if (links.length === 0) return review;
  return withBlock(review, { top: REVIEW_LINK_ROW, left: 0, cells: [links], look: "link" });
}

const withWayBack = (page: SheetDescription): SheetDescription =>
  page.visibility === "veryHidden"
    ? page
    : withBlock(page, {
        top: LINK_ROW,
        left: 0,
        cells: [[linkToPage("review", "A1", "◄ Review")]],
        look: "link",
      });

/** Adds a block where nothing stands yet. */
function withBlock(page: SheetDescription, block: Block): SheetDescription {
  const area = {
    top: block.top,
    left: block.left,
    rows: block.cells.length,
    columns: block.cells[0]!.length,
  };
  const isTaken = page.blocks.some(({ top, left, cells }) =>
    overlap(area, { top, left, rows: cells.length, columns: cells[0]?.length ?? 0 }),
  );
  return isTaken ? page : { ...page, blocks: [...page.blocks, block] };
}
