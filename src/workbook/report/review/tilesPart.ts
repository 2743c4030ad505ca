import { sortedProblems, locateProblems } from "../problemsPage";
import type { Block, CellContent, NumberFormat } from "../sheetDescription";
import { counted } from "../words";
import { GRID_COLUMNS, type Part, type PartMaker } from "./part";
import { moneyInWords, type ReviewInput } from "./reviewInput";

/** One number with what it means. */
interface Tile {
  readonly label: string;
  readonly value: CellContent;
  readonly format: NumberFormat;
  readonly note: string;
}

const TILE_COLUMNS = 2;

function indexTiles({ alignment }: ReviewInput): Tile[] {
  const { submitted, reconciled: after } = alignment.headline;
  const { aligned, lost, unknown } = submitted;
  const later = (value: number | undefined): string =>
    value === undefined ? "" : ` Reconciled: ${value.toFixed(1)}.`;
  return [
    {
      label: "Aligned",
      value: aligned,
      format: "index",
      note: `of 100 as submitted.${later(after?.aligned)}`,
    },
    {
      label: "Lost to gaps",
      value: lost,
      format: "index",
      note: `of 100 as submitted.${later(after?.lost)}`,
    },
    {
      label: "Unknown",
      value: unknown,
      format: "index",
      note: "of 100: not stated yet. The three add up to 100.",
    },
  ];
}

function moneyTile({ alignment, model }: ReviewInput): Tile {
  const { submitted, reconciled } = alignment.headline.atRisk;
  const currency = model.settings.currency;
  return {
    label: `Money at risk${currency === "" ? "" : `, ${currency}`}`,
    value: submitted,
    format: "money",
    note: `of items, targets apart.${reconciled === null ? "" : ` Reconciled: ${moneyInWords(reconciled, model)}.`}`,
  };
}

function objectivesTile({ alignment }: ReviewInput): Tile[] {
  const { rows } = alignment.submitted.scorecard;
  if (rows.length === 0) return [];
  const onTrack = (lines: typeof rows): number => lines.filter(({ due }) => due.status === "on track").length;
  const after = alignment.reconciled ? ` ${onTrack(alignment.reconciled.scorecard.rows)} reconciled.` : "";
  return [
    {
      label: "Objectives on track",
      value: onTrack(rows),
      format: "count",
      note: `of ${rows.length} when due, as submitted.${after}`,
    },
  ];
}

function dataTile({ read, alignment }: ReviewInput): Tile {
  const all = sortedProblems([...read.problems, ...locateProblems(alignment.problems, read)]);
  const errors = all.filter(({ problem }) => problem.severity === "error").length;
  const warnings = all.filter(({ problem }) => problem.severity === "warning").length;
  return {
    label: "Data errors",
    value: errors,
    format: "count",
    note: `and ${counted(warnings, "warning")}: see Data check.`,
  };
}

/** The numbers of the month in a row of tiles. */
export function tilesPart(input: ReviewInput): PartMaker {
  const tiles = [...indexTiles(input), moneyTile(input), ...objectivesTile(input), dataTile(input)].slice(
    0,
    GRID_COLUMNS / TILE_COLUMNS,
  );
  return (top): Part => {
    const row = (cells: readonly CellContent[]): CellContent[][] => [cells.flatMap((cell) => [cell, null])];
    const blocks: Block[] = [
      { top, left: 0, cells: row(tiles.map(({ label }) => label)), look: "kpiLabel" },
      {
        top: top + 1,
        left: 0,
        cells: row(tiles.map(({ value }) => value)),
        formats: tiles.flatMap(({ format }) => [format, null]),
        look: "kpi",
      },
      { top: top + 2, left: 0, cells: row(tiles.map(({ note }) => note)), look: "kpiLabel" },
    ];
    const merges = [0, 1, 2].flatMap((r) =>
      tiles.map((_, i) => ({ top: top + r, left: i * TILE_COLUMNS, rows: 1, columns: TILE_COLUMNS })),
    );
    const looks = tiles.map((_, i) => ({
      top,
      left: i * TILE_COLUMNS,
      rows: 3,
      columns: TILE_COLUMNS,
      look: "tile" as const,
    }));
    return { rows: 4, blocks, merges, looks };
  };
}
