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
}
