import { unitOfItems } from "./units";
import { spokenUnit } from "../quantity/spoken";
import type { Plan } from "../plan/plan";
import type { Grid } from "../series/grid";
import type { CellSubject, Explained, ExplainedFigure } from "./cellExplanation";

/** A figure of a plan: its grid, how many rows of it an item has, and whether it is a stock, which does not add over time. */
interface FigureKind {
  readonly name: string;
  readonly grid: (plan: Plan) => Grid;
  readonly isByCell?: true;
  readonly isStock?: true;
}

const ITEM_FIGURES: readonly FigureKind[] = [
  { name: "Demand", grid: ({ demand }) => demand, isByCell: true },
  { name: "Production", grid: ({ production }) => production },
  { name: "Bought or subcontracted", grid: ({ purchased }) => purchased },
  { name: "Firm receipts", grid: ({ receipts }) => receipts },
  { name: "Shipped", grid: ({ shipped }) => shipped, isByCell: true },
  { name: "Waiting at the end", grid: ({ backlog }) => backlog, isByCell: true, isStock: true },
  { name: "Lost", grid: ({ lost }) => lost, isByCell: true },
  { name: "Stock at the end", grid: ({ stock }) => stock, isStock: true },
];

/** Figures that say something where they are zero in both plans. */
const ALWAYS_SAID = new Set(["Demand", "Shipped", "Stock at the end"]);

/** The figures of an item, or of the items of a family that share one unit. */
export function itemFigures({ model, alignment }: Explained, subject: CellSubject): ExplainedFigure[] {
  const items =
    subject.item >= 0
      ? [subject.item]
      : [...model.items.family.keys()].filter((item) => model.items.family[item] === subject.family);
  const unit = unitOfItems(model, items);
  if (unit === null) return [];
  const segments = model.segments.length;
  const figureOf = (plan: Plan, { grid, isByCell, isStock }: FigureKind): number => {
    const { values, periods } = grid(plan);
    const rows = isByCell ? items.flatMap((item) => range(item * segments, segments)) : items;
    return sum(
      rows.flatMap((row) => monthsOf(subject, periods, isStock).map((t) => values[row * periods + t]!)),
    );
  };
  return ITEM_FIGURES.map((kind) => ({
    name: kind.name,
    unit,
    submitted: figureOf(alignment.submitted.plan, kind),
    reconciled: alignment.reconciled && figureOf(alignment.reconciled.plan, kind),
  })).filter(
    ({ name, submitted, reconciled }) => ALWAYS_SAID.has(name) || submitted !== 0 || (reconciled ?? 0) !== 0,
  );
}

/** Load, overtime and what is available of a resource. */
export function resourceFigures({ model, alignment }: Explained, subject: CellSubject): ExplainedFigure[] {
  const { resources } = model;
  const unit = spokenUnit(resources.unit[subject.resource] || "h");
  const isStorage = resources.kind[subject.resource] === "storage";
  const total = ({ values, periods }: Grid): number =>
    sum(monthsOf(subject, periods, isStorage).map((t) => values[subject.resource * periods + t]!));
  const available = total(resources.regular);
  const figure = (name: string, grid: (plan: Plan) => Grid): ExplainedFigure => ({
    name,
    unit,
    submitted: total(grid(alignment.submitted.plan)),
    reconciled: alignment.reconciled && total(grid(alignment.reconciled.plan)),
  });
  return [
    figure(isStorage ? "Places needed" : "Load", ({ load }) => load),
    ...(isStorage ? [] : [figure("of which overtime", ({ overtime }) => overtime)]),
    ...(available > 0 ? [{ name: "Available", unit, submitted: available, reconciled: available }] : []),
  ];
}

/** One month, every month, or the last one for what does not add over time. */
function monthsOf({ period }: CellSubject, periods: number, isStock = false): number[] {
  if (period >= 0) return [period];
  return isStock ? [periods - 1] : range(0, periods);
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + (value || 0), 0);
