import type { Plan, PlanningModel } from "../../../engine";
import { cellAddress } from "../area";
import { columnWidths } from "../columnWidths";
import { periodCell, periodFormat } from "../excelDay";
import { pageHead } from "../pageHead";
import { rowHeights } from "../rowHeights";
import type {
  Block,
  ConditionalFormatDescription,
  LookArea,
  NumberFormat,
  SheetDescription,
} from "../sheetDescription";
import { COLORS } from "../theme";
import { bothPlans, planMeasures } from "./measures";
import { namedItems, othersNote } from "./namedItems";
import { planGroups } from "./planGroups";
import { planPrint } from "./planPrint";
import { groupRows } from "./planRows";
import {
  balanceColumn,
  keyColumn,
  LEAD_COLUMNS,
  wideLayout,
  type PlacedGroup,
  type WideLayout,
} from "./wideLayout";

export const PLAN_PAGE = { ownId: "plan", name: "Plan" } as const;

const HEADER_ROW = 4;
const FIRST_MONTH = LEAD_COLUMNS.length;
/** Families that are named in a sentence. */
const MOST_NAMED = 4;

/** The plan that planners and their spreadsheets read: a row a quantity, months across. */
export interface PlanInput {
  readonly model: PlanningModel;
  readonly submitted: Plan;
  readonly reconciled: Plan | null;
  /** Items and months that are named one by one; default: as many as a workbook bears. */
  readonly most?: number;
}

/**
 * The *Plan* page, wide: totals, families, then items; demand, supply, shipped,
 * stock and gap, as submitted and reconciled, with the change between them.
 *
 * Sums, gaps, changes and the stock balance are ordinary formulas.
 */
export function planPage({ model, submitted, reconciled, most }: PlanInput): SheetDescription {
  const { horizon, kind } = model.calendar;
  const plans = bothPlans(submitted, reconciled, model.items.count);
  const named = namedItems(model, plans.submitted, most);
  const groups = planGroups(model, named);
  const layout = wideLayout(groups, plans, {
    measures: planMeasures(plans),
    periods: horizon.length,
    firstRow: HEADER_ROW + 1,
  });
  const all = [...layout.company, ...layout.families, ...layout.items];
  const months = horizon.map((period) => periodCell(period, kind));
  const rows = all.flatMap((placed) => groupRows(placed, { model, plans, layout }));
  const body: Block = { top: HEADER_ROW + 1, left: 0, cells: rows, formats: formats(layout), look: "body" };
  const table: Block[] = [
    { top: HEADER_ROW, left: 0, cells: [LEAD_COLUMNS], look: "header" },
    {
      top: HEADER_ROW,
      left: FIRST_MONTH,
      cells: [[...months, "Total or end", "Stock balance", "Row key"]],
      formats: months.map(() => periodFormat(kind)),
      look: "headerRight",
    },
    body,
  ];
  const area = { top: HEADER_ROW, left: 0, rows: rows.length + 1, columns: keyColumn(layout) + 1 };
  const widths = columnWidths(table, { least: 5, most: 38 });
  const { print, words } = planPrint(layout, { headerRow: HEADER_ROW, widths }, model);
  const says = `${message(groups.mixedFamilies, reconciled !== null)}${othersNote(model, named)}${words}`;
  return {
    ...PLAN_PAGE,
    tabColor: COLORS.blue,
    blocks: [...pageHead({ model, title: "Plan", message: says }), ...table],
    looks: levelLooks(layout),
    conditionalFormats: rowRules(layout, rows.length),
    columnWidths: widths,
    rowHeights: rowHeights({ blocks: table, columnWidths: widths }),
    freeze: { rows: HEADER_ROW + 1, columns: FIRST_MONTH - 1 },
    filter: area,
    print,
  };
}

function message(mixedFamilies: readonly string[], isReconciled: boolean): string {
  const views = isReconciled
    ? "Submitted: the plans as they stand. Reconciled: what stock, resources and rules allow. "
    : "Submitted: the plans as they stand. ";
  const mixed = mixedFamilies.length > 0 ? mixedWords(mixedFamilies) : "";
  return `${views}Gap = shipped less demand, negative is short. Filter Measure and Plan to see fewer rows.${mixed}`;
}

/** Why families have no sums; named one by one where the line has room for them. */
function mixedWords(families: readonly string[]): string {
  const those = families.length > MOST_NAMED ? `${families.length} families` : families.join(", ");
  return ` No sums for ${those}: the items have different units.`;
}

function formats(layout: WideLayout): (NumberFormat | null)[] {
  const lead: (NumberFormat | null)[] = ["text", "text", "text", "text", null, null, "units"];
  const months = Array.from({ length: layout.periods }, (): NumberFormat => "units");
  return [...lead, ...months, "units", "balance", "count"];
}

function levelLooks(layout: WideLayout): NonNullable<SheetDescription["looks"]> {
  const columns = keyColumn(layout) + 1;
  const band = (groups: readonly PlacedGroup[], look: "total" | "subtotal"): LookArea[] => {
    const [first] = groups;
    if (!first) return [];
    const rows = groups.reduce((sum, { measures }) => sum + measures.length, 0);
    return [{ top: first.top, left: 0, rows, columns, look }];
  };
  const top = HEADER_ROW + 1;
  return [
    ...band(layout.company, "total"),
    ...band(layout.families, "subtotal"),
    { top, left: balanceColumn(layout), rows: layout.bottom - top, columns: 2, look: "note" },
  ];
}

/** A line above each group, shortages marked, changes quiet. */
function rowRules(layout: WideLayout, rows: number): ConditionalFormatDescription[] {
  const top = HEADER_ROW + 1;
  const first = cellAddress(top, FIRST_MONTH);
  const measure = `$E${top + 1}`;
  const numbers = { top, left: FIRST_MONTH, rows, columns: layout.periods + 1 };
  const everything = { top, left: 0, rows, columns: keyColumn(layout) + 1 };
  return [
    {
      ...numbers,
      rule: {
        kind: "formula",
        formula: `=AND(${measure}="Gap",$F${top + 1}<>"change",ROUND(${first},6)<0)`,
        look: "bad",
      },
    },
    { ...everything, rule: { kind: "line", formula: `=${measure}="Demand"` } },
  ];
}
