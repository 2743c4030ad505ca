import type { SheetKind } from "../../engine";

/** The hidden id that we write on a planning sheet which "Set up planning workbook" makes. */
export const inputSheetId = (kind: SheetKind): string => `input:${kind}`;

/** The workbook name that marks the cells of a sheet with months across: headers and rows. */
export const inputRangeName = (kind: SheetKind): string => `SOP_in_${kind}`;

/** The name of the Excel table on a sheet without months. */
export const inputTableName = (kind: SheetKind): string => `SOP_${kind}`;

/**
 * The name of the sheet that holds a kind: the kind itself, but for History, which Excel keeps for itself (it refuses
 * a sheet of that name) and which is therefore called Actuals.
 */
export const inputSheetName = (kind: SheetKind): string => (kind === "History" ? "Actuals" : kind);
