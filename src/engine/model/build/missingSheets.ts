import type { SheetKind } from "../../problem/place";
import type { BuildContext, RowPlace } from "./buildContext";

interface Missed {
  readonly place: RowPlace;
  /** Names of things that would stand on the missing sheet. */
  readonly names: Set<string>;
  rows: number;
}

/** Rows that speak of a sheet which is not there: one fault, however many rows show it. */
export class MissingSheets {
  readonly #missed = new Map<SheetKind, Missed>();

  add(home: SheetKind, name: string, place: RowPlace): void {
    const missed = this.#missed.get(home) ?? { place, names: new Set<string>(), rows: 0 };
    missed.names.add(name);
    missed.rows += 1;
    this.#missed.set(home, missed);
  }

  /** Says it, once for each sheet that is missing. */
  tell({ report }: BuildContext, consequence: string): void {
    for (const [home, { place, names, rows }] of this.#missed) {
      const facts = { sheet: place.sheet, home, names: [...names].join(", "), rows, consequence };
      report({ code: "scenario-sheet-missing", severity: "warning", place, facts, count: rows });
    }
  }
}
