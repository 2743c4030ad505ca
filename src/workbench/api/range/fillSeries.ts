import type { CellScalar } from "../../book/calculator";
import type { Cell } from "../../book/cellStore";
import { MONTHS, addMonths, weekdayOf } from "./serialDates";

export type FillType =
  | "FillDefault"
  | "FillCopy"
  | "FillSeries"
  | "FillFormats"
  | "FillValues"
  | "FillDays"
  | "FillWeekdays"
  | "FillMonths"
  | "FillYears"
  | "LinearTrend"
  | "GrowthTrend"
  | "FlashFill";

/** The value of the nth cell (from 0) that a fill puts behind its source. */
type Series = (n: number) => CellScalar;

export interface FillWay {
  readonly type: FillType;
  /** -1 where the fill goes up or to the left: the cells come in that order, too. */
  readonly sign: 1 | -1;
}

/** How the constants of a source go on. Dates count in days, months or years, as the type says. */
export function seriesOf(cells: readonly (Cell | undefined)[], way: FillWay, isDate: boolean): Series {
  const { type, sign } = way;
  const values = cells.map((cell) => cell?.value ?? null);
  const repeat: Series = (n) => values[n % values.length] ?? null;
  if (type === "FillCopy") return repeat;
  const numbers = values.filter((value) => typeof value === "number");
  if (cells.some((cell) => cell?.formula !== undefined)) return repeat;
  if (numbers.length === values.length && numbers.length > 0)
    return isDate ? dates(numbers, way) : progression(numbers, way);
  return (n) => nextText(values[n % values.length] ?? null, sign * (Math.floor(n / values.length) + 1));
}

const last = (numbers: readonly number[]): number => numbers.at(-1) ?? 0;

function progression(numbers: readonly number[], { type, sign }: FillWay): Series {
  const [first = 0, second] = numbers;
  if (type === "GrowthTrend") {
    const ratio = second === undefined || first === 0 ? 1 : second / first;
    return (n) => last(numbers) * ratio ** (n + 1);
  }
  const isAlone = second === undefined;
  if (isAlone) {
    const step = type === "FillDefault" || type === "FillValues" ? 0 : sign;
    return (n) => first + step * (n + 1);
  }
  const { slope, start } = trend(numbers);
  return (n) => tidy(start + slope * (numbers.length + n));
}

/** The line that lies nearest to numbers at 0, 1, 2, … */
function trend(numbers: readonly number[]): { readonly slope: number; readonly start: number } {
  const middle = (numbers.length - 1) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  let [above, below] = [0, 0];
  for (const [i, value] of numbers.entries()) {
    above += (i - middle) * (value - mean);
    below += (i - middle) ** 2;
  }
  const slope = above / below;
  return { slope, start: mean - slope * middle };
}

/** Drops what binary fractions add at the 14th place. */
const tidy = (value: number): number => Number(value.toPrecision(14));

function dates(numbers: readonly number[], { type, sign }: FillWay): Series {
  const [first = 0, second] = numbers;
  if (type === "FillMonths") return (n) => addMonths(last(numbers), sign * (n + 1));
  if (type === "FillYears") return (n) => addMonths(last(numbers), 12 * sign * (n + 1));
  if (type === "FillWeekdays") return (n) => nextWeekday(last(numbers), n + 1, sign);
  const step = second === undefined || type === "FillDays" ? sign : second - first;
  return (n) => last(numbers) + step * (n + 1);
}

function nextWeekday(serial: number, count: number, sign: 1 | -1): number {
  let day = serial;
  for (let left = count; left > 0;) {
    day += sign;
    if (weekdayOf(day) >= 1 && weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const short = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));
const LISTS = [DAYS, MONTHS, short(DAYS), short(MONTHS)];

/** Days, months and quarters go on; a text that starts or ends in a number counts up. */
function nextText(value: CellScalar, steps: number): CellScalar {
  if (typeof value !== "string") return value;
  for (const list of LISTS) {
    const index = list.findIndex((item) => item.toLowerCase() === value.toLowerCase());
    if (index >= 0) return list.at((index + steps) % list.length) ?? value;
  }
  const quarter = /^(Q|Qtr|Quarter) ?([1-4])$/i.exec(value);
  if (quarter) return value.slice(0, -1) + String(((((Number(quarter[2]) - 1 + steps) % 4) + 4) % 4) + 1);
  const counted = /^(.*?)(\d+)$/.exec(value);
  if (counted) return `${counted[1]}${Math.abs(Number(counted[2]) + steps)}`;
  const ordinal = /^(\d+)( .*)$/.exec(value);
  return ordinal ? `${Number(ordinal[1]) + steps}${ordinal[2]}` : value;
}
