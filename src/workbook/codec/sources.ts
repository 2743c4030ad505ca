import { fold, type Place, type SheetKind } from "../../engine";
import { addressOf, type SheetView } from "./sheetView";

/** Where a place of the model stands in the workbook. */
export interface Location {
  readonly sheet: string;
  readonly address: string;
}

/** Where the columns and periods of a table stand. */
export interface TableSource {
  readonly view: SheetView;
  readonly headerRow: number;
  /** Column of each canonical column name, folded. */
  readonly columns: ReadonlyMap<string, number>;
  /** Column of each period offset. */
  readonly periods: ReadonlyMap<number, number>;
}

/** Finds the cell of a place. Kept outside the engine, which knows no cells. */
export class Sources {
  readonly #tables = new Map<SheetKind, TableSource[]>();
  readonly #rows = new Map<SheetKind, Map<string, { readonly table: TableSource; readonly row: number }>>();

  addTable(kind: SheetKind, table: TableSource): void {
    this.#tables.set(kind, [...(this.#tables.get(kind) ?? []), table]);
  }

  addRow(kind: SheetKind, key: string, at: { readonly table: TableSource; readonly row: number }): void {
    let rows = this.#rows.get(kind);
    if (!rows) this.#rows.set(kind, (rows = new Map()));
    rows.set(key, at);
  }

  has(kind: SheetKind, key: string): boolean {
    return this.#rows.get(kind)?.has(key) ?? false;
  }

  /** The cell of a place: as near as it can be told (its row, its column's header, its sheet); null when nothing is known. */
  locate(place: Place): Location | null {
    const found = place.row === undefined ? undefined : this.#rows.get(place.sheet)?.get(place.row);
    const table = found?.table ?? this.#tables.get(place.sheet)?.[0];
    if (!table) return null;
    const row = found?.row ?? table.headerRow;
    const column = this.#columnOf(place, table);
    return { sheet: table.view.cells.name, address: addressOf(table.view, row, column) };
  }

  #columnOf(place: Place, table: TableSource): number {
    const byPeriod = place.period === undefined ? undefined : table.periods.get(place.period);
    const byName = place.column === undefined ? undefined : table.columns.get(fold(place.column));
    const [first = 0] = table.columns.values();
    return byPeriod ?? byName ?? first;
  }

  /** The same as plain data, for another thread. */
  places(): Places {
    const tables = [...this.#tables.values()].flat();
    const rows = [...this.#rows].map(([kind, found]): readonly [SheetKind, RowPlaces] => [
      kind,
      {
        keys: [...found.keys()],
        tables: Int32Array.from(found.values(), ({ table }) => tables.indexOf(table)),
        rows: Int32Array.from(found.values(), ({ table, row }) => rowNumber(table, row)),
      },
    ]);
    const first = [...this.#tables].map(
      ([kind, [table]]) => [kind, table ? tables.indexOf(table) : -1] as const,
    );
    return { tables: tables.map(tablePlaces), first: new Map(first), rows: new Map(rows) };
  }
}

/** Where a table stands: letters of columns, numbers of rows. */
interface TablePlaces {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, string>;
  readonly periods: ReadonlyMap<number, string>;
}

/** Where the rows of a kind of sheet stand, by key. */
interface RowPlaces {
  readonly keys: readonly string[];
  /** Index of the table of each. */
  readonly tables: Int32Array;
  /** Its row's number on the sheet. */
  readonly rows: Int32Array;
}

/** What `Sources` knows, as plain data that survives `structuredClone`. */
export interface Places {
  readonly tables: readonly TablePlaces[];
  /** The first table of a kind of sheet. */
  readonly first: ReadonlyMap<SheetKind, number>;
  readonly rows: ReadonlyMap<SheetKind, RowPlaces>;
}

// A row's number does not depend on the column, nor a column's letters on the row.
const rowNumber = ({ view }: TableSource, row: number): number =>
  Number(/\d+$/.exec(addressOf(view, row, 0))?.[0]);
const letters = ({ view, headerRow }: TableSource, column: number): string =>
  /^[A-Z]+/.exec(addressOf(view, headerRow, column))?.[0] ?? "";

function tablePlaces(table: TableSource): TablePlaces {
  const lettersOf = <K>(columns: ReadonlyMap<K, number>): ReadonlyMap<K, string> =>
    new Map([...columns].map(([key, column]) => [key, letters(table, column)]));
  return {
    sheet: table.view.cells.name,
    headerRow: rowNumber(table, table.headerRow),
    columns: lettersOf(table.columns),
    periods: lettersOf(table.periods),
  };
}

/** Finds cells as `Sources.locate` does, from plain data. */
export function locator(places: Places): (place: Place) => Location | null {
  const indexes = new Map<SheetKind, ReadonlyMap<string, number>>();
  const indexOf = (kind: SheetKind, key: string): number | undefined => {
    let index = indexes.get(kind);
    if (!index)
      indexes.set(kind, (index = new Map((places.rows.get(kind)?.keys ?? []).map((k, i) => [k, i]))));
    return index.get(key);
  };
  return (place) => {
    const at = place.row === undefined ? undefined : indexOf(place.sheet, place.row);
    const rows = places.rows.get(place.sheet);
    const table =
      places.tables[(at === undefined ? undefined : rows?.tables[at]) ?? places.first.get(place.sheet) ?? -1];
    if (!table) return null;
    const [firstColumn = "A"] = table.columns.values();
    const byPeriod = place.period === undefined ? undefined : table.periods.get(place.period);
    const byName = place.column === undefined ? undefined : table.columns.get(fold(place.column));
    const row = (at === undefined ? undefined : rows?.rows[at]) ?? table.headerRow;
    return { sheet: table.sheet, address: `${byPeriod ?? byName ?? firstColumn}${row}` };
  };
}
