import type { Place, Problem, ProblemCode, ProblemFacts, Severity } from "../../engine";
import { addressOf, type SheetView } from "./sheetView";

/** A problem and where it stands: sheet and cell, or null where it is about no one cell. */
export interface LocatedProblem {
  readonly problem: Problem;
  readonly sheet: string | null;
  readonly address: string | null;
  /** Further cells with the same fault, in reading order; the first hundred of them. */
  readonly also?: readonly string[];
}

/** A cell of a sheet. */
export interface CellPlace {
  readonly view: SheetView;
  readonly row: number;
  readonly column: number;
}

/** A fault of a cell, whose facts are only worked out when they will be told. */
export interface CellFault<C extends ProblemCode> {
  readonly code: C;
  readonly severity: Severity;
  readonly place: () => Place;
  readonly facts: () => ProblemFacts[C];
  readonly cell: CellPlace | null;
  /** Where it stands, when that is known by name instead: a sheet, or a cell of it. */
  readonly at?: { readonly sheet: string | null; readonly address: string | null };
  /** Faults of one group are counted together. */
  readonly group: string;
}

interface Group {
  readonly first: LocatedProblem;
  count: number;
  also: string[];
}

/** Errors of one kind that are told one by one before the rest are counted; assumptions are counted at once. */
const TOLD_SINGLY = { error: 10, warning: 1, note: 1 } as const;
const ADDRESSES_KEPT = 100;

/** Collects every fault, and counts those that repeat. */
export class ProblemLog {
  readonly #groups = new Map<string, Group[]>();

  add<C extends ProblemCode>(fault: CellFault<C>): void {
    const { cell, at } = fault;
    const sheet = cell?.view.cells.name ?? at?.sheet ?? null;
    const address = cell ? addressOf(cell.view, cell.row, cell.column) : (at?.address ?? null);
    const key = `${fault.code}\u0000${fault.severity}\u0000${sheet ?? ""}\u0000${fault.group}`;
    const told = this.#groups.get(key) ?? [];
    if (told.length === 0) this.#groups.set(key, told);
    const last = told.at(-1);
    if (last === undefined || told.length < TOLD_SINGLY[fault.severity]) {
      const { code, severity } = fault;
      const problem = { code, severity, place: fault.place(), facts: fault.facts() } as Problem;
      told.push({ first: { problem, sheet, address }, count: 1, also: [] });
    } else {
      last.count++;
      if (address !== null && last.also.length < ADDRESSES_KEPT) last.also.push(address);
    }
  }

  /** Everything told so far, in the order in which it was met. */
  all(): LocatedProblem[] {
    return [...this.#groups.values()].flat().map(({ first, count, also }) => {
      if (count === 1) return first;
      return { ...first, problem: { ...first.problem, count }, also };
    });
  }
}
