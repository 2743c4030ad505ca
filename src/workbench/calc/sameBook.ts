/** Compares the mirror before and after a change of structure, so that only what changed is calculated again. */
import type { BookMirror } from "./bookMirror";
import type { FormulaCell, SheetMirror } from "./mirror";
import type { ResultValue } from "./values";

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

interface OldSheet {
  readonly values: ReadonlyMap<string, ResultValue>;
  readonly formulas: ReadonlyMap<number, FormulaCell>;
}

/** Remembers a mirror before it is filled anew. */
export function sameBook(mirror: BookMirror): KeptBook {
  const old = new Map<string, OldSheet>();
  for (const sheet of mirror.sheets.values()) {
    old.set(sheet.id, { values: valuesOf(sheet), formulas: new Map(sheet.formulas) });
  }
  return {
    changedInputs: (now) =>
      [...now.sheets.values()].flatMap((sheet) => inputsThatDiffer(sheet, old.get(sheet.id))),
    changedFormulas: (now) =>
      [...now.sheets.values()].flatMap((sheet) => formulasThatDiffer(sheet, old.get(sheet.id)?.formulas)),
  };
}

function valuesOf(sheet: SheetMirror): Map<string, ResultValue> {
  const values = new Map<string, ResultValue>();
  sheet.cells.forValue((row, column) => {
    values.set(`${row},${column}`, sheet.read(row, column));
  });
  return values;
}

function inputsThatDiffer(sheet: SheetMirror, old: OldSheet | undefined): InputPlace[] {
  const places: InputPlace[] = [];
  const now = valuesOf(sheet);
  const before = old?.values ?? new Map<string, ResultValue>();
  const check = (key: string): void => {
    const [a, b] = [before.get(key), now.get(key)];
    if (a?.value === b?.value && a?.isError === b?.isError) return;
    const [row, column] = key.split(",").map(Number) as [number, number];
    places.push({ sheet, row, column });
  };
  for (const key of now.keys()) check(key);
  for (const key of before.keys()) if (!now.has(key)) check(key);
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
      before.compiled.text === cell.compiled.text &&
      before.compiled.foreign.length === cell.compiled.foreign.length;
    if (!isSame) changed.push(cell);
    else if (before.blocked !== undefined) {
      cell.blocked = before.blocked;
      sheet.blockedArrays.add(cell);
      changed.push(cell);
    }
  }
  return changed;
}
