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
  /** Consistency ratio: below 0.10 is acceptable. 0 for one or two rows, and where no judgement checks another. */
  readonly consistencyRatio: number;
  /** Pairs that were judged, of all pairs. */
  readonly judged: number;
  readonly pairs: number;
  /** Rows that no chain of judgements links with the first row. */
  readonly unlinked: readonly number[];
  /** The judgement that fits the weights least, with the importance that all others imply; `null` when all agree. */
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
 * A pair that nobody judged follows from the others; a pair that was judged twice counts with its geometric mean;
 * rows that no judgement links keep the same geometric mean as the rest. The random index of an incomplete matrix is
 * lower by the share of the circles that its missing pairs take away: Ágoston, K. Cs. and Csató, L. (2022),
 * Inconsistency thresholds for incomplete pairwise comparison matrices, doi:10.1016/j.omega.2021.102576. Saaty, T. L. (1980), The Analytic Hierarchy Process; Crawford, G. and Williams, C. (1985), A note on the analysis
 * of subjective judgment matrices, doi:10.1016/0022-2496(85)90002-1; DOMAIN.md C9.
 */
export function pairwiseWeights(rows: number, judgements: readonly PairJudgement[]): PairwiseWeights {
  const stated = statedLogs(rows, judgements);
  const groups = linkedGroups(stated);
  const logs = completed(stated, groups);
  const means = logs.map((row) => row.reduce((sum, value) => sum + value, 0) / rows);
  const raw = means.map(Math.exp);
  const total = raw.reduce((sum, value) => sum + value, 0);
  const weights = raw.map((value) => value / total);
  const lambda =
    logs.reduce((sum, row, i) => {
      return sum + row.reduce((inner, log, j) => inner + Math.exp(log) * weights[j]!, 0) / weights[i]!;
    }, 0) / rows;
  const pairs = (rows * (rows - 1)) / 2;
  const judged = stated.reduce((sum, row, i) => sum + row.filter((v, j) => j > i && v !== null).length, 0);
  const random = randomIndex(rows, pairs - judged);
  const consistencyRatio = random === 0 ? 0 : Math.max(0, (lambda - rows) / (rows - 1)) / random;
  const unlinked = groups.flatMap((group, row) => (group === groups[0] ? [] : [row]));
  return { weights, lambda, consistencyRatio, judged, pairs, unlinked, worst: worstPair(stated, means) };
}

/** The mean consistency index of random matrices with so many pairs missing; 0 where no circle of judgements is left. */
function randomIndex(rows: number, missing: number): number {
  const circles = ((rows - 1) * (rows - 2)) / 2;
  const whole = RANDOM_INDEX[Math.min(rows, RANDOM_INDEX.length - 1)]!;
  return circles > missing ? whole * (1 - missing / circles) : 0;
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

/** For each row the first row that a chain of judgements links it with: rows of one group can be weighed. */
function linkedGroups(logs: Logs): number[] {
  const groups = logs.map((_, row) => row);
  const rootOf = (row: number): number => (groups[row] === row ? row : rootOf(groups[row]!));
  logs.forEach((row, i) =>
    row.forEach((value, j) => {
      if (value === null || i === j) return;
      const [one, other] = [rootOf(i), rootOf(j)];
      groups[Math.max(one, other)] = Math.min(one, other);
    }),
  );
  return groups.map((_, row) => rootOf(row));
}

/** Fills what nobody judged with what the judgements imply: least squares in logarithms, by relaxation. */
function completed(logs: Logs, groups: readonly number[]): number[][] {
  if (logs.every((row) => row.every((value) => value !== null))) return logs as number[][];
  const level = centred(levelsOf(logs), groups);
  return logs.map((row, i) => row.map((value, j) => value ?? level[i]! - level[j]!));
}

function levelsOf(logs: Logs): number[] {
  const level = logs.map(() => 0);
  for (let sweep = 0; sweep < 2000; sweep++) {
    for (let i = 0; i < level.length; i++) {
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
  return level;
}

/** Each group of linked rows around 0, whatever the order in which its rows were relaxed. */
function centred(level: readonly number[], groups: readonly number[]): number[] {
  return level.map((value, row) => {
    const own = level.filter((_, other) => groups[other] === groups[row]);
    return value - own.reduce((sum, one) => sum + one, 0) / own.length;
  });
}

/** The judgement furthest from what the weights say; pairs that nobody judged cannot be at fault. */
function worstPair(logs: Logs, means: readonly number[]): PairwiseWeights["worst"] {
  let worst: { readonly a: number; readonly b: number; readonly log: number } | null = null;
  let most = 1e-9;
  logs.forEach((row, a) => {
    row.forEach((log, b) => {
      if (a >= b || log === null) return;
      const miss = Math.abs(log - (means[a]! - means[b]!));
      if (miss <= most) return;
      most = miss;
      worst = { a, b, log };
    });
  });
  return worst && judgementOf(logs, worst);
}

/** What is stated of a pair, and what the other judgements say of it. */
function judgementOf(
  logs: Logs,
  { a, b, log }: { readonly a: number; readonly b: number; readonly log: number },
): PairwiseWeights["worst"] {
  const others = logs.map((row, i) =>
    row.map((value, j) => ((i === a && j === b) || (i === b && j === a) ? null : value)),
  );
  const level = levelsOf(others);
  return { a, b, stated: Math.exp(log), fitting: Math.exp(level[a]! - level[b]!) };
}
