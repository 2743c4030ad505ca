import { simplexSearch } from "../fitting/simplexSearch";
import { passAdditive, passMultiplicative, type EtsPass, type EtsStart } from "./etsFilter";
import { parameterCount, type EtsModel, type EtsParameters } from "./etsModel";
import { etsStart } from "./etsStart";

/** A fitted model: everything that is needed to run it over the history and beyond. */
export interface EtsFit {
  readonly model: EtsModel;
  readonly parameters: EtsParameters;
  /** Level, slope and seasonal states after the last period of the history. */
  readonly level: number;
  readonly slope: number;
  readonly season: Float64Array;
  /** Position of the first forecast period in `season`. */
  readonly nextPosition: number;
  /** Corrected Akaike criterion, comparable among models of one history; Infinity when it is too short for the model. */
  readonly criterion: number;
}

/** Evaluations of the likelihood for each model; more change the forecasts by less than their own noise. */
const EVALUATIONS = 60;

/** Where the search starts and its bounds, by parameter, in search coordinates (see `useParameters`). */
const SEARCH = {
  level: { start: 0.3, lower: 0.0001, upper: 0.9999 },
  trend: { start: 0.1, lower: 0.0001, upper: 0.9999 },
  season: { start: 0.1, lower: 0.0001, upper: 0.9999 },
  damping: { start: 0.95, lower: 0.8, upper: 0.98 },
};

/**
 * Fits one model by maximum likelihood over its smoothing parameters.
 *
 * `y` should be of the size of one (see `scaledHistory`); a multiplicative error or season needs it positive.
 */
export function fitEts(y: Float64Array, seasonPeriods: number, model: EtsModel): EtsFit {
  const run = new EtsRun(y, model, etsStart(y, seasonPeriods, model));
  const searched = searchedParameters(model);
  const found = simplexSearch({
    objective: run.deviance,
    start: searched.map((name) => SEARCH[name].start),
    lower: searched.map((name) => SEARCH[name].lower),
    upper: searched.map((name) => SEARCH[name].upper),
    maxEvaluations: EVALUATIONS,
    tolerance: 1e-6,
  });
  const deviance = run.deviance(found.at);
  const { pass, parameters } = run;
  return {
    model,
    parameters,
    level: pass.level,
    slope: pass.trend,
    season: pass.season,
    nextPosition: pass.season.length > 0 ? y.length % pass.season.length : 0,
    criterion: deviance + penalty(y.length, parameterCount(model, seasonPeriods)),
  };
}

/** Point forecasts: the states run on without errors. */
export function projectEts(fit: EtsFit, horizonPeriods: number): Float64Array {
  const { model, parameters, season } = fit;
  const path = new Float64Array(horizonPeriods);
  let reach = 0;
  let power = 1;
  for (let h = 0; h < horizonPeriods; h++) {
    power *= parameters.damping;
    reach += power;
    const base = fit.level + reach * fit.slope;
    const index = season.length > 0 ? season[(fit.nextPosition + h) % season.length]! : 0;
    path[h] = model.season === "multiplicative" ? base * index : base + index;
  }
  return path;
}

function searchedParameters({ trend, season }: EtsModel): (keyof EtsParameters)[] {
  const names: (keyof EtsParameters)[] = ["level"];
  if (trend !== "none") names.push("trend");
  if (season !== "none") names.push("season");
  if (trend === "damped") names.push("damping");
  return names;
}

/** C. M. Hurvich and C.-L. Tsai, Biometrika 76 (1989), doi:10.1093/biomet/76.2.297. */
function penalty(n: number, k: number): number {
  return n - k - 1 > 0 ? 2 * k + (2 * k * (k + 1)) / (n - k - 1) : Infinity;
}

/** The memory of one model on one history, and its deviance as a function of the search point. */
class EtsRun {
  readonly pass: EtsPass;
  readonly parameters: EtsParameters = { level: 0, trend: 0, season: 0, damping: 0 };

  constructor(
    private readonly y: Float64Array,
    private readonly model: EtsModel,
    start: EtsStart,
  ) {
    const season = new Float64Array(start.length - 2);
    this.pass = { start, level: 0, trend: 0, season, sumOfSquares: 0, sumOfRelativeSquares: 0, sumOfLogs: 0 };
  }

  /** Twice the negative log-likelihood, up to a constant that all models of one history share. */
  readonly deviance = (at: Float64Array): number => {
    this.useParameters(at);
    const { y, pass, model } = this;
    if (model.season === "multiplicative") passMultiplicative(y, this.parameters, pass);
    else passAdditive(y, this.parameters, pass);
    const n = y.length;
    if (model.error === "additive") return n * Math.log(pass.sumOfSquares / n + 1e-12);
    return n * Math.log(pass.sumOfRelativeSquares / n + 1e-12) + 2 * pass.sumOfLogs;
  };

  /** Search coordinates: level; trend as a share of level; season as a share of 1 - level; damping. */
  private useParameters(at: Float64Array): void {
    const { parameters, model } = this;
    const level = at[0]!;
    let next = 1;
    parameters.level = level;
    parameters.trend = model.trend === "none" ? 0 : level * at[next++]!;
    parameters.season = model.season === "none" ? 0 : (1 - level) * at[next++]!;
    parameters.damping = model.trend === "none" ? 0 : model.trend === "additive" ? 1 : at[next]!;
  }
}
