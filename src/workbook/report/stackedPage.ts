import type { PlanningModel } from "../../engine";
import { stackParts, type StackedParts } from "./pageBreaks";
import { captions } from "./captions";
import { pageHead } from "./pageHead";
import type { PartMaker } from "./review/part";
import type { Block, SheetDescription } from "./sheetDescription";

/** Below the head and the row of links, with a blank one. */
const FIRST_PART_ROW = 5;

/** A page before it is laid out. */
export interface PageOfParts {
  readonly ownId: string;
  readonly name: string;
  readonly model: PlanningModel;
  /** What a reader must know first. */
  readonly message: string;
  readonly parts: readonly (PartMaker | null)[];
}

/** What pages of stacked parts have in common; widths, heights and print differ by the grid. */
export interface StackedPage {
  readonly stacked: StackedParts;
  readonly page: Pick<SheetDescription, "ownId" | "name" | "looks" | "conditionalFormats" | "freeze"> &
    Required<Pick<SheetDescription, "blocks" | "merges">>;
}

/** Stacks the parts of a page under its head. */
export function stackedPage({ ownId, name, model, message, parts: makers }: PageOfParts): StackedPage {
  const stacked = stackParts(FIRST_PART_ROW, makers);
  const { parts } = stacked;
  const drawn: Block[] = [
    ...pageHead({ model, title: name, message }),
    ...parts.flatMap((part) => part.blocks),
  ];
  const blocks = [
    ...drawn,
    ...captions(
      drawn,
      parts.flatMap((part) => part.charts ?? []),
    ),
  ];
  return {
    stacked,
    page: {
      ownId,
      name,
      blocks,
      merges: parts.flatMap((part) => part.merges ?? []),
      looks: parts.flatMap((part) => part.looks ?? []),
      conditionalFormats: parts.flatMap((part) => part.conditionalFormats ?? []),
      freeze: { rows: FIRST_PART_ROW - 1, columns: 0 },
    },
  };
}
