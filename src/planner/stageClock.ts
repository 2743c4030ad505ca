import type { Stage } from "../engine";

/** Seconds spent in each stage, by the worker's own clock in milliseconds. */
export interface StageClock {
  enter(stage: Stage, at: number): void;
  /** Nearer to one with every stage, without promising how many there are. */
  share(): number;
  finish(at: number): Readonly<Record<string, number>>;
}

export function stageClock(): StageClock {
  const seconds: Record<string, number> = {};
  let current: Stage | null = null;
  let since = 0;
  let stages = 0;
  const leave = (at: number): void => {
    if (current !== null) seconds[current] = (seconds[current] ?? 0) + (at - since) / 1000;
  };
  return {
    enter(stage, at) {
      leave(at);
      current = stage;
      since = at;
      stages++;
    },
    share: () => 1 - 1 / (1 + stages),
    finish(at) {
      leave(at);
      return seconds;
    },
  };
}
