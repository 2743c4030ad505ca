import path from "node:path";
import { readAddIn, type AddInFiles } from "./addin";
import { offerTheme } from "./bridge/officeTheme";
import type { TrafficStats } from "./bridge/traffic";
import { bookFromSnapshot } from "./book/fromSnapshot";
import { newBook } from "./book/newBook";
import { toSnapshot } from "./book/toSnapshot";
import { editCells, selectRange } from "./edit";
import { createCalculator, readXlsx, writeXlsx } from "./engines";
import type { Window } from "./realm/officeRealm";
import { PAGE_BASE } from "./realm/officeRealm";
import { createSession, type Session } from "./session";

export interface OpenOptions {
  /** The clock for comments and properties. Default: the system's. */
  readonly now?: () => Date;
}

export interface WorkbenchStats extends TrafficStats {
  /** Calls of custom functions that reached the add-in. */
  readonly functionCalls: number;
  /** What `Office.ribbon.requestUpdate` was given, oldest first. */
  readonly ribbonUpdates: readonly unknown[];
  /** What the last `save` could not keep, in words. */
  readonly lost: readonly string[];
}

/**
 * An open workbook with Microsoft's client library in front of it. `Office`, `Excel`, `CustomFunctions` and
 * `OfficeExtension` live in a realm of their own: compare with `Array.isArray` and `error.code`, not `instanceof`.
 */
export interface Workbench {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly window: Window;
  /** Loads the unmodified built add-in. The pane's script runs only where `pane` says so: it needs a document. */
  runAddin(folder: string, options?: { readonly pane?: boolean }): Promise<void>;
  /** Presses a ribbon button, by its control id in the manifest or its function's name; resolves at `completed()`. */
  pressRibbon(id: string): Promise<void>;
  /** Types values, as a planner does: text is read as Excel reads it. `address` may name a sheet. */
  edit(address: string, values: unknown): void;
  select(address: string): void;
  /** Resolves when nothing is left to calculate, custom functions included. */
  settled(): Promise<void>;
  /** The workbook as an `.xlsx` file, when everything is calculated. */
  save(): Promise<Uint8Array>;
  stats(): WorkbenchStats;
  resetStats(): void;
  undo(): boolean;
  redo(): boolean;
  /** Ends the page, its workers and timers, so that the process can end. */
  close(): Promise<void>;
}

/** Opens an `.xlsx` file, or a new workbook with one sheet. Throws one readable line for what is no workbook. */
export async function openWorkbook(bytes?: Uint8Array, options: OpenOptions = {}): Promise<Workbench> {
  const snapshot = bytes && (await readXlsx(bytes));
  const book = snapshot ? bookFromSnapshot(snapshot) : newBook();
  const session: Session = createSession({
    book,
    createCalculator,
    readFile: readXlsx,
    saveFile: async () => {
      await session.host.calculation.settled();
      return (await writeXlsx(toSnapshot(book), bytes)).bytes;
    },
    now: options.now ?? (() => new Date()),
  });
  session.host.calculation.adopt();
  const { window } = session.realm;
  const office = window["Office"] as typeof Office;
  await office.onReady();
  offerTheme(window);
  return new OpenWorkbench(session, bytes);
}

/** Chart cosmetics that scripts set and files are not written with, a sentence a chart. */
function unsavedCosmetics(book: Session["host"]["book"]): string[] {
  return book.sheets.flatMap((sheet) =>
    sheet.charts
      .filter((chart) => Object.keys(chart.unsaved ?? {}).length > 0)
      .map(
        (chart) =>
          `${chart.name} on ${sheet.name} was saved without ${Object.keys(chart.unsaved ?? {}).join(", ")}.`,
      ),
  );
}

class OpenWorkbench implements Workbench {
  readonly #session: Session;
  readonly #original: Uint8Array | undefined;
  #addIn: AddInFiles | undefined;
  #lost: readonly string[] = [];

  constructor(session: Session, original: Uint8Array | undefined) {
    this.#session = session;
    this.#original = original;
  }

  get window(): Window {
    return this.#session.realm.window;
  }
  get Office(): typeof Office {
    return this.window["Office"] as typeof Office;
  }
  get Excel(): typeof Excel {
    return this.window["Excel"] as typeof Excel;
  }
  get CustomFunctions(): typeof CustomFunctions {
    return this.window["CustomFunctions"] as typeof CustomFunctions;
  }
  get OfficeExtension(): typeof OfficeExtension {
    return this.window["OfficeExtension"] as typeof OfficeExtension;
  }

  async runAddin(folder: string, options: { readonly pane?: boolean } = {}): Promise<void> {
    const { realm, host, functions, surroundings } = this.#session;
    const addIn = readAddIn(folder);
    this.#addIn = addIn;
    surroundings.shortcuts.adopt(addIn.shortcuts);
    realm.addSite({ base: PAGE_BASE, folder: path.resolve(folder) });
    for (const script of addIn.scripts) {
      if (!options.pane && /(^|\/)taskpane[^/]*$/.test(script)) continue;
      realm.runScript(path.join(folder, script), new URL(script, PAGE_BASE).href);
    }
    if (addIn.functions)
      host.calculation.registerFunctions(functions.definitions(addIn.functions, addIn.namespace));
    await this.Office.onReady();
    host.calculation.flush();
  }

  async pressRibbon(id: string): Promise<void> {
    const name = this.#addIn?.commands.get(id) ?? id;
    const mappings = (
      this.Office.actions as unknown as { _association: { mappings: Record<string, unknown> } }
    )._association.mappings;
    if (!(name.toUpperCase() in mappings))
      throw new Error(`No add-in function is associated with the ribbon button ${id}.`);
    await this.#session.agave.invokeCommand(name, id);
  }

  edit(address: string, values: unknown): void {
    editCells(this.#session.host, address, values);
  }

  select(address: string): void {
    selectRange(this.#session.host, address);
  }

  async settled(): Promise<void> {
    await this.#session.host.calculation.settled();
  }

  async save(): Promise<Uint8Array> {
    await this.settled();
    const { bytes, lost } = await writeXlsx(toSnapshot(this.#session.host.book), this.#original);
    const { book } = this.#session.host;
    this.#lost = [...lost, ...unsavedCosmetics(book)];
    return bytes;
  }

  stats(): WorkbenchStats {
    const { traffic, functions, surroundings } = this.#session;
    return {
      ...traffic.stats,
      functionCalls: functions.count,
      ribbonUpdates: [...surroundings.ribbonUpdates],
      lost: this.#lost,
    };
  }

  resetStats(): void {
    this.#session.traffic.reset();
  }

  undo(): boolean {
    return this.#session.host.undo();
  }

  redo(): boolean {
    return this.#session.host.redo();
  }

  async close(): Promise<void> {
    this.#session.functions.cancelAll();
    this.#session.host.calculation.dispose();
    await this.#session.realm.close();
  }
}
