/** A copy without some keys; nothing gives an empty object. */
export function omit<T extends object, K extends keyof T>(
  object: T | undefined,
  ...keys: readonly K[]
): Omit<T, K> {
  const kept = Object.entries(object ?? {}).filter(([key]) => !keys.includes(key as K));
  return Object.fromEntries(kept) as Omit<T, K>;
}
