import type { Numbers } from "./pairs";

/**
 * The share of demand that was served, pair by pair; `NaN` where nothing was asked for. Pairs with a blank are left out,
 * and what is served above demand makes up for nothing.
 */
export function servedShare(served: Numbers, demanded: Numbers): number {
  let met = 0;
  let asked = 0;
  for (let i = 0; i < demanded.length; i++) {
    const [got, wanted] = [served[i]!, demanded[i]!];
    if (Number.isNaN(got) || !(wanted > 0)) continue;
    met += Math.min(Math.max(0, got), wanted);
    asked += wanted;
  }
  return asked === 0 ? Number.NaN : met / asked;
}
