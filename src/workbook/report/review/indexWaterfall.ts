import type { Alignment } from "../../../engine";
import { canFall, type WaterfallBar } from "../charts/waterfall";

/** The way to the index as bars, with what it says. */
export interface IndexWaterfall {
  readonly bars: readonly WaterfallBar[];
  /** The message, short enough for a chart's title. */
  readonly title: string;
  /** The message in one sentence. */
  readonly message: string;
}

/** A cause of lost or gained points. */
interface Cause {
  readonly name: string;
  readonly points: number;
}

/** Causes with bars of their own; the rest is one bar. */
const MOST_CAUSES = 5;
/** Points that no bar would show. */
const NOTHING = 0.05;

/**
 * How the index came to where it is: from the last cycle's where one is kept, else from 100; then what reconciling adds.
 *
 * `null` where too little is known for one number.
 */
export function indexWaterfall({ submitted, reconciled, change }: Alignment): IndexWaterfall | null {
  const { shown, components } = submitted.index;
  if (shown === null) return null;
  const since = change && change.index.length > 0 ? change : null;
  const causes: Cause[] = since
    ? since.index.map(({ cause, points }) => ({ name: cause, points }))
    : components.map(({ component, points }) => ({ name: component, points: -points }));
  const moved = causes.reduce((sum, { points }) => sum + points, 0);
  const after = reconciled?.index.shown ?? null;
  const bars: WaterfallBar[] = [
    { name: since ? since.from : "In full", amount: shown - moved, isLevel: true },
    ...steps(causes),
    { name: since ? since.to : "As submitted", amount: shown, isLevel: true },
    ...(after === null ? [] : reconciledBars(shown, after)),
  ];
  if (!canFall(bars)) return null;
  return { bars, ...words({ shown, after, moved, since: since?.from ?? null, causes: ranked(causes) }) };
}

const ranked = (causes: readonly Cause[]): Cause[] =>
  causes
    .filter(({ points }) => Math.abs(points) >= NOTHING)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));

/** The largest causes, and one bar for all others, so that the bars add up. */
function steps(causes: readonly Cause[]): WaterfallBar[] {
  const largest = ranked(causes).slice(0, MOST_CAUSES);
  const rest = causes
    .filter((cause) => !largest.includes(cause))
    .reduce((sum, { points }) => sum + points, 0);
  const all = Math.abs(rest) >= NOTHING / 10 ? [...largest, { name: "others", points: rest }] : largest;
  return all.map(({ name, points }) => ({ name, amount: points, isLevel: false }));
}

const reconciledBars = (shown: number, after: number): WaterfallBar[] => [
  { name: "reconciling", amount: after - shown, isLevel: false },
  { name: "Reconciled", amount: after, isLevel: true },
];

interface Told {
  readonly shown: number;
  readonly after: number | null;
  readonly moved: number;
  readonly since: string | null;
  readonly causes: readonly Cause[];
}

function words({ shown, after, moved, since, causes }: Told): { title: string; message: string } {
  const [first] = causes;
  const now = shown.toFixed(1);
  const later = after === null ? "" : ` Reconciling brings ${after.toFixed(1)}.`;
  const size = (points: number): string => Math.abs(points).toFixed(1);
  if (since === null) {
    const most = first ? `: ${first.name} costs most, ${size(first.points)} points` : "";
    return {
      title: `Index ${now}${most}`,
      message: `The plan as submitted scores ${now} of 100${most}.${later}`,
    };
  }
  const way = moved >= NOTHING ? "up" : moved <= -NOTHING ? "down" : "unchanged";
  const by = way === "unchanged" ? way : `${way} ${size(moved)} points`;
  const most = first ? `, most by ${first.name} (${first.points > 0 ? "+" : "-"}${size(first.points)})` : "";
  return {
    title: `Index ${now}, ${by} since ${since}`,
    message: `The index is ${by} since ${since}${most}.${later}`,
  };
}
