/**
 * Utilisation: required over available amount of a resource, a share; over 1 is an overload.
 *
 * With nothing available, load cannot be carried at all: `Infinity` for any load, 0 for none.
 * `NaN` where either is blank. Source: DOMAIN.md C5.
 */
export function utilisation(required: number, available: number): number {
  if (available === 0) return required > 0 ? Number.POSITIVE_INFINITY : required * 0;
  return required / available;
}
