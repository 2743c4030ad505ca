import { amountWords, familyFlow, kindWords, monthsOf } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import { PACK_LEAD, PACK_PERIODS } from "../pack/packGrid";
import { packBodyTop, packTable, type PackBody, type PackColumn } from "../pack/packTable";
import type { Part, PartMaker } from "../review/part";
import { moneyInWords } from "../review/reviewInput";
import { COLORS, NUMBER_FORMAT_CODES } from "../theme";
import type { ChosenFamily } from "./chosenFamilies";
import type { FamiliesInput } from "./familiesInput";
import { flowCells, flowLines, type FlowLine } from "./flowLines";

const CLOSED = 6;
const CHART_ROWS = 20;

/** The five-section sheet of one family, with its chart. */
export function familyPart(input: FamiliesInput, chosen: ChosenFamily): PartMaker {
  const { model, alignment, read } = input;
  const closed = Math.min(CLOSED, model.calendar.history.length);
  const open = Math.min(PACK_PERIODS - closed, model.calendar.horizon.length);
  const unit = unitOf(input, chosen.family);
  const plans = {
    submitted: alignment.submitted.plan,
    reconciled: alignment.reconciled?.plan ?? null,
    lastCycle: read.lastCycle,
  };
  const cost = (item: number): number => model.items.unitCost[item]! || 0;
  const worth = unit.isMixed ? cost : (): number => 1;
  const flow = familyFlow(model, plans, { family: chosen.family, closed, open, worth });
  const lines = flowLines(flow);
  const note = noteOf(input, chosen, unit.words);
  return (top): Part => {
    const first = packBodyTop(top, { note });
    const table = packTable(top, {
      heading: model.families[chosen.family]!.name,
      note,
      columns: columnsOf(input, closed, open),
      bodies: bodiesOf(lines, first),
      isGrouped: true,
    });
    return withChart(table, { input, chosen, lines, first, unit: unit.words, periods: closed + open });
  };
}

/** Rows in runs of one number format. */
function bodiesOf(lines: readonly FlowLine[], first: number): PackBody[] {
  const cells = flowCells(lines, first);
  const bodies: { rows: PackBody["rows"][number][]; format: FlowLine["format"] }[] = [];
  lines.forEach(({ format }, k) => {
    const last = bodies.at(-1);
    if (last && last.format === format) last.rows.push(cells[k]!);
    else bodies.push({ rows: [cells[k]!], format });
  });
  return bodies.map(({ rows, format }) => (format ? { rows, format } : { rows }));
}

function columnsOf({ model: { calendar } }: FamiliesInput, closed: number, open: number): PackColumn[] {
  const periods = [
    ...calendar.history.slice(calendar.history.length - closed),
    ...calendar.horizon.slice(0, open),
  ];
  return [
    { header: "Section" },
    { header: "Side" },
    ...periods.map((period) => ({
      header: periodCell(period, calendar.kind),
      headerFormat: periodFormat(calendar.kind),
      format: "units" as const,
    })),
  ];
}

function unitOf(
  { model: { items, settings } }: FamiliesInput,
  family: number,
): { words: string; isMixed: boolean } {
  const own = [...items.family.keys()].filter((item) => items.family[item] === family);
  const units = new Set(own.map((item) => items.unit[item] || "units"));
  if (units.size === 1) return { words: [...units][0]!, isMixed: false };
  return { words: `${settings.currency} at cost`.trim(), isMixed: true };
}

function noteOf({ model }: FamiliesInput, { atRisk, gap }: ChosenFamily, unit: string): string {
  const { horizon } = model.calendar;
  const risk = gap
    ? ` ${moneyInWords(atRisk, model)} at risk, most in ${kindWords(gap.kind).toLowerCase()}: ${amountWords(gap, model)}, ${monthsOf(gap, model)}.`
    : " No gap puts money at risk.";
  return `Unit: ${unit}. Actuals before ${horizon[0]!.label}, plans from then on; supply = production, purchases and receipts. Check: opening and supply less shipments and closing, ● balances.${risk}`;
}

interface ChartOf {
  readonly input: FamiliesInput;
  readonly chosen: ChosenFamily;
  readonly lines: readonly FlowLine[];
  readonly first: number;
  readonly unit: string;
  readonly periods: number;
}

const SERIES = [
  ["Supply", "actual", "column", "#A9BBD3"],
  ["Supply", "plan", "column", COLORS.supply],
  ["Supply", "reconciled", "column", COLORS.reconciled],
  ["Demand", "plan", "line", COLORS.demand],
  ["Demand", "actual", "line", COLORS.capacity],
  ["Inventory", "closing", "dashedLine", COLORS.quiet],
  ["Inventory", "reconciled", "dashedLine", COLORS.reconciled],
] as const;

function withChart(table: Part, { input, chosen, lines, first, unit, periods }: ChartOf): Part {
  const { calendar, families } = input.model;
  const { name } = families[chosen.family]!;
  const row = (top: number) => ({ top, left: PACK_LEAD, rows: 1, columns: periods });
  const top = first + lines.length + 1;
  return {
    ...table,
    rows: table.rows + CHART_ROWS + 1,
    charts: [
      {
        name: `SOP_Family_chart_${chosen.family + 1}`,
        title: `${name}: supply (columns), demand (lines), stock (dashed)`,
        altText: `${name}: demand, supply and stock by month, closed months as actuals and open ones as planned.`,
        categories: row(first - 1),
        categoryFormat: NUMBER_FORMAT_CODES[periodFormat(calendar.kind)],
        valueFormat: "#,##0",
        valueTitle: unit,
        series: SERIES.flatMap(([section, side, kind, color]) => {
          const line = lines.findIndex((one) => one.section === section && one.side === side);
          return line < 0 ? [] : [{ name: `${section} ${side}`, kind, color, values: row(first + line) }];
        }),
        place: { top, left: 0, rows: CHART_ROWS, columns: PACK_LEAD + periods },
      },
    ],
  };
}
