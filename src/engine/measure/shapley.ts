/**
 * Splits the change of a product among its factors, whatever the order in which they move.
 *
 * The Shapley value over all orders of change: it adds up to the change and treats factors alike.
 * Computed by subsets, 2^n of them, so keep n at 12 or less. Sun, Y. and Sundararajan, M. (2011), Axiomatic
 * attribution for multilinear functions, arXiv:1102.0989; DOMAIN.md C8.
 *
 * @param before the factors before, such as units, price, rate
 * @param after the same factors after
 * @returns the part of `Πafter − Πbefore` that each factor explains
 */
export function shapleyProduct(before: readonly number[], after: readonly number[]): number[] {
  const n = before.length;
  if (n !== after.length) throw new RangeError("before and after need the same factors");
  if (n > 12) throw new RangeError("more than 12 factors");
  const weight = orderWeights(n);
  const parts = new Array<number>(n).fill(0);
  for (let set = 0; set < 1 << n; set++) {
    for (let i = 0; i < n; i++) {
      if (set & (1 << i)) continue;
      parts[i]! +=
        weight[bitsIn(set)]! * (after[i]! - before[i]!) * productWithout(i, set, { before, after });
    }
  }
  return parts;
}

/** |S|! (n − |S| − 1)! / n! for each size of S. */
function orderWeights(n: number): number[] {
  const factorial = [1];
  for (let i = 1; i <= n; i++) factorial.push(factorial[i - 1]! * i);
  return Array.from(
    { length: n },
    (_, size) => (factorial[size]! * factorial[n - size - 1]!) / factorial[n]!,
  );
}

function productWithout(
  left: number,
  set: number,
  { before, after }: { readonly before: readonly number[]; readonly after: readonly number[] },
): number {
  let product = 1;
  for (let j = 0; j < before.length; j++) {
    if (j !== left) product *= set & (1 << j) ? after[j]! : before[j]!;
  }
  return product;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
