import { columnWidths } from "../columnWidths";
import { pageHead } from "../pageHead";
import type { DemandInput } from "./demandInput";
import { rowHeights } from "../rowHeights";
import type { Block, PrintDescription, SheetDescription } from "../sheetDescription";
import { COLORS } from "../theme";
import { counted } from "../words";
import { accuracySection } from "./accuracySection";
import { moneyWord } from "./demandWords";
import { demandPrint } from "./demandPrint";
import { disagreementSection } from "./disagreementSection";
import { eventSection } from "./eventSection";
import { businessSection } from "./businessSection";
import { familySection } from "./familySection";
import { historySection } from "./historySection";
import { rangeSection } from "./rangeSection";
import { resolvedSection } from "./resolvedSection";
import { placeSections, type PlacedSection, type Section } from "./section";
import { signOffSection } from "./signOffSection";
import { upliftSection } from "./upliftSection";

export const DEMAND_PAGE = { ownId: "demand", name: "Demand review" } as const;

const FIRST_SECTION = 4;

/** Characters of a column of sentences. */
const MOST_SENTENCE = 26;

/**
 * The *Demand review* page for the demand review: where the functions disagree, what is wrong with events, what each step of
 * forecasting adds, the demand of each family by function, how far it may fall, and what was corrected in its history.
 */
export function demandPage(input: DemandInput): SheetDescription {
  const sections = [
    disagreementSection(input),
    resolvedSection(input),
    signOffSection(input),
    businessSection(input),
    eventSection(input),
    upliftSection(input),
    accuracySection(input),
    familySection(input),
    rangeSection(input),
    historySection(input),
  ];
  const placed = placeSections(
    sections.filter((section): section is Section => section !== null),
    FIRST_SECTION,
  );
  const drawn = placed.map((one) => one.drawn);
  const tables = drawn.flatMap(({ blocks }) => blocks);
  const widths = widthsOf(tables);
  const heights = rowHeights({ blocks: tables, columnWidths: widths });
  const print = demandPrint({ sections: placed, widths, heights });
  const says = `${message(input)}${paperWords(placed, print)}`;
  return {
    ...DEMAND_PAGE,
    tabColor: COLORS.blue,
    blocks: [...pageHead({ model: input.model, title: "Demand review", message: says }), ...tables],
    looks: drawn.flatMap(({ looks }) => looks),
    conditionalFormats: drawn.flatMap(({ rules }) => rules),
    charts: drawn.flatMap(({ charts }) => charts),
    columnWidths: widths,
    rowHeights: heights,
    freeze: { rows: FIRST_SECTION - 1, columns: 1 },
    print,
  };
}

/** Names of tables are never cut; sentences wrap, so that the months beside them come near. */
function widthsOf(blocks: readonly Block[]): number[] {
  const names = columnWidths(blocks, { least: 9, most: 44 });
  const sentences = blocks.map((block) =>
    block.look === "wrapped" ? { ...block, look: "body" as const } : block,
  );
  return columnWidths(sentences, { least: 9, most: MOST_SENTENCE }).map((width, column) =>
    Math.max(width, names[column] ?? 0),
  );
}

/** What of the page is printed, where it is not all. */
function paperWords(sections: readonly PlacedSection[], { area }: PrintDescription): string {
  const printed = sections.filter(({ top }) => top < area.rows);
  const isWhole =
    sections.at(-1)!.drawn.end - 1 <= area.rows &&
    printed.every(({ section }) => section.columns.length <= area.columns);
  return isWhole ? "" : ` Printed is what the meeting needs, to row ${area.rows}.`;
}

/** What a planner must know first. */
function message({ model, alignment }: DemandInput): string {
  const conflicts = alignment.demand.disagreements.filter((line) => line.isMaterial && line.openMoney > 0);
  if (conflicts.length === 0) return "No open conflict: the functions agree within what a forecast may err.";
  const money = conflicts.reduce((sum, { openMoney }) => sum + openMoney, 0);
  const amount = Math.round(money).toLocaleString("en-US");
  return (
    `${counted(conflicts.length, "family and month", "families × months")} in conflict: ` +
    `${moneyWord(model.settings.currency)} ${amount} at selling price between the two functions furthest apart.`
  );
}
