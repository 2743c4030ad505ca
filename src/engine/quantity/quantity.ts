declare const dimension: unique symbol;
type Of<D extends string> = number & { readonly [dimension]: D };

/** A count of one item, in that item's base unit of measure. */
export type Units = Of<"units">;
/** An amount of the plan's one currency. */
export type Money = Of<"money">;
/** Planning periods, counted from the first period of the horizon. */
export type Periods = Of<"periods">;
/** A share of one: 0.95, never 95. */
export type Fraction = Of<"fraction">;
/** Hours of a resource. */
export type Hours = Of<"hours">;

export const units = (value: number): Units => value as Units;
export const money = (value: number): Money => value as Money;
export const periods = (value: number): Periods => value as Periods;
export const fraction = (value: number): Fraction => value as Fraction;
export const hours = (value: number): Hours => value as Hours;
