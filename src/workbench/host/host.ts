import type { Area } from "../book/address";
import type { Book, BookState } from "../book/book";
import type { Recalculation } from "../book/recalculation";
import type { Sheet } from "../book/sheet";
import type { BookSnapshot } from "../book/snapshot";
import { ApiError, itemNotFound } from "./apiError";
import type { Binding } from "./binding";
import { EventHub, WORKBOOK_TARGET } from "./events";
import { References } from "./references";
import type { ServiceCall } from "./services";

export interface HostOptions {
  readonly book: Book;
  readonly calculation: Recalculation;
  /** Pushes events over the bridge. */
  readonly sendEvents: ConstructorParameters<typeof EventHub>[0];
  /** Calls of the services beside Excel's own: custom functions, ribbon, add-in. */
  readonly callService: (call: ServiceCall) => unknown;
  /** Reads a workbook file, for sheets that are inserted from one. */
  readonly readFile: (bytes: Uint8Array) => Promise<BookSnapshot>;
  readonly now: () => Date;
}

const UNDO_STEPS = 100;

/** What the implementations of all classes share. */
export class Host {
  readonly book: Book;
  readonly calculation: Recalculation;
  readonly events: EventHub;
  readonly references = new References();
  /** What scripts have bound to a name, while the workbook is open. */
  readonly bindings = new Map<string, Binding>();
  readonly callService: (call: ServiceCall) => unknown;
  readonly readFile: HostOptions["readFile"];
  readonly now: () => Date;
  readonly #tabIds = new Map<string, number>();
  #undo: BookState[] = [];
  #redo: BookState[] = [];

  constructor(options: HostOptions) {
    this.book = options.book;
    this.calculation = options.calculation;
    this.events = new EventHub(options.sendEvents);
    this.callService = options.callService;
    this.readFile = options.readFile;
    this.now = options.now;
  }

  /** The sheet of an object, or ItemNotFound when it was deleted. */
  sheet(id: string): Sheet {
    const sheet = this.book.sheet(id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** A number that a sheet keeps while the workbook is open, wherever its tab stands. */
  tabId(sheetId: string): number {
    for (const { id } of this.book.sheets)
      if (!this.#tabIds.has(id)) this.#tabIds.set(id, this.#tabIds.size + 1);
    return this.#tabIds.get(sheetId) ?? 0;
  }

  /** Refuses a change of locked cells on a protected sheet. */
  requireWritable(sheet: Sheet, area: Area): void {
    if (!sheet.protection) return;
    const used = this.book.populated(sheet, area) ?? { ...area, rows: 1, columns: 1 };
    for (let row = used.row; row < used.row + used.rows; row++)
      for (let column = used.column; column < used.column + used.columns; column++)
        if (this.book.styleAt(sheet, row, column).protection.isLocked) throw new ApiError("AccessDenied");
  }

  /** Refuses an action that the sheet's protection forbids. */
  requireAllowed(sheet: Sheet, isAllowed: (protection: NonNullable<Sheet["protection"]>) => boolean): void {
    if (sheet.protection && !isAllowed(sheet.protection)) throw new ApiError("AccessDenied");
  }

  /** Raises an event for handlers of the sheet and of all sheets. An address can be asked for as a range by its reference. */
  raiseOnSheet(type: number, sheetId: string, message: Readonly<Record<string, unknown>>): void {
    const { address } = message;
    const reference = typeof address === "string" ? { referenceId: `${sheetId}!${address}` } : undefined;
    this.events.raise(type, [sheetId, WORKBOOK_TARGET], { worksheetId: sheetId, ...reference, ...message });
  }

  /** Remembers the book before a change, for undo. */
  markUndo(): void {
    this.#undo.push(this.book.remember());
    if (this.#undo.length > UNDO_STEPS) this.#undo.shift();
    this.#redo = [];
  }

  /** After a change that Excel cannot take back there is nothing to undo. */
  clearUndo(): void {
    this.#undo = [];
    this.#redo = [];
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Takes back the last batch or edit; false when there is none. */
  undo(): boolean {
    return this.#step(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#step(this.#redo, this.#undo);
  }

  #step(from: BookState[], to: BookState[]): boolean {
    const state = from.pop();
    if (!state) return false;
    to.push(this.book.remember());
    this.book.restore(state);
    return true;
  }
}
