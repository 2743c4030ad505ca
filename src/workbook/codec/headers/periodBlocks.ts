import { dayOf } from "../../../engine";
import type { HeaderRow, PeriodLabel } from "./headerParts";
import type { PeriodWord } from "../parse/periodWord";

/** A number that grows with time, for words that can be compared; `NaN` for others. */
function orderOf(word: PeriodWord): number {
  switch (word.kind) {
    case "day":
      return word.day;
    case "month":
      return word.year === null ? Number.NaN : dayOf(word.year, word.month);
    case "fiscal":
      return word.year === null ? Number.NaN : word.year * 366 + word.period * 30;
    case "week":
      return word.year === null ? Number.NaN : word.year * 366 + word.week * 7;
    case "coarse":
      return Number.NaN;
  }
}

/**
 * Period headers of one row as blocks that stand side by side: a block ends where
 * time starts again behind a gap or another header, or at once with its own first period.
 */
export function periodBlocks({ periods }: HeaderRow): PeriodLabel[][] {
  const blocks: PeriodLabel[][] = [];
  let block: PeriodLabel[] = [];
  periods.forEach((label, i) => {
    const before = periods[i - 1];
    if (before && startsAgain(block, label, { before, next: periods[i + 1] })) {
      blocks.push(block);
      block = [];
    }
    block.push(label);
  });
  return block.length > 0 ? [...blocks, block] : blocks;
}

function startsAgain(
  block: readonly PeriodLabel[],
  label: PeriodLabel,
  { before, next }: { readonly before: PeriodLabel; readonly next: PeriodLabel | undefined },
): boolean {
  const order = orderOf(label.word);
  const plain = block.filter(({ word }) => word.kind !== "coarse");
  const last = plain.at(-1);
  const first = plain[0];
  if (first === undefined || last === undefined || label.word.kind === "coarse") return false;
  const hasGap = label.column - before.column > 1 || before.word.kind === "coarse";
  if (hasGap && order <= orderOf(last.word)) return true;
  const repeatsFirst = sameWord(label.word, first.word) && plain.length >= 3;
  const second = plain[1];
  return repeatsFirst && next !== undefined && second !== undefined && sameWord(next.word, second.word);
}

function sameWord(a: PeriodWord, b: PeriodWord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether headers go forward in steps of a period, as months and weeks do and numbers of other rows do not. */
export function isTimeline(block: readonly PeriodLabel[]): boolean {
  const words = block.filter(({ word }) => word.kind !== "coarse");
  if (words.length < 3) return false;
  let forward = 0;
  for (let i = 1; i < words.length; i++) {
    const step = orderOf(words[i]!.word) - orderOf(words[i - 1]!.word);
    if (Number.isNaN(step) || (step > 0 && step <= 62)) forward++;
  }
  return forward >= 0.7 * (words.length - 1);
}
