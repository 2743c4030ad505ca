import type { LeverIdea, LeverOutcome, LeverPair, RulePrice } from "../engine";
import type { AlignRunner } from "./ports";

/** What has been found so far by solving the aligned plan again, one thing different each time. */
export interface Explored {
  /** Whether more is being looked for. */
  readonly isRunning: boolean;
  /** Levers tried, the one that adds most margin first. */
  readonly levers: readonly LeverOutcome[];
  /** Levers that were not tried; their margin is an estimate. */
  readonly untried: readonly LeverIdea[];
  /** The best two levers together; `null` where it is not known or there are not two that help. */
  readonly pair: LeverPair | null;
  /** The rules priced, the dearest first. */
  readonly rules: readonly RulePrice[];
}

const NOTHING_YET: Explored = { isRunning: true, levers: [], untried: [], pair: null, rules: [] };

/** Looks for better plans in the background; what was found stays when it is stopped. */
export interface Exploring {
  start(): Promise<void>;
  stop(): void;
}

/** @param tell is called with everything found so far, whenever something lands. */
export function exploring(runner: AlignRunner, tell: (explored: Explored) => void): Exploring {
  let stopper: AbortController | null = null;
  const stop = (): void => {
    stopper?.abort();
  };
  return {
    stop,
    async start() {
      stop();
      const mine = (stopper = new AbortController());
      let found = NOTHING_YET;
      const add = (part: Partial<Explored>): void => {
        found = { ...found, ...part };
        if (stopper === mine) tell(found);
      };
      add({});
      try {
        const all = await runner.explore({
          signal: mine.signal,
          onLever: (outcome) =>
            add({ levers: [...found.levers, outcome].sort((a, b) => b.effect.margin - a.effect.margin) }),
          onRule: (price) => add({ rules: [...found.rules, price].sort((a, b) => b.price - a.price) }),
        });
        add({ ...all });
      } catch {
        // Nobody asked for this: a stop is no news, and a fault shows when the planner asks for something.
      }
      add({ isRunning: false });
      if (stopper === mine) stopper = null;
    },
  };
}
