import { ApiError, invalidArgument } from "./apiError";
import { isHostObject, type HostObject, type TypeName } from "./hostObject";

/** The arguments of a call, checked as they are taken. Missing ones arrive as null or undefined. */
export class Args {
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  get count(): number {
    return this.#values.length;
  }

  /** These arguments with another one before them. */
  after(first: unknown): Args {
    return new Args([first, ...this.#values]);
  }

  raw(index: number): unknown {
    return this.#values[index] ?? undefined;
  }

  has(index: number): boolean {
    return this.raw(index) !== undefined;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  integer(index: number, fallback?: number): number {
    const value = this.raw(index) ?? fallback;
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  flag(index: number, fallback = false): boolean {
    const value = this.raw(index) ?? fallback;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  /** One of the named choices, compared without case; `fallback` where the argument is missing. */
  choice<C extends string>(index: number, choices: readonly C[], fallback?: C): C {
    const value = this.raw(index) ?? fallback;
    return oneOf(value, choices);
  }

  record(index: number): Readonly<Record<string, unknown>> {
    const value = this.raw(index) ?? {};
    if (typeof value !== "object" || Array.isArray(value)) throw invalidArgument();
    return value as Record<string, unknown>;
  }

  /** The object that an argument refers to; an address text is no object. */
  object<T extends TypeName>(index: number, ...types: readonly T[]): HostObject & { readonly type: T } {
    const found = this.optionalObject(index, ...types);
    if (!found) throw invalidArgument();
    return found;
  }

  optionalObject<T extends TypeName>(
    index: number,
    ...types: readonly T[]
  ): (HostObject & { readonly type: T }) | undefined {
    const value = this.raw(index);
    if (!isHostObject(value)) return undefined;
    if (value.type === "Null") throw new ApiError("ItemNotFound");
    if (!types.includes(value.type as T)) throw invalidArgument();
    return value as HostObject & { readonly type: T };
  }
}

/** One of the named choices, compared without case. */
export function oneOf<C extends string>(value: unknown, choices: readonly C[]): C {
  const wanted = typeof value === "string" ? value.toLowerCase() : undefined;
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument();
  return found;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || Number.isNaN(value)) throw invalidArgument();
  return value;
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** Whether a value inside a record is a range that the script gave. */
export const isReference = (value: unknown): value is HostObject & { readonly type: "Range" } =>
  isHostObject(value) && value.type === "Range";
