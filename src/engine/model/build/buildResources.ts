import type { ResourceTable } from "../supply";
import type { ResourceDraft } from "../draft/supplyDrafts";
import { blanks, rowOf } from "../../series/grid";
import type { BuildContext } from "./buildContext";
import { checkedNumber, reportRepeated } from "./checks";
import { addInto, zeroIsBlankOn } from "./seriesRows";

/** The rows of one resource: its own, and the one that states its overtime limit by period. */
interface ResourceRows {
  readonly main: ResourceDraft;
  regular: ResourceDraft | null;
  overtime: ResourceDraft | null;
}

/** The resources by index; registers their names. */
export function buildResources(context: BuildContext, drafts: readonly ResourceDraft[]): ResourceTable {
  const resources = gather(context, drafts);
  const mains = resources.map(({ main }) => main);
  const numbers = (
    column: string,
    field: "overtimeCost" | "extraShiftAmount" | "extraShiftCost" | "extraShiftDaysToStart",
    whenBlank: number,
  ): Float64Array =>
    Float64Array.from(mains, (draft) =>
      checkedNumber(
        context,
        { sheet: "Resources", row: draft.key },
        { column, value: draft[field], whenBlank },
      ),
    );
  const periods = context.calendar.horizon.length;
  const table: ResourceTable = {
    count: resources.length,
    name: [...context.resources.names],
    site: mains.map((draft) => draft.site),
    kind: mains.map((draft) => draft.kind ?? "hours"),
    unit: mains.map((draft) => draft.unit),
    regular: blanks(resources.length, periods),
    overtimeLimit: blanks(resources.length, periods),
    overtimeCost: numbers("overtime cost", "overtimeCost", 0),
    extraShiftAmount: numbers("extra shift amount", "extraShiftAmount", Number.NaN),
    extraShiftCost: numbers("extra shift cost", "extraShiftCost", 0),
    extraShiftDaysToStart: numbers("extra shift days to start", "extraShiftDaysToStart", 0),
  };
  resources.forEach((rows, r) => {
    if (rows.regular) addInto(rowOf(table.regular, r), amounts(context, rows.regular));
    if (rows.overtime) addInto(rowOf(table.overtimeLimit, r), amounts(context, rows.overtime));
    else rowOf(table.overtimeLimit, r).fill(overtimeEverywhere(context, rows.main));
  });
  return table;
}

function gather(context: BuildContext, drafts: readonly ResourceDraft[]): ResourceRows[] {
  const resources: ResourceRows[] = [];
  for (const draft of drafts) {
    const place = { sheet: "Resources", row: draft.key } as const;
    if (draft.resource === "") {
      const facts = { sheet: "Resources", column: "resource" };
      context.report({
        code: "row-unnamed",
        severity: "error",
        place: { ...place, column: "resource" },
        facts,
      });
      continue;
    }
    const index = context.resources.add(draft.resource);
    const rows = (resources[index] ??= { main: draft, regular: null, overtime: null });
    const role = draft.measure === "overtime limit" ? "overtime" : "regular";
    if (rows[role] === null) rows[role] = draft;
    else reportRepeated(context, place, "ignored");
  }
  return resources;
}

function overtimeEverywhere(context: BuildContext, draft: ResourceDraft): number {
  const place = { sheet: "Resources", row: draft.key } as const;
  return checkedNumber(context, place, {
    column: "overtime limit",
    value: draft.overtimeLimit,
    whenBlank: 0,
  });
}

function amounts(context: BuildContext, draft: ResourceDraft): Float64Array {
  const zeroIsBlank = zeroIsBlankOn(context, "Resources");
  return draft.values.map((value, period) => {
    if (Number.isNaN(value) || (zeroIsBlank && value === 0)) return Number.NaN;
    if (value >= 0) return value;
    context.report({
      code: "value-out-of-range",
      severity: "error",
      place: { sheet: "Resources", row: draft.key, period },
      facts: { what: `The amount of ${draft.key}`, value, range: "0 or more", used: "blank" },
    });
    return Number.NaN;
  });
}
