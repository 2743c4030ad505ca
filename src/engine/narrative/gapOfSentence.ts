import type { Gap } from "../gap/gap";
import type { Sentence } from "./sentence";

/** The gap that a sentence takes its numbers from, directly or through its decision; `null` where it is about none. */
export function gapOfSentence({ parts }: Sentence, gaps: readonly Gap[]): Gap | null {
  for (const part of parts) {
    if (typeof part === "string" || !(part.place.table === "gaps" || part.place.table === "decisions"))
      continue;
    const gap = gaps.find(({ id }) => id === part.place.row);
    if (gap !== undefined) return gap;
  }
  return null;
}
