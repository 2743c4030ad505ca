import { boundingArea, type Area } from "./address";

/** The cells joined to as few areas as rows and columns allow. */
export function joinCells(cells: readonly (readonly [row: number, column: number])[]): Area[] {
  const runs: Area[] = [];
  for (const [row, column] of cells.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.columns === column)
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    else runs.push({ row, column, rows: 1, columns: 1 });
  }
  const areas: Area[] = [];
  for (const run of runs) {
    const above = areas.findIndex(
      (area) =>
        area.column === run.column && area.columns === run.columns && area.row + area.rows === run.row,
    );
    if (above >= 0) areas[above] = boundingArea(areas[above] ?? run, run);
    else areas.push(run);
  }
  return areas;
}
