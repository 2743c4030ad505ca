import { amountWords, familyFlow, kindWords, monthsOf } from "../../../engine";
import { periodCell, periodFormat } from "../excelDay";
import { PACK_LEAD, PACK_PERIODS } from "../pack/packGrid";
import { moneyScale } from "../pack/moneyScale";
import { packBodyTop, packTable, type PackBody, type PackColumn } from "../pack/packTable";
import type { Part, PartMaker } from "../review/part";
import { moneyInWords } from "../review/reviewInput";
import type { NumberFormat } from "../sheetDescription";
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
  const units = unitsOf(input, chosen.family);
  const plans = {
    submitted: alignment.submitted.plan,
    reconciled: alignment.reconciled?.plan ?? null,
    lastCycle: read.lastCycle,
  };
  const cost = (item: number): number => model.items.unitCost[item]! || 0;
  const worth = units === null ? cost : (): number => 1;
  const flow = familyFlow(model, plans, { family: chosen.family, closed, open, worth });
  const lines = flowLines(flow);
  const unit = unitOf(units, lines, model.settings.currency);
  const note = noteOf(input, chosen, unit.words);
  return (top): Part => {
    const first = packBodyTop(top, { note });
    const table = packTable(top, {
      heading: model.families[chosen.family]!.name,
      note,
      columns: columnsOf(input, closed, open),
      bodies: bodiesOf(lines, first, unit.isThousand),
      isGrouped: true,
    });
    return withChart(table, { input, chosen, lines, first, unit, periods: closed + open });
  };
}

/** Rows in runs of one number format. */
function bodiesOf(lines: readonly FlowLine[], first: number, isThousand: boolean): PackBody[] {
  const cells = flowCells(lines, first);
  const bodies: { rows: PackBody["rows"][number][]; format: FlowLine["format"] }[] = [];
  lines.forEach(({ format }, k) => {
    const last = bodies.at(-1);
    if (last && last.format === format) last.rows.push(cells[k]!);
    else bodies.push({ rows: [cells[k]!], format });
  });
  return bodies.map(({ rows, format = "units" }) => ({
    rows,
    format: isThousand ? (IN_THOUSANDS[format] ?? format) : format,
  }));
}

/** How large money is shown where a family's units do not add up. */
const IN_THOUSANDS: { readonly [F in NumberFormat]?: NumberFormat } = {
  units: "thousands",
  signedUnits: "signedThousands",
};

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

/** What the numbers of a family are in. */
interface FlowUnit {
  /** "piece", or "thousand EUR at cost". */
  readonly words: string;
  readonly isThousand: boolean;
}

/** The one unit of a family's items; `null` where they have several, which do not add up. */
function unitsOf({ model: { items } }: FamiliesInput, family: number): string | null {
  const own = [...items.family.keys()].filter((item) => items.family[item] === family);
  const units = new Set(own.map((item) => items.unit[item] || "units"));
  return units.size === 1 ? [...units][0]! : null;
}

function unitOf(units: string | null, lines: readonly FlowLine[], currency: string): FlowUnit {
  if (units !== null) return { words: units, isThousand: false };
  const known = lines.flatMap(({ values }) => values.filter((value) => Number.isFinite(value)));
  const scale = moneyScale(
    known.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
    currency,
  );
  return { words: `${scale.words} at cost`, isThousand: scale.money === "thousands" };
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
  readonly unit: FlowUnit;
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
        valueFormat: unit.isThousand ? "#,##0," : "#,##0",
        valueTitle: unit.words,
        series: SERIES.flatMap(([section, side, kind, color]) => {
          const line = lines.findIndex((one) => one.section === section && one.side === side);
          return line < 0 ? [] : [{ name: `${section} ${side}`, kind, color, values: row(first + line) }];
        }),
        place: { top, left: 0, rows: CHART_ROWS, columns: PACK_LEAD + periods },
      },
    ],
  };
}
