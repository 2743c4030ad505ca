/** A value axis: its ends and the steps between them. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

export interface ScaleWish {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  /** Ticks that there is room for. */
  readonly room: number;
}

/** Round steps of 1, 2 or 5 that hold every value, with zero in unless all values are far from it. */
export function scaleOf(values: readonly number[], wish: ScaleWish): Scale {
  const least = Math.min(...values, Infinity);
  const most = Math.max(...values, -Infinity);
  if (least > most) return { low: 0, high: 1, ticks: [0, 0.5, 1] };
  const isNarrow = least > 0 && most > least && most - least < most / 6;
  const from = wish.minimum ?? (isNarrow ? least - (most - least) / 2 : Math.min(0, least));
  const to = wish.maximum ?? Math.max(0, most);
  const step = wish.majorUnit ?? roundStep((to - from || 1) / Math.max(2, wish.room));
  const low = wish.minimum ?? Math.floor(from / step) * step;
  const reach = Math.ceil(to / step - 1e-9) * step;
  const high = wish.maximum ?? (reach > low ? reach : low + step);
  const ticks: number[] = [];
  for (let i = 0; low + i * step <= high + step * 1e-6 && i < 100; i++)
    ticks.push(Number((low + i * step).toPrecision(12)));
  return { low, high, ticks };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
}
