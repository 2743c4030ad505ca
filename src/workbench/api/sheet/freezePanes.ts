import { invalidArgument, itemNotFound } from "../../host/apiError";
import type { Args } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, type HostObject } from "../../host/hostObject";
import { MAX_COLUMNS, MAX_ROWS } from "../../book/address";
import { areaArgument, rangeOf } from "../areas";

type Self = { readonly sheetId: string };

function location(self: Self, host: Host): HostObject | undefined {
  const { freeze } = host.sheet(self.sheetId);
  if (!freeze) return undefined;
  const rows = freeze.rows === 0 ? MAX_ROWS : freeze.rows;
  const columns = freeze.columns === 0 ? MAX_COLUMNS : freeze.columns;
  return rangeOf(self.sheetId, { row: 0, column: 0, rows, columns });
}

function freeze(self: Self, host: Host, panes: { rows: number; columns: number }): void {
  if (panes.rows < 0 || panes.columns < 0) throw invalidArgument();
  const sheet = host.sheet(self.sheetId);
  if (panes.rows === 0 && panes.columns === 0) delete sheet.freeze;
  else sheet.freeze = panes;
}

/** The range to freeze must be the top left cells, as Excel freezes from A1 on. */
function freezeAt(self: Self, args: Args, host: Host): void {
  const object = args.optionalObject(0, "Range");
  const { area } = areaArgument(host, self.sheetId, object ?? args.text(0));
  const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
  const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
  freeze(self, host, { rows, columns });
}

/** `Excel.WorksheetFreezePanes`. */
export const freezePanesClass: ClassSpec<"WorksheetFreezePanes"> = {
  methods: {
    FreezeAt: freezeAt,
    FreezeRows: (self, args, host) => freeze(self, host, { rows: args.integer(0, 1), columns: 0 }),
    FreezeColumns: (self, args, host) => freeze(self, host, { rows: 0, columns: args.integer(0, 1) }),
    Unfreeze: (self, _args, host) => void delete host.sheet(self.sheetId).freeze,
    GetLocation: (self, _args, host) => {
      const range = location(self, host);
      if (!range) throw itemNotFound();
      return range;
    },
    GetLocationOrNullObject: (self, _args, host) => location(self, host) ?? nullObject(),
  },
};
