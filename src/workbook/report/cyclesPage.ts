import type { SheetDescription } from "./sheetDescription";

/** A closed or running cycle as the workbook keeps it: its first day, its name, and the packed snapshot in pieces. */
export interface StoredCycle {
  readonly cycleStart: number;
  readonly label: string;
  readonly packed: readonly string[];
}

/** The very hidden store of past cycles: a row a cycle, oldest first. */
export const CYCLES_PAGE = { ownId: "cycles", name: "SOP cycles" } as const;

const VERSION = 1;
const HEAD_COLUMNS = 3;

/** The store with one cycle put in; a cycle that was there already is replaced. */
export function withCycle(stored: readonly StoredCycle[], cycle: StoredCycle): readonly StoredCycle[] {
  const others = stored.filter(({ cycleStart }) => cycleStart !== cycle.cycleStart);
  return [...others, cycle].sort((a, b) => a.cycleStart - b.cycleStart);
}

/** The last cycle before this one. */
export function cycleBefore(stored: readonly StoredCycle[], cycleStart: number): StoredCycle | null {
  return stored.filter((cycle) => cycle.cycleStart < cycleStart).at(-1) ?? null;
}

export function cyclesPage(stored: readonly StoredCycle[]): SheetDescription {
  const width = HEAD_COLUMNS + Math.max(0, ...stored.map(({ packed }) => packed.length));
  const cells = stored.map(({ cycleStart, label, packed }) => {
    const row = [VERSION, cycleStart, label, ...packed];
    return Array.from({ length: width }, (_, column) => row[column] ?? null);
  });
  return { ...CYCLES_PAGE, visibility: "veryHidden", blocks: [{ top: 0, left: 0, cells }] };
}

/** Reads the store back from its cells; rows that are not ours, or of a later version, are passed over. */
export function readCycles(rows: readonly (readonly unknown[])[]): readonly StoredCycle[] {
  return rows.flatMap(([version, cycleStart, label, ...packed]) =>
    version === VERSION && typeof cycleStart === "number" && typeof label === "string"
      ? [{ cycleStart, label, packed: packed.filter((piece) => piece !== "" && piece !== null).map(String) }]
      : [],
  );
}
