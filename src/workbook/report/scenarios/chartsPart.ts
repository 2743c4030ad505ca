import type { ScenarioFigures } from "../../../engine";
import type { ChartDescription } from "../chartDescription";
import { moneyScale, type MoneyScale } from "../pack/moneyScale";
import { packHeading, packTable } from "../pack/packTable";
import type { Part, PartMaker } from "../review/part";
import type { CellContent, NumberFormat } from "../sheetDescription";
import { COLORS } from "../theme";
import type { Compared } from "./scenariosInput";

const CHART_ROWS = 14;

/** One small picture: the change of a figure in each scenario. */
interface Multiple {
  readonly figure: keyof ScenarioFigures;
  readonly title: string;
  readonly format: (scale: MoneyScale) => NumberFormat;
  readonly code: (scale: MoneyScale) => string;
  readonly unit: (scale: MoneyScale) => string;
  /** First grid column, and how many it takes. */
  readonly left: number;
  readonly columns: number;
}

const moneyCode = ({ money }: MoneyScale): string => (money === "thousands" ? "#,##0," : "#,##0");

/** The pictures stand beside each other over the whole grid. */
const MULTIPLES: readonly Multiple[] = [
  {
    figure: "margin",
    title: "Gross margin",
    format: ({ signed }) => signed,
    code: moneyCode,
    unit: ({ words }) => words,
    left: 0,
    columns: 4,
  },
  {
    figure: "unfulfilled",
    title: "Unfulfilled demand",
    format: ({ signed }) => signed,
    code: moneyCode,
    unit: ({ words }) => words,
    left: 4,
    columns: 6,
  },
  {
    figure: "stock",
    title: "Inventory at the end",
    format: ({ signed }) => signed,
    code: moneyCode,
    unit: ({ words }) => words,
    left: 10,
    columns: 6,
  },
  {
    figure: "index",
    title: "Alignment index",
    format: () => "signedIndex",
    code: () => "0.0",
    unit: () => "points",
    left: 16,
    columns: 5,
  },
];

/** Where the numbers of the charts stand, further down the page. */
export interface ChartNumbers {
  /** The row of the first scenario. */
  readonly top: number;
}

/** *Change against the plan* as small multiples: one picture a figure, one column a scenario. */
export function chartsPart({ model, comparison }: Compared, numbers: ChartNumbers): PartMaker {
  const scale = moneyScale(comparison.base.revenue, model.settings.currency);
  const rows = computed({ comparison }).length;
  const words = MULTIPLES.map(({ figure, title }) => altText({ comparison }, figure, title)).join(" ");
  return (top): Part => ({
    rows: CHART_ROWS + 4,
    blocks: packHeading(top, "Change against the plan", words),
    charts: MULTIPLES.map(({ figure, title, code, unit, left, columns }, m): ChartDescription => ({
      name: `SOP_Scenarios_${figure}`,
      title: `${title}, ${unit(scale)}`,
      altText: altText({ comparison }, figure, title),
      hasLegend: false,
      categories: { top: numbers.top, left: 0, rows, columns: 1 },
      categoryFormat: "General",
      valueFormat: code(scale),
      valueTitle: unit(scale),
      series: [
        {
          name: title,
          values: { top: numbers.top, left: NUMBERS_FROM + m, rows, columns: 1 },
          kind: "column",
          color: COLORS.blue,
        },
      ],
      place: { top: top + 3, left, rows: CHART_ROWS, columns },
    })),
  });
}

/** Columns of the charts' numbers before the numbers. */
const NUMBERS_FROM = 2;

/** The cells that the charts draw. */
export function chartNumbersPart({ model, comparison }: Compared): PartMaker {
  const scale = moneyScale(comparison.base.revenue, model.settings.currency);
  return (top): Part => ({
    isUnprinted: true,
    ...packTable(top, {
      heading: "The charts' numbers",
      columns: [
        { header: "Scenario", span: NUMBERS_FROM },
        ...MULTIPLES.map(({ title, format }) => ({ header: title, format: format(scale) })),
      ],
      bodies: [
        {
          rows: computed({ comparison }).map(({ name, figures }): CellContent[] => [
            name,
            ...MULTIPLES.map(({ figure }) => change(comparison.base, figures, figure)),
          ]),
        },
      ],
    }),
  });
}

const computed = ({ comparison }: Pick<Compared, "comparison">) =>
  comparison.outcomes.flatMap(({ name, result }) => (result ? [{ name, figures: result.figures }] : []));

function change(base: ScenarioFigures, of: ScenarioFigures, figure: keyof ScenarioFigures): number | null {
  const difference = of[figure] - base[figure];
  return Number.isFinite(difference) ? difference : null;
}

/** The scenario that moves a figure most, in a sentence. */
function altText(
  { comparison }: Pick<Compared, "comparison">,
  figure: keyof ScenarioFigures,
  title: string,
): string {
  const moved = computed({ comparison })
    .map(({ name, figures }) => ({ name, by: change(comparison.base, figures, figure) ?? 0 }))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const [most] = moved;
  if (!most || most.by === 0) return `${title} is the same in every scenario as in the plan.`;
  const size = Math.abs(most.by).toLocaleString("en-US", {
    maximumFractionDigits: figure === "index" ? 1 : 0,
  });
  return `${title} moves most in ${most.name}: ${most.by > 0 ? "up" : "down"} by ${size} against the plan.`;
}
