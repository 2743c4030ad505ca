import { resolveAddress } from "../api/areas";
import { selectAreas } from "../api/range/edit";
import { findTable } from "../api/structuredReference";
import { splitSheetName } from "../book/address";
import { bindingPlace } from "../host/bindings";
import type { Host } from "../host/host";
import type { RangeSelf } from "../host/hostObject";
import { OfficeFault } from "./officeFault";

const BINDING_DOES_NOT_EXIST = 3002;
const NOT_SUPPORTED = 5000;
const CANNOT_NAVIGATE = 7001;
/** `Office.GoToType` on the wire. */
const GoTo = { binding: 0, namedItem: 1 } as const;
/** `Office.SelectionMode.None` on the wire: the cursor goes to the place's first cell. */
const NO_SELECTION = 2;

/** What `goToByIdAsync` names. */
export interface Destination {
  readonly id: string;
  readonly type: number;
  readonly selectionMode: number;
}

/** `Document.goToByIdAsync`: to a binding, or to a name, a table or an address. */
export function goTo(host: Host, { id, type, selectionMode }: Destination): void {
  const { sheetId, area } = placeOf(host, id, type);
  try {
    selectAreas(host, sheetId, [selectionMode === NO_SELECTION ? { ...area, rows: 1, columns: 1 } : area]);
  } catch {
    throw new OfficeFault(CANNOT_NAVIGATE);
  }
  host.events.flush();
}

function placeOf(host: Host, id: string, type: number): RangeSelf {
  if (type === GoTo.binding) {
    const binding = host.bindings.get(id);
    const place = binding && bindingPlace(host, binding);
    if (!place) throw new OfficeFault(BINDING_DOES_NOT_EXIST);
    return place;
  }
  if (type !== GoTo.namedItem) throw new OfficeFault(NOT_SUPPORTED);
  // "Sheet1!Table1" names a table, too: the sheet before it says nothing that the table does not know.
  const { rest } = splitSheetName(id);
  try {
    return resolveAddress(host, undefined, findTable(host.book, rest) ? rest : onFront(host, id));
  } catch {
    throw new OfficeFault(CANNOT_NAVIGATE);
  }
}

/** An address without a sheet is one of the sheet in front. */
function onFront(host: Host, text: string): string {
  const isPlace = /^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(text);
  return isPlace ? `'${host.book.activeSheet.name.replaceAll("'", "''")}'!${text}` : text;
}
