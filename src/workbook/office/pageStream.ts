import { inOrder, type LaterPage } from "../report/finishPages";
import type { SheetDescription } from "../report/sheetDescription";
import type { Fill } from "./fills";
import { packGeneration } from "./journal";
import { drawnPage, type DrawnPage, type PageOutline } from "./pageParts";

/** What must be known of a page before a workbook is touched. */
export type WantedPage = Pick<SheetDescription, "ownId" | "name" | "visibility">;

/** A piece of what is written, small enough that taking it in never blocks the pane. */
export type PagePart =
  | { readonly kind: "page"; readonly outline: PageOutline }
  /** Contents of the page told last; `share` of the whole write is done with them. */
  | { readonly kind: "fills"; readonly fills: readonly Fill[]; readonly share: number }
  /** The journal's cells for these pages, at the end. */
  | { readonly kind: "journal"; readonly cells: readonly string[] };

/** A page that takes long to describe: it comes last, while the others are being drawn. */
export interface LatePage extends LaterPage {
  readonly describe: () => Promise<SheetDescription>;
}

/** Pages on their way to the workbook. */
export interface PageStream {
  readonly wanted: readonly WantedPage[];
  readonly parts: AsyncIterable<PagePart>;
}

/** Contents told at once. */
const PART_BYTES = 150_000;

/** Pieces of a page's contents, several to a part. */
function* fillParts(fills: readonly Fill[]): Generator<Fill[]> {
  let part: Fill[] = [];
  let bytes = 0;
  for (const fill of fills) {
    if (part.length > 0 && bytes + fill.bytes > PART_BYTES) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(fill);
    bytes += fill.bytes;
  }
  if (part.length > 0) yield part;
}

/** Describes pages part by part, each as soon as it is cut. Pure: it runs in the worker. */
export async function* partsOfPages(
  descriptions: readonly SheetDescription[],
  late: readonly LatePage[] = [],
): AsyncGenerator<PagePart> {
  const drawn: DrawnPage[] = [];
  const count = descriptions.length + late.length;
  for (const [done, described] of [...descriptions, ...late].entries()) {
    const page = drawnPage("describe" in described ? await described.describe() : described);
    drawn.push(page);
    yield { kind: "page", outline: page.outline };
    let rows = 0;
    for (const fills of fillParts(page.fills)) {
      rows += fills.reduce((sum, fill) => sum + fill.rows.length, 0);
      const ofPage = rows / page.fills.reduce((sum, fill) => sum + fill.rows.length, 0);
      yield { kind: "fills", fills, share: (done + ofPage) / count };
    }
  }
  yield { kind: "journal", cells: await packGeneration(drawn) };
}

/** The pages of descriptions, and those that are described while the others are drawn. */
export const streamOf = (
  descriptions: readonly SheetDescription[],
  late: readonly LatePage[] = [],
): PageStream => ({
  wanted: inOrder(descriptions, late).map(({ ownId, name, visibility }) => ({
    ownId,
    name,
    ...(visibility === undefined ? {} : { visibility }),
  })),
  parts: partsOfPages(descriptions, late),
});
