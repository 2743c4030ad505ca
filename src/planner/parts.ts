/**
 * A large answer cut into small messages, so that taking one in never blocks
 * the thread that draws.
 */
export interface Part {
  /** Where it belongs in the answer, from the outside in. */
  readonly path: readonly string[];
  readonly value: unknown;
  /** Whether it goes on a list that an earlier part began. */
  readonly isMore?: boolean;
}

/** Fields are told one by one down to here; what lies deeper is small or of typed arrays, which copy fast. */
const DEPTH = 2;
/** Entries of a list in one part. */
const ENTRIES = 1_000;

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Cuts plain data into parts; `gather` puts them together again. */
export function* partsOf(value: unknown, path: readonly string[] = []): Generator<Part> {
  if (Array.isArray(value) && value.length > ENTRIES) {
    for (let i = 0; i < value.length; i += ENTRIES)
      yield { path, value: value.slice(i, i + ENTRIES), ...(i > 0 ? { isMore: true } : {}) };
  } else if (isRecord(value) && path.length < DEPTH) {
    yield { path, value: {} };
    for (const [name, field] of Object.entries(value)) yield* partsOf(field, [...path, name]);
  } else yield { path, value };
}

/** Puts parts together in the order in which they were cut. */
export function gather(whole: unknown, { path, value, isMore }: Part): unknown {
  const [name, ...inner] = path;
  if (name !== undefined) {
    const fields = whole as Fields;
    fields[name] = gather(fields[name], { path: inner, value, ...(isMore ? { isMore } : {}) });
    return fields;
  }
  if (!isMore) return value;
  for (const entry of value as readonly unknown[]) (whole as unknown[]).push(entry);
  return whole;
}
