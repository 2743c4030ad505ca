import type { PlanningModel } from "../../engine";
import type { Block, LookArea, NumberFormat } from "./sheetDescription";
import { counted } from "./words";

/** The first three rows of every page: what it is, of what it speaks, and how to read it. */
export function pageHead({
  model,
  title,
  message,
}: {
  readonly model: PlanningModel;
  readonly title: string;
  readonly message: string;
}): Block[] {
  return [
    { top: 0, left: 0, cells: [[title]], look: "title" },
    { top: 1, left: 0, cells: [[scopeLine(model)]], look: "subtitle" },
    { top: 2, left: 0, cells: [[message]], look: "note" },
  ];
}

/** Lays headers over columns of numbers to the right, where the numbers stand. */
export function numberHeaders(row: number, formats: readonly (NumberFormat | null)[]): LookArea[] {
  return formats.flatMap((format, left) =>
    format === null || format === "text" || format === "general"
      ? []
      : [{ top: row, left, rows: 1, columns: 1, look: "headerRight" as const }],
  );
}

/** Company, cycle, horizon, size and currency in one line. */
export function scopeLine({ settings, calendar, items }: PlanningModel): string {
  const { horizon } = calendar;
  const parts = [
    settings.company,
    `Cycle ${horizon[0]!.label}`,
    `${horizon[0]!.label} to ${horizon.at(-1)!.label}`,
    counted(items.count, "item"),
    settings.currency === "" ? "no currency named on Settings" : `money in ${settings.currency}`,
  ];
  return parts.filter((part) => part !== "").join("  ·  ");
}
