import { dateOf, monthName, type PlanningModel } from "../../engine";
import { overlap } from "./area";
import { linkToPage } from "./links";
import type { Block, SheetDescription } from "./sheetDescription";

/** The row below the head of a page, which is free for links. */
const LINK_ROW = 3;
const REVIEW_LINK_ROW = 2;

/** A page that is described after the others, and stands before one of them. */
export interface LaterPage extends Pick<SheetDescription, "ownId" | "name" | "visibility"> {
  readonly before: string;
}

/**
 * What every page of a pack has in common: the date of its data at its foot, and the ways to the others.
 *
 * `later` are pages that come after these; the Review leads to them too.
 */
export function finishPages(
  pages: readonly SheetDescription[],
  model: PlanningModel,
  later: readonly LaterPage[] = [],
): SheetDescription[] {
  const review = pages.find(({ ownId }) => ownId === "review");
  return pages.map((page) => {
    const done = dated(page, model);
    if (!review) return done;
    return page === review ? withContents(done, inOrder(pages, later)) : withWayBack(done);
  });
}

/** A page that comes after the others of a review. */
export const finishLater = (page: SheetDescription, model: PlanningModel): SheetDescription =>
  withWayBack(dated(page, model));

const dated = (page: SheetDescription, model: PlanningModel): SheetDescription =>
  page.print ? { ...page, print: { ...page.print, footer: footerWords(model) } } : page;

type NamedPage = Pick<SheetDescription, "ownId" | "name" | "visibility">;

/** Pages with those that come later in their places; one whose neighbour is not there comes last. */
export function inOrder(pages: readonly NamedPage[], later: readonly LaterPage[]): NamedPage[] {
  const all = [...pages];
  for (const page of later) {
    const at = all.findIndex(({ ownId }) => ownId === page.before);
    all.splice(at < 0 ? all.length : at, 0, page);
  }
  return all;
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

/** The first page names the others; what is only looked up stands last, beside the printed grid where that is full. */
function withContents(review: SheetDescription, pages: readonly NamedPage[]): SheetDescription {
  const others = pages.filter(
    ({ ownId, visibility }) => ownId !== review.ownId && visibility !== "veryHidden",
  );
  const isData = ({ ownId }: NamedPage): boolean => ownId === "plan-data" || ownId === "plan";
  const links = [...others.filter((page) => !isData(page)), ...others.filter(isData)].map(({ ownId, name }) =>
    linkToPage(ownId, "A1", name),
  );
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
