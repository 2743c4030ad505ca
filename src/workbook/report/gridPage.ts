import type { PlanningModel } from "../../engine";
import { pageBreaks, stackParts } from "./pageBreaks";
import { pageHead } from "./pageHead";
import { GRID_COLUMNS, GRID_WIDTH, type PartMaker } from "./review/part";
import { rowHeights } from "./rowHeights";
import type { Block, SheetDescription } from "./sheetDescription";
import { COLORS } from "./theme";

const FIRST_PART_ROW = 4;

/** Points that fit on landscape A4 under each other when the grid is one page wide. */
const PAGE_POINTS = 620;

/** A page of tables on the grid of the Review. */
export interface GridPage {
  readonly ownId: string;
  readonly name: string;
  readonly model: PlanningModel;
  /** What a reader must know first. */
  readonly message: string;
  readonly parts: readonly (PartMaker | null)[];
}

/** Lays parts under each other on the grid of the Review, so that both look alike and print alike. */
export function gridPage({ ownId, name, model, message, parts: makers }: GridPage): SheetDescription {
  const stacked = stackParts(FIRST_PART_ROW, makers);
  const { parts, bottom } = stacked;
  const blocks: Block[] = [
    ...pageHead({ model, title: name, message }),
    ...parts.flatMap((part) => part.blocks),
  ];
  const merges = parts.flatMap((part) => part.merges ?? []);
  const columnWidths = Array.from({ length: GRID_COLUMNS }, () => GRID_WIDTH);
  const heights = rowHeights({ blocks, merges, columnWidths });
  return {
    ownId,
    name,
    tabColor: COLORS.navy,
    blocks,
    merges,
    looks: parts.flatMap((part) => part.looks ?? []),
    conditionalFormats: parts.flatMap((part) => part.conditionalFormats ?? []),
    columnWidths,
    rowHeights: heights,
    freeze: { rows: 2, columns: 0 },
    print: {
      area: { top: 0, left: 0, rows: bottom - 1, columns: GRID_COLUMNS },
      breaksBefore: pageBreaks(stacked, heights, PAGE_POINTS),
    },
  };
}
