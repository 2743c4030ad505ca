/** One judgement: row `a` is `importance` times as important as row `b` (1 to 9, or a reciprocal). */
export interface PairJudgement {
  readonly a: number;
  readonly b: number;
  readonly importance: number;
}

/** Weights from pairwise judgements, and how far the judgements agree with each other. */
export interface PairwiseWeights {
  /** Add up to 1. */
  readonly weights: readonly number[];
  /** Mean of (A·w)ᵢ / wᵢ; equals the number of rows when the judgements agree. */
  readonly lambda: number;
  /** Consistency ratio: below 0.10 is acceptable. 0 for one or two rows. */
  readonly consistencyRatio: number;
  /** The judgement that fits the others least, with the importance that would; `null` when all agree. */
  readonly worst: {
    readonly a: number;
    readonly b: number;
    readonly stated: number;
    readonly fitting: number;
  } | null;
}

/** Accepted below this ratio (Saaty). */
export const ACCEPTED_CONSISTENCY = 0.1;

/** Mean consistency index of random matrices, by the number of rows (DOMAIN.md C9 to 9; Saaty 1980 beyond). */
const RANDOM_INDEX = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.54, 1.56, 1.57, 1.59];

/**
 * Weights by the analytic hierarchy process: geometric means of the rows of the matrix of judgements.
 *
 * A pair that nobody judged follows from the others; a pair that was judged twice counts with its geometric mean.
 * Saaty, T. L. (1980), The Analytic Hierarchy Process; Crawford, G. and Williams, C. (1985), A note on the analysis
 * of subjective judgment matrices, doi:10.1016/0022-2496(85)90002-1; DOMAIN.md C9.
 */
export function pairwiseWeights(rows: number, judgements: readonly PairJudgement[]): PairwiseWeights {
  const logs = completed(rows, statedLogs(rows, judgements));
  const means = logs.map((row) => row.reduce((sum, value) => sum + value, 0) / rows);
  const raw = means.map(Math.exp);
  const total = raw.reduce((sum, value) => sum + value, 0);
  const weights = raw.map((value) => value / total);
  const lambda =
    logs.reduce((sum, row, i) => {
      return sum + row.reduce((inner, log, j) => inner + Math.exp(log) * weights[j]!, 0) / weights[i]!;
    }, 0) / rows;
  const random = RANDOM_INDEX[Math.min(rows, RANDOM_INDEX.length - 1)]!;
  const consistencyRatio = random === 0 ? 0 : Math.max(0, (lambda - rows) / (rows - 1)) / random;
  return { weights, lambda, consistencyRatio, worst: worstPair(logs, means) };
}

type Logs = (number | null)[][];

/** Logarithms of the judgements; `null` where nobody judged. */
function statedLogs(rows: number, judgements: readonly PairJudgement[]): Logs {
  const sums = Array.from({ length: rows }, () => Array.from({ length: rows }, () => ({ log: 0, count: 0 })));
  for (const { a, b, importance } of judgements) {
    const isUsable = a !== b && importance > 0 && a >= 0 && b >= 0 && a < rows && b < rows;
    if (!isUsable) continue;
    sums[a]![b]!.log += Math.log(importance);
    sums[a]![b]!.count += 1;
    sums[b]![a]!.log -= Math.log(importance);
    sums[b]![a]!.count += 1;
  }
  return sums.map((row, i) =>
    row.map(({ log, count }, j) => (i === j ? 0 : count === 0 ? null : log / count)),
  );
}

/** Fills what nobody judged with what the judgements imply: least squares in logarithms, by relaxation. */
function completed(rows: number, logs: Logs): number[][] {
  if (logs.every((row) => row.every((value) => value !== null))) return logs as number[][];
  const level = new Array<number>(rows).fill(0);
  for (let sweep = 0; sweep < 2000; sweep++) {
    for (let i = 0; i < rows; i++) {
      let sum = 0;
      let count = 0;
      logs[i]!.forEach((value, j) => {
        if (i === j || value === null) return;
        sum += value + level[j]!;
        count += 1;
      });
      if (count > 0) level[i] = sum / count;
    }
  }
  return logs.map((row, i) => row.map((value, j) => value ?? level[i]! - level[j]!));
}

function worstPair(logs: readonly (readonly number[])[], means: readonly number[]): PairwiseWeights["worst"] {
  let worst: PairwiseWeights["worst"] = null;
  let most = 1e-9;
  logs.forEach((row, a) => {
    row.forEach((log, b) => {
      const fitting = means[a]! - means[b]!;
      const miss = Math.abs(log - fitting);
      if (a >= b || miss <= most) return;
      most = miss;
      worst = { a, b, stated: Math.exp(log), fitting: Math.exp(fitting) };
    });
  });
  return worst;
}
