import { simplexSearch } from "../fitting/simplexSearch.ts";
import { passAdditive, passMultiplicative, type EtsPass, type EtsStart } from "./etsFilter.ts";
import { parameterCount, type EtsModel, type EtsParameters } from "./etsModel.ts";
import { refineStart } from "./etsRefine.ts";

export interface EtsFit {
  readonly model: EtsModel;
  readonly parameters: EtsParameters;
  readonly start: EtsStart;
  /** Twice the negative log-likelihood, up to a constant that all models of one series share. */
  readonly deviance: number;
  /** Corrected Akaike criterion; Infinity when the history is too short for the model. */
  readonly criterion: number;
}

/** The work of one model on one series: memory, and the objective as a function of the search point. */
export class EtsProblem {
  readonly pass: EtsPass;
  readonly parameters: EtsParameters = { level: 0, trend: 0, season: 0, damping: 0 };
  private readonly run: typeof passAdditive;

  constructor(
    readonly y: Float64Array,
    readonly seasonPeriods: number,
    readonly model: EtsModel,
    readonly start: EtsStart,
  ) {
    const season = new Float64Array(model.season === "none" ? 0 : seasonPeriods);
    this.pass = {
      level: 0,
      trend: 0,
      season,
      sumOfSquares: 0,
      sumOfRelativeSquares: 0,
      sumOfLogs: 0,
      errors: null,
    };
    this.run = model.season === "multiplicative" ? passMultiplicative : passAdditive;
  }

  /** Deviance of the current parameters from the current start. */
  evaluate(): number {
    const { y, pass } = this;
    this.run(y, this.start, this.parameters, pass);
    const n = y.length;
    if (this.model.error === "additive") return n * Math.log(pass.sumOfSquares / n + 1e-12);
    return n * Math.log(pass.sumOfRelativeSquares / n + 1e-12) + 2 * pass.sumOfLogs;
  }

  /** Search coordinates: level, trend as a share of level, season as a share of 1 - level, damping. */
  use(at: Float64Array): void {
    const { parameters, model } = this;
    let i = 0;
    const level = at[i++]!;
    parameters.level = level;
    parameters.damping = model.trend === "none" ? 0 : 1;
    parameters.trend = model.trend === "none" ? 0 : level * at[i++]!;
    parameters.season = model.season === "none" ? 0 : (1 - level) * at[i++]!;
    if (model.trend === "damped") parameters.damping = at[i]!;
  }

  readonly objective = (at: Float64Array): number => {
    this.use(at);
    return this.evaluate();
  };
}

export const tuning = {
  evals1: 60,
  evals2: 40,
  rounds: 2,
  ridge: 1,
  gammaStart: 0.1,
  betaStart: 0.1,
  alphaStart: 0.3,
  phiMin: 0.8,
  phiMax: 0.98,
};

export function fitEts(y: Float64Array, seasonPeriods: number, model: EtsModel, start: EtsStart): EtsFit {
  const problem = new EtsProblem(y, seasonPeriods, model, Float64Array.from(start));
  const from = [tuning.alphaStart];
  const lower = [0.0001];
  const upper = [0.9999];
  if (model.trend !== "none") {
    from.push(tuning.betaStart);
    lower.push(0.0001);
    upper.push(0.9999);
  }
  if (model.season !== "none") {
    from.push(tuning.gammaStart);
    lower.push(0.0001);
    upper.push(0.9999);
  }
  if (model.trend === "damped") {
    from.push(tuning.phiMax - 0.03);
    lower.push(tuning.phiMin);
    upper.push(tuning.phiMax);
  }
  let found = { at: Float64Array.from(from), value: Infinity };
  const prior = Float64Array.from(start);
  for (let round = 0; round <= tuning.rounds; round++) {
    found = simplexSearch({
      objective: problem.objective,
      start: [...found.at],
      lower,
      upper,
      maxEvaluations: round === 0 ? tuning.evals1 : tuning.evals2,
      stepShare: round === 0 ? 0.15 : 0.05,
      tolerance: 1e-6,
    }) as any;
    problem.use(found.at);
    if (round < tuning.rounds) refineStart(problem, prior, tuning.ridge);
  }
  problem.use(found.at);
  const deviance = problem.evaluate();
  const n = y.length;
  const k = parameterCount(model, seasonPeriods);
  const criterion = n - k - 1 > 0 ? deviance + 2 * k + (2 * k * (k + 1)) / (n - k - 1) : Infinity;
  return { model, parameters: { ...problem.parameters }, start: problem.start, deviance, criterion };
}

/** Point forecasts, the states running on without errors. */
export function projectEts(y: Float64Array, m: number, fit: EtsFit, horizon: number): Float64Array {
  const problem = new EtsProblem(y, m, fit.model, fit.start);
  Object.assign(problem.parameters, fit.parameters);
  problem.evaluate();
  const { pass } = problem;
  const phi = fit.parameters.damping;
  const out = new Float64Array(horizon);
  let reach = 0;
  let power = 1;
  for (let h = 0; h < horizon; h++) {
    power *= phi;
    reach += power;
    const base = pass.level + reach * pass.trend;
    const s = (y.length + h) % m;
    if (fit.model.season === "none") out[h] = base;
    else if (fit.model.season === "additive") out[h] = base + pass.season[s]!;
    else out[h] = base * pass.season[s]!;
  }
  return out;
}
