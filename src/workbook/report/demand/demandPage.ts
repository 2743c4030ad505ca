import { columnWidths, pagesWide } from "../columnWidths";
import { pageHead } from "../pageHead";
import type { DemandInput } from "./demandInput";
import { rowHeights } from "../rowHeights";
import type { Block, SheetDescription } from "../sheetDescription";
import { COLORS } from "../theme";
import { counted } from "../words";
import { accuracySection } from "./accuracySection";
import { moneyWord } from "./demandWords";
import { disagreementSection } from "./disagreementSection";
import { eventSection } from "./eventSection";
import { familySection } from "./familySection";
import { historySection } from "./historySection";
import { rangeSection } from "./rangeSection";
import { resolvedSection } from "./resolvedSection";
import { drawSection, type DrawnSection } from "./section";
import { signOffSection } from "./signOffSection";
import { upliftSection } from "./upliftSection";

export const DEMAND_PAGE = { ownId: "demand", name: "Demand review" } as const;

const FIRST_SECTION = 4;

/**
 * The *Demand review* page for the demand review: where the functions disagree, what is wrong with events, what each step of
 * forecasting adds, the demand of each family by function, how far it may fall, and what was corrected in its history.
 */
export function demandPage(input: DemandInput): SheetDescription {
  const sections = [
    disagreementSection(input),
    resolvedSection(input),
    signOffSection(input),
    eventSection(input),
    upliftSection(input),
    accuracySection(input),
    familySection(input),
    rangeSection(input),
    historySection(input),
  ];
  const drawn: DrawnSection[] = [];
  for (const section of sections) {
    if (section) drawn.push(drawSection(section, drawn.at(-1)?.end ?? FIRST_SECTION));
  }
  const blocks: Block[] = [
    ...pageHead({ model: input.model, title: "Demand review", message: message(input) }),
    ...drawn.flatMap((section) => section.blocks),
  ];
  // Words wrap here only beyond the widest column, so they are measured as those of a table.
  const measured = blocks.map((block) =>
    block.look === "wrapped" ? { ...block, look: "body" as const } : block,
  );
  const widths = columnWidths(measured, { least: 9, most: 44 });
  return {
    ...DEMAND_PAGE,
    tabColor: COLORS.blue,
    blocks,
    looks: drawn.flatMap(({ looks }) => looks),
    conditionalFormats: drawn.flatMap(({ rules }) => rules),
    columnWidths: widths,
    rowHeights: rowHeights({ blocks, columnWidths: widths }),
    freeze: { rows: FIRST_SECTION - 1, columns: 1 },
    print: {
      pagesWide: pagesWide(widths),
      lastTitleColumn: 1,
      area: { top: 0, left: 0, rows: drawn.at(-1)!.end - 1, columns: widths.length },
    },
  };
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
