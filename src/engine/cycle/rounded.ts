/** A number as JSON keeps it; a blank is `null`. */
export function rounded(value: number, digits: number): number | null {
  if (!Number.isFinite(value)) return null;
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
