/** Less than this of the index is not worth a sentence. */
export const POINTS_WORTH_SAYING = 0.0005;

/** Points of the index, as fine as they matter: "4.9", "0.145". */
export const points = (value: number): string => (value >= 1 ? value.toFixed(1) : value.toFixed(3));
