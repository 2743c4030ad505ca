import type { Risk } from "../model/collaboration";

/** What risks and opportunities outside the plan add to its outlook. Money as entered; a loss is negative. */
export interface RiskRange {
  /** Losses and gains, each at its probability. */
  readonly threats: number;
  readonly chances: number;
  /** Both together: where the outlook is expected to end. */
  readonly expected: number;
  /** Everything bad and nothing good happens, and the other way round. */
  readonly worst: number;
  readonly best: number;
}

/** Probability times impact; a risk without one of the two says nothing. */
export function weightedImpact({ probability, impact }: Risk): number {
  return Math.min(1, Math.max(0, probability)) * impact;
}

/** The range around an outlook. Risks that the plan already contains take no part. */
export function riskRange(risks: readonly Risk[]): RiskRange {
  const range = { threats: 0, chances: 0, worst: 0, best: 0 };
  for (const risk of risks) {
    const weighted = weightedImpact(risk);
    if (risk.isInTheNumbers || weighted !== weighted) continue;
    if (risk.impact < 0) {
      range.threats += weighted;
      range.worst += risk.impact;
    } else {
      range.chances += weighted;
      range.best += risk.impact;
    }
  }
  return { ...range, expected: range.threats + range.chances };
}
