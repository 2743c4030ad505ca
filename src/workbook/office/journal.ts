import { packText, unpackText } from "./packText";
import type { DrawnPage } from "./pageParts";
import { sheetIn } from "./sheetProxies";
import type { Step } from "./steps";
import { BYTES_PER_ACTION } from "./styleRange";

/**
 * The journal: the pages of the last two generations as data, on a very hidden
 * sheet, so that a generation can be taken back and a broken write mended.
 *
 * Column A and column B hold one generation each; row 1 says which.
 */
export const JOURNAL = { ownId: "journal", name: "SOP journal", visibility: "veryHidden" } as const;

/** 2: pages as they are drawn. Generations of version 1 held descriptions and are not read. */
const VERSION = 2;
const SLOTS = ["A", "B"] as const;
type Slot = (typeof SLOTS)[number];

/** What row 1 says of a generation. */
interface Entry {
  readonly slot: Slot;
  readonly generation: number;
  readonly parts: number;
}

/** Which generations the journal has. */
export interface JournalIndex {
  /** Newest first. */
  readonly entries: readonly Entry[];
  /** Another version of the add-in kept generations here that this one cannot read. */
  readonly isOfOtherVersion: boolean;
}

export const EMPTY_JOURNAL: JournalIndex = { entries: [], isOfOtherVersion: false };

function readEntry(text: unknown, slot: Slot): Entry | null {
  if (typeof text !== "string" || text === "") return null;
  try {
    const { version, generation, parts } = JSON.parse(text) as Record<string, unknown>;
    if (version !== VERSION || typeof generation !== "number" || typeof parts !== "number") return null;
    return { slot, generation, parts };
  } catch {
    return null;
  }
}

function saysOtherVersion(text: unknown): boolean {
  if (typeof text !== "string" || text === "") return false;
  try {
    const { version } = JSON.parse(text) as Record<string, unknown>;
    return typeof version === "number" && version !== VERSION;
  } catch {
    return false;
  }
}

/** Reads the first row of the journal, as loaded from A1:B1. */
export function readJournalIndex(firstRow: readonly unknown[]): JournalIndex {
  const entries = SLOTS.map((slot, i) => readEntry(firstRow[i], slot)).filter((entry) => entry !== null);
  const isOfOtherVersion = entries.length === 0 && SLOTS.some((_, i) => saysOtherVersion(firstRow[i]));
  return { entries: entries.sort((a, b) => b.generation - a.generation), isOfOtherVersion };
}

const entryText = (generation: number, parts: number): string =>
  JSON.stringify({ version: VERSION, generation, parts });

/** Hidden stores keep what they hold when a review is taken back; only pages that people see are journalled. */
const isSeen = ({ outline }: DrawnPage): boolean => outline.visibility !== "veryHidden";

/** A generation as the journal's cells hold it. */
export const packGeneration = (pages: readonly DrawnPage[]): Promise<string[]> =>
  packText(JSON.stringify(pages.filter(isSeen)));

/** The steps that store a new generation over the older one of the two. */
export function journalSteps(sheetName: string, index: JournalIndex, cells: readonly string[]): Step[] {
  const [newest] = index.entries;
  const slot: Slot = newest?.slot === "A" ? "B" : "A";
  const clear: Step = {
    bytes: 2 * BYTES_PER_ACTION,
    apply(context) {
      sheetIn(context, sheetName).getRange(`${slot}:${slot}`).clear("Contents");
    },
  };
  // Written last: a generation without its head was not finished, and nobody reads it.
  const head: Step = {
    bytes: 2 * BYTES_PER_ACTION,
    apply(context) {
      const text = entryText((newest?.generation ?? 0) + 1, cells.length);
      sheetIn(context, sheetName).getRange(`${slot}1`).values = [[text]];
    },
  };
  const parts = cells.map((cell, i): Step => ({
    bytes: cell.length + 2 * BYTES_PER_ACTION,
    apply(context) {
      sheetIn(context, sheetName).getRange(`${slot}${i + 2}`).values = [[cell]];
    },
  }));
  return [clear, ...parts, head];
}

/** The step that forgets the newest generation, once it has been taken back. */
export function forgetStep(sheetName: string, index: JournalIndex): Step[] {
  const [newest] = index.entries;
  if (!newest) return [];
  return [
    {
      bytes: 2 * BYTES_PER_ACTION,
      apply(context) {
        const sheet = sheetIn(context, sheetName);
        sheet.getRange(`${newest.slot}:${newest.slot}`).clear("Contents");
      },
    },
  ];
}

/** A journal that somebody has edited is no journal. */
function parsePages(text: string): readonly DrawnPage[] | null {
  try {
    const pages: unknown = JSON.parse(text);
    return Array.isArray(pages) ? (pages as readonly DrawnPage[]) : null;
  } catch {
    return null;
  }
}

/** Reads the pages of a generation: 0 is the newest, 1 the one before. `null` when it is not there or unreadable. */
export async function readGeneration(
  context: Excel.RequestContext,
  sheetName: string,
  { index, age }: { readonly index: JournalIndex; readonly age: 0 | 1 },
): Promise<readonly DrawnPage[] | null> {
  const entry = index.entries[age];
  if (!entry) return null;
  const sheet = sheetIn(context, sheetName);
  const range = sheet.getRange(`${entry.slot}2:${entry.slot}${entry.parts + 1}`);
  range.load("values");
  await context.sync();
  const text = await unpackText(range.values.map((row) => String(row[0])));
  try {
    return text === null ? null : parsePages(text);
  } catch {
    return null; // Somebody changed the hidden sheet: the generation cannot be read.
  }
}
