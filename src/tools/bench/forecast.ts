import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { cleanHistory, forecastDemand, quantileOf, type DemandForecast } from "../../engine/demand/api";
import { workingDays } from "../../engine/demand/history/workingDays";
import { dayOf, monthOf } from "../../engine/calendar/months";
import { explain } from "../../engine/problem/explain";

interface BenchSeries {
  readonly id: string;
  readonly demand: number[];
  readonly horizonPeriods: number;
  /** Of the history and the horizon, where the file says the first month. */
  readonly workingDays: number[] | null;
}

const USAGE =
  "Usage: bench forecast --data FILE.csv [--out FORECASTS.csv] [--season N] [--quantiles .5,.75,.9]\n" +
  "FILE.csv has the columns id,type,start,n,h,train,test; train holds numbers with a space between.";

/**
 * Forecasts every series of a file and prints one JSON line: series, seconds, seriesPerSecond, cpuSeconds, failed.
 *
 * `--out` writes `id,fc,lo95,hi95,lo80,hi80`, and with `--quantiles` one more column `q0.5` and so on for each. The season is 12, or
 * what `--season` says; series that start in a "W" period are weeks, season 52; a start such as "1990-01" gives the working days
 * of the months. Time is that of cleaning and forecasting,
 * without reading and writing.
 */
export async function benchForecast(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string" },
      out: { type: "string" },
      season: { type: "string" },
      quantiles: { type: "string" },
    },
  });
  if (!values.data) throw new Error(USAGE);
  const { series, seasonPeriods } = readSeries(values.data, values.season);
  const started = performance.now();
  const startedCpu = process.cpuUsage();
  const forecasts = series.map((one) => forecastOne(one, seasonPeriods));
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(startedCpu);
  const done = forecasts.filter((forecast) => forecast !== null);
  if (values.out)
    writeForecasts(values.out, done, (values.quantiles ?? "").split(",").filter(Boolean).map(Number));
  const rate = Math.round(series.length / Math.max(seconds, 1e-9));
  console.log(
    JSON.stringify({
      series: series.length,
      seconds: Number(seconds.toFixed(3)),
      seriesPerSecond: rate,
      cpuSeconds: Number(((cpu.user + cpu.system) / 1e6).toFixed(3)),
      failed: series.length - done.length,
    }),
  );
}

function readSeries(file: string, season?: string): { series: BenchSeries[]; seasonPeriods: number } {
  const [head, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const names = head!.split(",");
  const column = (cells: string[], name: string): string => cells[names.indexOf(name)] ?? "";
  const rows = lines.map((line) => line.split(","));
  const isWeekly = rows.some((cells) => column(cells, "start").startsWith("W"));
  const series = rows.map((cells) => ({
    id: column(cells, "id"),
    demand: column(cells, "train").trim().split(/\s+/).map(Number),
    horizonPeriods: Number(column(cells, "h")),
    workingDays: daysFrom(column(cells, "start"), Number(column(cells, "n")) + Number(column(cells, "h"))),
  }));
  return { series, seasonPeriods: season ? Number(season) : isWeekly ? 52 : 12 };
}

/** Working days of the months from "1990-01" on; `null` where the start is no month. */
function daysFrom(start: string, months: number): number[] | null {
  const [, year, month] = /^(\d{4})-(\d{2})$/u.exec(start) ?? [];
  if (year === undefined || month === undefined) return null;
  const first = Number(month);
  return Array.from({ length: months }, (_, t) => workingDays(monthOf(dayOf(Number(year), first + t), 1)));
}

function forecastOne(
  { id, demand, horizonPeriods, workingDays: days }: BenchSeries,
  seasonPeriods: number,
): DemandForecast | null {
  const cleaned = cleanHistory({ item: id, demand, seasonPeriods, ...(days ? { workingDays: days } : {}) });
  const forecast = cleaned.ok ? forecastDemand(cleaned.value.history, horizonPeriods) : cleaned;
  if (forecast.ok) return forecast.value;
  for (const problem of forecast.problems) console.error(explain(problem));
  return null;
}

function writeForecasts(
  file: string,
  forecasts: readonly DemandForecast[],
  probabilities: readonly number[],
): void {
  const head = ["id", "fc", "lo95", "hi95", "lo80", "hi80", ...probabilities.map((p) => `q${p}`)].join(",");
  const rows = forecasts.map((forecast) => {
    const { units, interval95, interval80 } = forecast;
    const paths = [units, interval95.lower, interval95.upper, interval80.lower, interval80.upper];
    paths.push(...probabilities.map((p) => quantileOf(forecast.spread, p)));
    return [forecast.item, ...paths.map((path) => path.join(" "))].join(",");
  });
  writeFileSync(file, [head, ...rows].join("\n") + "\n");
}
