/**
 * A function that remembers its last answer for each key, as long as the key lives.
 *
 * Measuring asks for the same tables of one model again with each plan of it, and a what-if replaces some tables and
 * shares the others. `key` is the table that the answer hangs on, `parts` names whatever else it depends on: when one
 * of them is another (by identity), the answer is made anew. Tables are never changed in place, so identity is enough.
 */
export function keptFor<Key extends object, Parts extends object, Made>(
  make: (key: Key, parts: Parts) => Made,
): (key: Key, parts: Parts) => Made {
  const kept = new WeakMap<Key, { readonly parts: Parts; readonly made: Made }>();
  return (key, parts) => {
    const last = kept.get(key);
    const names = Object.keys(parts) as (keyof Parts)[];
    if (last !== undefined && names.every((name) => last.parts[name] === parts[name])) return last.made;
    const made = make(key, parts);
    kept.set(key, { parts, made });
    return made;
  };
}
