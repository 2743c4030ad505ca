import { weightedImpact, type PlanningModel, type Risk } from "../../../engine";
import { cellAddress } from "../area";
import type { ChartSeriesDescription } from "../chartDescription";
import type { Part, PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { CHART_COLORS } from "../theme";
import { keyedChart, keyPlace, type KeyPlace } from "./keyedChart";

/** More bubbles hide one another. */
const MOST_BUBBLES = 12;

/** A risk with the number that it has in the register. */
interface Bubble {
  readonly risk: Risk;
  readonly number: number;
}

/** The largest risks and opportunities, as the register ranks them; what has no chance or no impact has no place. */
function bubblesOf({ risks }: PlanningModel): Bubble[] {
  const size = (risk: Risk): number => Math.abs(weightedImpact(risk) || 0);
  return [...risks]
    .sort((a, b) => size(b) - size(a) || (a.text < b.text ? -1 : 1))
    .map((risk, k) => ({ risk, number: k + 1 }))
    .filter(({ risk }) => size(risk) > 0)
    .slice(0, MOST_BUBBLES);
}

/** *Risk map*: each risk and opportunity by its chance and its impact, as large as the two together. */
export function riskMapPart({ model }: { readonly model: PlanningModel }): PartMaker | null {
  const bubbles = bubblesOf(model);
  if (bubbles.length === 0) return null;
  const currency = model.settings.currency === "" ? "money" : model.settings.currency;
  const message = messageOf(bubbles);
  const note =
    `${message} Above the line: opportunities, blue; below it: risks, orange; hollow: already in the plan. ` +
    `Size: chance times impact, in ${currency}. The numbers are those of the register.`;
  return (top): Part => {
    const place = keyPlace(top, { note });
    return keyedChart(
      top,
      {
        heading: "Risk map: chance and impact",
        note,
        headers: ["No. and risk or opportunity", "Chance", "Impact", "Size"],
        formats: ["percent", "signedMoney", "money"],
        rows: bubbles.map((bubble, r) => rowOf(bubble, place, r)),
      },
      (area) => ({
        name: "SOP_Registers_risk_map",
        title: message.replace(/\.$/, ""),
        altText: message,
        hasLegend: false,
        categories: { top: place.first, left: place.numbers[0], rows: bubbles.length, columns: 1 },
        categoryFormat: "0%",
        categoryAxis: { title: "Chance", minimum: 0, maximum: 1 },
        valueFormat: "#,##0",
        valueTitle: `Impact, ${currency}`,
        series: bubbles.map((bubble, r) => seriesOf(bubble, place, r)),
        place: area,
      }),
    );
  };
}

function messageOf(bubbles: readonly Bubble[]): string {
  const [first] = bubbles.filter(({ risk }) => risk.impact < 0 && !risk.isInTheNumbers);
  const open = bubbles.filter(({ risk }) => !risk.isInTheNumbers).length;
  return first
    ? `Risk ${first.number} weighs most: ${first.risk.text}.`
    : `${open} of ${bubbles.length} risks and opportunities stand outside the plan.`;
}

const shareOf = ({ probability }: Risk): number => Math.min(1, Math.max(0, probability));

function rowOf(
  { risk, number }: Bubble,
  { first, numbers: [chance, impact] }: KeyPlace,
  r: number,
): readonly [CellContent, CellContent, CellContent, CellContent] {
  const cell = (column: number): string => cellAddress(first + r, column);
  const size = { formula: `=ABS(${cell(chance)}*${cell(impact)})`, value: Math.abs(weightedImpact(risk)) };
  return [`${number}. ${risk.text}`, shareOf(risk), risk.impact, size];
}

/** One bubble a series, so that each has its own number and its own fill. */
function seriesOf({ risk, number }: Bubble, { first, numbers }: KeyPlace, r: number): ChartSeriesDescription {
  const cell = (left: number) => ({ top: first + r, left, rows: 1, columns: 1 });
  return {
    name: String(number),
    kind: "bubble",
    color: risk.impact < 0 ? CHART_COLORS.fall : CHART_COLORS.rise,
    ...(risk.isInTheNumbers ? { fill: "hollow" as const } : {}),
    across: cell(numbers[0]),
    values: cell(numbers[1]),
    sizes: cell(numbers[2]),
    showsName: true,
  };
}
