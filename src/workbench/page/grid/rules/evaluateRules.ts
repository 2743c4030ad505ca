import { containsCell, type Area } from "../../../book/address";
import type { CellScalar } from "../../../book/calculator";
import type { Sheet } from "../../../book/sheet";
import type { ConditionalFormatSnapshot } from "../../../book/snapshot";
import { mix } from "../colors";
import { holds } from "./conditions";
import { areasOfRule, factsOf, threshold, type RangeFacts } from "./rangeFacts";
import type { RuleCell, RuleContext, RuleLook } from "./ruleLook";

/** A formula's value as it would be in a cell, written for the first cell of a rule's range. */
export type EvaluateAt = (
  formula: string,
  origin: { row: number; column: number },
  place: { row: number; column: number },
) => CellScalar;

interface PreparedRule {
  readonly rule: ConditionalFormatSnapshot;
  readonly areas: readonly Area[];
  facts: RangeFacts | undefined;
}

interface RuleSource {
  readonly sheet: Sheet;
  readonly evaluate: EvaluateAt;
}

/** Looks up what conditional formats give to the cells of a sheet, for one state of its values. */
export function ruleLooks(
  sheet: Sheet,
  evaluate: EvaluateAt,
): (row: number, column: number) => RuleLook | undefined {
  const rules: PreparedRule[] = [...sheet.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .map((rule) => ({ rule, areas: areasOfRule(rule.range), facts: undefined }));
  if (rules.length === 0) return () => undefined;
  return (row, column) => {
    const mine = rules.filter(({ areas }) => areas.some((area) => containsCell(area, row, column)));
    if (mine.length === 0) return undefined;
    const cell = sheet.cells.get(row, column);
    return combine(
      mine,
      { sheet, evaluate },
      {
        value: cell?.value ?? null,
        isError: cell?.isError === true,
        row,
        column,
      },
    );
  };
}

function combine(
  rules: readonly PreparedRule[],
  { sheet, evaluate }: RuleSource,
  cell: RuleCell,
): RuleLook | undefined {
  let look: RuleLook | undefined;
  for (const prepared of rules) {
    const facts = (prepared.facts ??= factsOf(sheet, prepared.areas));
    const origin = prepared.areas[0] ?? { row: cell.row, column: cell.column };
    const value = (formula: string): CellScalar => evaluate(formula, origin, cell);
    const next = lookFrom(prepared.rule, { facts, value, cell });
    if (!next) continue;
    look = { ...next, ...look, font: { ...next.font, ...look?.font }, ...mergedBorder(next, look) };
    if (prepared.rule.stopIfTrue) break;
  }
  return look;
}

const mergedBorder = (next: RuleLook, look: RuleLook | undefined): Pick<RuleLook, "border"> =>
  next.border || look?.border ? { border: { ...next.border, ...look?.border } } : {};

function lookFrom(rule: ConditionalFormatSnapshot, context: RuleContext): RuleLook | undefined {
  if (rule.colorScale) return scaleLook(rule.colorScale, context);
  if (rule.dataBar) return barLook(rule.dataBar, context);
  if (rule.iconSet) return iconLook(rule.iconSet, context);
  if (!rule.style || !holds(rule, context)) return undefined;
  const { fill, font, border, numberFormat } = rule.style;
  const color = fill?.color ?? fill?.patternColor;
  return {
    ...(color !== undefined && { fill: color }),
    ...(font && { font }),
    ...(border && { border }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

function scaleLook(
  scale: NonNullable<ConditionalFormatSnapshot["colorScale"]>,
  { facts, value, cell }: RuleContext,
): RuleLook | undefined {
  const number = cell.value;
  if (typeof number !== "number") return undefined;
  const stops = scale.points.map((point) => threshold(point, facts, value) ?? 0);
  let step = 0;
  while (step < stops.length - 2 && number > (stops[step + 1] ?? 0)) step += 1;
  const [low, high] = [stops[step] ?? 0, stops[step + 1] ?? 0];
  const share = high > low ? Math.min(1, Math.max(0, (number - low) / (high - low))) : number > low ? 1 : 0;
  return { fill: mix(scale.colors[step] ?? "#FFFFFF", scale.colors[step + 1] ?? "#FFFFFF", share) };
}

function barLook(
  bar: NonNullable<ConditionalFormatSnapshot["dataBar"]>,
  { facts, value, cell }: RuleContext,
): RuleLook | undefined {
  const number = cell.value;
  if (typeof number !== "number") return undefined;
  const [low, high] = [threshold(bar.minimum, facts, value) ?? 0, threshold(bar.maximum, facts, value) ?? 0];
  if (high <= low) return undefined;
  const place = (at: number): number => Math.min(1, Math.max(0, (at - low) / (high - low)));
  const axis = place(0);
  const color = number < 0 ? (bar.negativeColor ?? "#FF0000") : bar.color;
  const ends = [axis, place(number)].sort((a, b) => a - b);
  return {
    bar: { from: ends[0] ?? 0, to: ends[1] ?? 0, color, isGradient: bar.isGradient !== false, axis },
    ...(bar.hidesValue && { hidesValue: true }),
  };
}

function iconLook(
  icons: NonNullable<ConditionalFormatSnapshot["iconSet"]>,
  { facts, value, cell }: RuleContext,
): RuleLook | undefined {
  const number = cell.value;
  if (typeof number !== "number") return undefined;
  const steps = icons.points.length;
  let step = 0;
  icons.points.forEach((point, i) => {
    const limit = threshold(point, facts, value);
    if (i > 0 && limit !== undefined && (point.isInclusive === false ? number > limit : number >= limit))
      step = i;
  });
  return {
    icon: { set: icons.set, step: icons.isReversed ? steps - 1 - step : step, steps },
    ...(icons.hidesValue && { hidesValue: true }),
  };
}
