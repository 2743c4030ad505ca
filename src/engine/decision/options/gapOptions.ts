import type { Gap } from "../../gap/gap";
import type { LeverResult } from "../leverResult";
import { measureOption } from "./measureOption";
import { optionCase, type SubmittedCase } from "./optionCase";
import { optionIdeas } from "./optionIdeas";

/** At most this many options are measured for one gap: each is a plan rolled forward and measured. */
const MOST_MEASURED = 4;

/** The options that planners have on their own plan for each of some gaps, measured; those that close nothing are left out. */
export function gapOptions(of: SubmittedCase, gaps: readonly Gap[]): LeverResult[] {
  const prepared = optionCase(of);
  return gaps.flatMap((gap) =>
    optionIdeas(prepared, gap)
      .slice(0, MOST_MEASURED)
      .flatMap((idea) => measureOption(prepared, gap, idea) ?? []),
  );
}
