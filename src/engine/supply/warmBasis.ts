import type { Basis, LinearProgram } from "./lp";
import { servingPeriods, type ProgramLayout } from "./programPart";
import type { SupplyCase } from "./supplyCase";

/** A solved program's basis, with what says which column and row is which. */
export interface KnownBasis {
  readonly supply: Pick<SupplyCase, "items" | "segments" | "periods" | "sources" | "maximumWait">;
  readonly layout: ProgramLayout;
  readonly basis: Basis;
}

/** A program that is about to be solved. */
export interface NewProgram {
  readonly supply: KnownBasis["supply"];
  readonly layout: ProgramLayout;
  readonly lp: LinearProgram;
  /** Item and source of the known program by those of this one; -1 where it is new. Default: the same. */
  readonly items?: Int32Array;
  readonly sources?: Int32Array;
}

const AT_LOWER = 0;
const BASIC = 1;
const AT_UPPER = 2;

/**
 * A basis for a program from that of one that differs little, quantity by quantity.
 *
 * What the known program did not have starts outside the basis, its rows inside. `null` where the two have not the
 * same months, segments or resources.
 */
export function transferredBasis(from: KnownBasis, to: NewProgram): Basis | null {
  const { layout: a } = from;
  const { layout: b } = to;
  const isAlike =
    from.supply.periods === to.supply.periods &&
    from.supply.segments === to.supply.segments &&
    a.capacity.row.length === b.capacity.row.length &&
    (to.items !== undefined || from.supply.items === to.supply.items) &&
    (to.sources !== undefined || from.supply.sources.length === to.supply.sources.length);
  if (!isAlike) return null;
  const column = new Int32Array(to.lp.columns).fill(AT_LOWER);
  const row = new Int32Array(to.lp.rows).fill(BASIC);
  const { segments, periods } = to.supply;
  const items: Blocks = { width: periods, of: to.items };
  const cells: Blocks = { width: segments * periods, of: to.items };
  const sources: Blocks = { width: periods, of: to.sources };
  const whole: Blocks = { width: 1, of: undefined };
  const columns = { from: from.basis.column, into: column };
  const rows = { from: from.basis.row, into: row };
  copy(columns, [a.more, b.more], sources);
  copy(columns, [a.less, b.less], sources);
  for (const piece of ["below", "band", "above"] as const) copy(columns, [a[piece], b[piece]], items);
  copy(columns, [a.unservedMinimum, b.unservedMinimum], cells);
  copyServing(from, to, { columns, cells });
  copy(columns, [a.capacity.overtime, b.capacity.overtime], whole);
  copy(columns, [a.capacity.overload, b.capacity.overload], whole);
  copy(columns, [a.rules.floorMiss, b.rules.floorMiss], whole);
  copy(rows, [a.balance, b.balance], items);
  copy(rows, [a.demand, b.demand], cells);
  copy(rows, [a.rules.shelf, b.rules.shelf], items);
  for (const rule of ["least", "most", "lot"] as const) copy(rows, [a.rules[rule], b.rules[rule]], sources);
  copy(rows, [a.capacity.row, b.capacity.row], whole);
  copy(rows, [a.rules.swing, b.rules.swing], whole);
  copy(rows, [a.rules.floor, b.rules.floor], whole);
  return squared({ column, row }, to.lp);
}

/** Runs of one item or source in the arrays of a layout, and which run of the known program each stands for. */
interface Blocks {
  readonly width: number;
  readonly of: Int32Array | undefined;
}

interface Status {
  readonly from: Int32Array;
  readonly into: Int32Array;
}

function copy(status: Status, [known, now]: readonly [Int32Array, Int32Array], { width, of }: Blocks): void {
  now.forEach((at, n) => {
    const block = Math.floor(n / width);
    const before = known[(of === undefined ? block : of[block]!) * width + (n % width)] ?? -1;
    if (at >= 0 && before >= 0) status.into[at] = status.from[before]!;
  });
}

function copyServing(
  from: KnownBasis,
  to: NewProgram,
  { columns, cells }: { readonly columns: Status; readonly cells: Blocks },
): void {
  const { periods } = to.supply;
  to.layout.serve.forEach((first, n) => {
    const block = Math.floor(n / cells.width);
    const at = (cells.of === undefined ? block : cells.of[block]!) * cells.width + (n % cells.width);
    const before = at < 0 ? -1 : (from.layout.serve[at] ?? -1);
    if (first < 0 || before < 0) return;
    const [c, t] = [Math.floor(n / periods), n % periods];
    const ages = Math.min(servingPeriods(to.supply, c, t), servingPeriods(from.supply, c, t));
    for (let age = 0; age < ages; age++) columns.into[first + age] = columns.from[before + age]!;
  });
}

/** As many basic columns and rows as there are rows, and none at a bound that it does not have. */
function squared({ column, row }: Basis, lp: LinearProgram): Basis {
  let basic = 0;
  column.forEach((status, j) => {
    if (status === BASIC) basic++;
    else if (status === AT_UPPER && !Number.isFinite(lp.upper[j]!)) column[j] = AT_LOWER;
  });
  row.forEach((status) => (basic += +(status === BASIC)));
  for (let i = 0; i < row.length && basic < row.length; i++) {
    if (row[i] === BASIC) continue;
    row[i] = BASIC;
    basic++;
  }
  for (let j = column.length - 1; j >= 0 && basic > row.length; j--) {
    if (column[j] !== BASIC) continue;
    column[j] = AT_LOWER;
    basic--;
  }
  return { column, row };
}
