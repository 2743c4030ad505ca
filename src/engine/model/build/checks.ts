import type { BuildContext, RowPlace } from "./buildContext";

/** A number of a row, and the bounds it must keep. */
export interface Checked {
  readonly column: string;
  readonly value: number;
  readonly least?: number;
  readonly most?: number;
  /** What counts when it is blank. */
  readonly whenBlank: number;
  /** What counts when it is out of bounds; as when blank, if not given. */
  readonly whenWrong?: number;
}

/** The number itself, or what stands for it when it is blank or (with a problem) out of bounds. */
export function checkedNumber(context: BuildContext, place: RowPlace, checked: Checked): number {
  const { value, least = 0, most = Infinity, whenBlank, whenWrong = whenBlank } = checked;
  if (Number.isNaN(value)) return whenBlank;
  if (value >= least && value <= most) return value;
  context.report({
    code: "value-out-of-range",
    severity: "error",
    place: { ...place, column: checked.column },
    facts: {
      what: `${checked.column} of ${place.row}`,
      value,
      range: most === Infinity ? `${least} or more` : `between ${least} and ${most}`,
      used: Number.isNaN(whenWrong) ? "blank" : String(whenWrong),
    },
  });
  return whenWrong;
}

/** What is missing, and what follows from it. */
export interface Needed {
  readonly column: string;
  readonly consequence: string;
  readonly severity?: "error" | "warning" | "note";
}

/** Says that a row lacks something. */
export function reportNeeded(context: BuildContext, place: RowPlace, needed: Needed): void {
  const { column, consequence, severity = "warning" } = needed;
  context.report({
    code: "value-needed",
    severity,
    place: { ...place, column },
    facts: { ...place, column, consequence },
  });
}

/** Says that a row repeats an earlier one. */
export function reportRepeated(
  context: BuildContext,
  place: RowPlace,
  consequence: "added" | "ignored",
): void {
  const severity = consequence === "added" ? "warning" : "error";
  context.report({ code: "row-repeated", severity, place, facts: { ...place, consequence } });
}

/** Says that two values of one row cannot both be right. */
export function reportContradiction(
  context: BuildContext,
  place: RowPlace & { readonly column: string },
  said: { readonly statement: string; readonly used: string },
): void {
  context.report({
    code: "values-contradict",
    severity: "warning",
    place,
    facts: { row: place.row, ...said },
  });
}
