import type { SheetProtectionSnapshot } from "../../book/snapshotFilter";
import { ApiError } from "../../host/apiError";
import { oneOf } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import { EventType } from "../../host/events";
import type { Host } from "../../host/host";
import { hashPassword, matchesPassword } from "./password";

type Permission = Exclude<keyof SheetProtectionSnapshot, "password" | "selectionMode">;

/** The client's options in its order, with the book's names. */
const OPTIONS: Readonly<Record<string, Permission>> = {
  allowAutoFilter: "allowAutoFilter",
  allowDeleteColumns: "allowDeleteColumns",
  allowDeleteRows: "allowDeleteRows",
  allowEditObjects: "allowEditObjects",
  allowEditScenarios: "allowEditScenarios",
  allowFormatCells: "allowFormatCells",
  allowFormatColumns: "allowFormatColumns",
  allowFormatRows: "allowFormatRows",
  allowInsertColumns: "allowInsertColumns",
  allowInsertHyperlinks: "allowInsertHyperlinks",
  allowInsertRows: "allowInsertRows",
  allowPivotTables: "allowPivotTables",
  allowSort: "allowSort",
};

const MODES = { Normal: "normal", Unlocked: "unlocked", None: "none" } as const;

function fromOptions(options: Readonly<Record<string, unknown>>): SheetProtectionSnapshot {
  const flags = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, key]) => [key, options[name] === true]),
  );
  const mode = oneOf(options["selectionMode"] ?? "Normal", ["Normal", "Unlocked", "None"] as const);
  return { ...(flags as Record<Permission, boolean>), selectionMode: MODES[mode] };
}

function toOptions(protection: SheetProtectionSnapshot): Readonly<Record<string, unknown>> {
  const flags = Object.fromEntries(Object.entries(OPTIONS).map(([name, key]) => [name, protection[key]]));
  const mode = (Object.keys(MODES) as (keyof typeof MODES)[]).find(
    (key) => MODES[key] === protection.selectionMode,
  );
  return { ...flags, selectionMode: mode ?? "Normal" };
}

const wrongPassword = (): ApiError =>
  new ApiError("InvalidArgument", "The password you supplied is not correct.");

function raise(host: Host, sheetId: string, isProtected: boolean): void {
  host.raiseOnSheet(EventType.worksheetProtectionChanged, sheetId, { isProtected, source: "Local" });
}

/** `Excel.WorksheetProtection`. */
export const worksheetProtectionClass: ClassSpec<"WorksheetProtection"> = {
  properties: {
    Protected: { get: (self, host) => host.sheet(self.sheetId).protection !== undefined },
    Options: {
      get: (self, host) => {
        const { protection } = host.sheet(self.sheetId);
        return protection ? toOptions(protection) : null;
      },
    },
  },
  notUndoable: ["Protect", "Unprotect"],
  methods: {
    Protect: (self, args, host) => {
      const sheet = host.sheet(self.sheetId);
      if (sheet.protection) throw new ApiError("AccessDenied");
      const password = args.optionalText(1);
      sheet.protection = {
        ...fromOptions(args.record(0)),
        ...(password && { password: hashPassword(password) }),
      };
      raise(host, sheet.id, true);
    },
    Unprotect: (self, args, host) => {
      const sheet = host.sheet(self.sheetId);
      const held = sheet.protection?.password;
      if (held && !matchesPassword(args.optionalText(0) ?? "", held)) throw wrongPassword();
      if (!sheet.protection) return;
      delete sheet.protection;
      raise(host, sheet.id, false);
    },
  },
};

/** `Excel.WorkbookProtection`: the structure of the workbook. */
export const workbookProtectionClass: ClassSpec<"WorkbookProtection"> = {
  properties: { Protected: { get: (_self, host) => host.book.parts.isStructureProtected } },
  notUndoable: ["Protect", "Unprotect"],
  methods: {
    Protect: (_self, args, host) => {
      const { parts } = host.book;
      if (parts.isStructureProtected) throw new ApiError("AccessDenied");
      const password = args.optionalText(0);
      parts.isStructureProtected = true;
      if (password) parts.structurePassword = hashPassword(password);
    },
    Unprotect: (_self, args, host) => {
      const { parts } = host.book;
      const held = parts.structurePassword;
      if (held && !matchesPassword(args.optionalText(0) ?? "", held)) throw wrongPassword();
      parts.isStructureProtected = false;
      delete parts.structurePassword;
    },
  },
};
