/** Compares the mirror before and after a change of structure, so that only what changed is calculated again. */
import type { BookMirror } from "./bookMirror";
import { isSameReading } from "./compile";
import type { FormulaCell, SheetMirror } from "./mirror";

interface InputPlace {
  readonly sheet: SheetMirror;
  readonly row: number;
  readonly column: number;
}

export interface KeptBook {
  /** Cells that hold another value than before, or none any more. */
  readonly changedInputs: (now: BookMirror) => InputPlace[];
  /** Formulas that are new or mean something else than before. */
  readonly changedFormulas: (now: BookMirror) => FormulaCell[];
}

/** Remembers a mirror before it is filled anew: sheets that are filled are new ones, and the old ones stay as they are. */
export function sameBook(mirror: BookMirror): KeptBook {
  const old = new Map(mirror.sheets);
  const filled = (now: BookMirror): SheetMirror[] =>
    [...now.sheets.values()].filter((sheet) => old.get(sheet.id) !== sheet);
  return {
    changedInputs: (now) => filled(now).flatMap((sheet) => inputsThatDiffer(sheet, old.get(sheet.id))),
    changedFormulas: (now) => [
      ...now.recompiled,
      ...[...now.sheets.values()].flatMap((sheet) => [...sheet.blockedArrays]),
      ...filled(now).flatMap((sheet) => formulasThatDiffer(sheet, old.get(sheet.id)?.formulas)),
    ],
  };
}

function inputsThatDiffer(sheet: SheetMirror, old: SheetMirror | undefined): InputPlace[] {
  const places: InputPlace[] = [];
  sheet.cells.forValue((row, column) => {
    const before = old?.read(row, column);
    const now = sheet.read(row, column);
    if (before?.value !== now.value || before.isError !== now.isError) places.push({ sheet, row, column });
  });
  old?.cells.forValue((row, column) => {
    const isGone = sheet.read(row, column).value === null && old.read(row, column).value !== null;
    if (isGone) places.push({ sheet, row, column });
  });
  return places;
}

function formulasThatDiffer(
  sheet: SheetMirror,
  old: ReadonlyMap<number, FormulaCell> | undefined,
): FormulaCell[] {
  const changed: FormulaCell[] = [];
  for (const [key, cell] of sheet.formulas) {
    const before = old?.get(key);
    const isSame =
      before !== undefined &&
      !before.isDirty &&
      before.formula === cell.formula &&
      isSameReading(before.compiled, cell.compiled);
    if (!isSame) changed.push(cell);
    else if (before.blocked !== undefined) {
      cell.blocked = before.blocked;
      sheet.blockedArrays.add(cell);
      changed.push(cell);
    }
  }
  return changed;
}
