import { formatArea, quoteSheetName } from "../book/address";
import { editCells } from "../edit";
import { ApiError } from "../host/apiError";
import { sizeMethods } from "../api/format/sizes";
import { Args } from "../host/args";
import type { AddIn } from "./addIn";
import { FormulaBar } from "./chrome/formulaBar";
import { helpDialog } from "./chrome/help";
import { Notices } from "./chrome/notices";
import { Ribbon } from "./chrome/ribbon";
import { SheetTabs } from "./chrome/sheetTabs";
import { makeSplitter } from "./chrome/splitter";
import { StatusBar } from "./chrome/statusBar";
import { applyTheme, systemTheme, type ThemeName } from "./chrome/themes";
import { makeTitleTools, type TitleTools } from "./chrome/titleTools";
import { TrafficPanel } from "./chrome/trafficPanel";
import { listenToWheel, zoomed, ZoomTool } from "./chrome/zoom";
import { byId } from "./dom";
import { goTo, nameSheet, newSheet, resize, showSheet, toggleFont } from "./edits";
import { detailsAtSelection, groupSelection, showOutlineLevel, toggleDetails } from "./outlineEdits";
import { bookBytes, fetchBook, listenToFiles, readBook, saveBook, type OpenedFile } from "./files";
import { GridView } from "./grid/gridView";
import { listenToClipboard } from "./grid/clipboardEvents";
import { listenToKeys } from "./grid/keyboard";
import { GridPointer } from "./grid/pointer";
import { Popups } from "./grid/popups";
import { objectionAt } from "./grid/validation";
import { PageSession } from "./pageSession";

export interface AppOptions {
  readonly addIn: AddIn;
  readonly paneSite: string;
}

/** The page: one workbook with its add-in, and everything around it. */
export class App {
  readonly #options: AppOptions;
  readonly #notices = new Notices(byId("notices"));
  readonly #zoom = new ZoomTool({ step: (by) => this.#zoomBy(by), reset: () => this.#setZoom(100) });
  readonly #status = new StatusBar(byId("status-bar"), this.#zoom.element);
  readonly #traffic = new TrafficPanel(byId("traffic"));
  readonly #grid: GridView;
  readonly #formula: FormulaBar;
  readonly #popups: Popups;
  readonly #tabs: SheetTabs;
  readonly #ribbon: Ribbon;
  readonly #tools: TitleTools;
  readonly #help = helpDialog(document.body);
  readonly #theme = systemTheme();
  #file: OpenedFile | undefined;
  #session: PageSession | undefined;

  constructor(options: AppOptions) {
    this.#options = options;
    applyTheme(this.#theme);
    this.#grid = new GridView({
      moved: () => this.#moved(),
      typing: (text) => this.#typing(text),
      enter: (text) => this.#enter(text),
      toggle: (along, group) => this.#change(() => toggleDetails(this.session.host, along, group)),
      showLevel: (along, level) => this.#change(() => showOutlineLevel(this.session.host, along, level)),
    });
    byId("grid-host").append(this.#grid.element);
    const inputs = {
      name: byId("name-box") as HTMLInputElement,
      formula: byId("formula") as HTMLInputElement,
    };
    this.#formula = new FormulaBar(inputs, this.#grid, {
      goTo: (address) => this.#try(() => goTo(this.session.host, address), false),
    });
    this.#popups = new Popups(this.#grid, {
      choose: (text) => void this.#enter(text),
      change: (act) => this.#change(act),
    });
    this.#tabs = new SheetTabs(byId("tab-bar"), {
      activate: (id) => this.#try(() => showSheet(this.session.host, id), false),
      add: () => this.#change(() => newSheet(this.session.host)),
      rename: (id, name) => this.#change(() => nameSheet(this.session.host, id, name)),
    });
    this.#ribbon = new Ribbon(byId("ribbon"), options.addIn, {
      press: (command, id) => this.session.press(command, id),
      showPane: () => this.#showPane(true),
    });
    this.#tools = this.#makeTools();
    this.#listen();
  }

  get session(): PageSession {
    if (!this.#session) throw new Error("no workbook is open yet");
    return this.#session;
  }

  #makeTools(): TitleTools {
    return makeTitleTools(byId("title-tools"), this.#theme, {
      open: () => byId("file").click(),
      save: () => void this.#save(),
      undo: () => this.#undo(),
      redo: () => this.#redo(),
      traffic: () => this.#traffic.toggle(),
      theme: (name) => this.#setTheme(name),
      help: () => this.#help.showModal(),
    });
  }

  #listen(): void {
    listenToKeys(this.#grid, {
      undo: () => this.#undo(),
      redo: () => this.#redo(),
      save: () => void this.#save(),
      clear: () =>
        this.#change(() =>
          this.#grid.clipboard.clear(this.#grid.layout.sheet.id, this.#grid.selection.current.areas),
        ),
      turnSheet: (by) => this.#turnSheet(by),
      openList: () => this.#popups.openList(),
      group: (isGrouping) => this.#change(() => groupSelection(this.session.host, isGrouping)),
      details: (isShown) => this.#change(() => detailsAtSelection(this.session.host, isShown)),
      toggleFont: (what) => this.#change(() => toggleFont(this.session.host, what)),
      forgetCopy: () => this.#grid.clipboard.forget() && this.#grid.redraw(),
    });
    listenToClipboard(this.#grid, (act) => this.#change(act));
    new GridPointer(this.#grid, {
      resize: (axis, index, pixels) =>
        this.#try(
          () => resize(this.session.host, { axis, index, pixels: pixels / this.#grid.layout.zoom }),
          false,
        ),
      autofit: (column) => this.#change(() => this.#autofit(column)),
      followLink: (link) => this.#follow(link),
      openFilter: (row, column) => this.#popups.openFilter(row, column),
    });
    listenToWheel(this.#grid.element, (by) => this.#zoomBy(by));
    listenToFiles(byId("file") as HTMLInputElement, byId("drop-hint"), (file) => void this.#openFile(file));
    byId("pane-close").addEventListener("click", () => this.#showPane(false));
    makeSplitter(byId("splitter"), byId("pane"));
  }

  /** Opens a workbook of the page's own site. */
  async openBook(path: string): Promise<void> {
    await this.#open(() => fetchBook(path), path.split("/").pop() ?? path);
  }

  async #openFile(file: File): Promise<void> {
    await this.#open(async () => readBook(file.name, new Uint8Array(await file.arrayBuffer())), file.name);
  }

  /** Shows what was read; a file that cannot be read leaves the open workbook as it is. */
  async #open(read: () => Promise<OpenedFile>, name: string): Promise<void> {
    this.#status.say(`Opening ${name}…`);
    await painted();
    try {
      this.#show(await read());
      this.#status.say("Starting the add-in…");
    } catch (error) {
      this.#notices.show("fault", `${name} was not opened. ${messageOf(error)}`);
      this.#status.say("Ready");
    }
  }

  #show(file: OpenedFile): void {
    this.#session?.close();
    const session = new PageSession({
      book: file.book,
      addIn: this.#options.addIn,
      paneSite: this.#options.paneSite,
      events: {
        changed: () => this.#changed(),
        ready: () => this.#ready(),
        fault: (text) =>
          this.#notices.show("fault", `The add-in met an error that it did not handle: ${text}`),
        pane: (isVisible) => this.#showPane(isVisible),
        ribbon: (update) => this.#ribbon.update(update),
      },
      saveFile: async () => (await bookBytes(file)).bytes,
    });
    session.traffic.onRefusal = (location) =>
      this.#notices.show(
        "fault",
        `ApiNotFound: the add-in called ${location}, which this workbench does not serve.`,
      );
    session.host.calculation.adopt();
    this.#file = file;
    this.#session = session;
    byId("pane-host").replaceChildren(session.frame.element);
    byId("book-name").textContent = file.name;
    this.#traffic.attach(session.traffic);
    this.#grid.attach(session);
    this.#changed();
    this.#grid.focus();
  }

  #ready(): void {
    this.#status.say("Ready");
    document.body.dataset["state"] = "ready";
  }

  /** The book may look different. */
  #changed(): void {
    if (!this.#session) return;
    this.#grid.refresh();
    this.#tabs.draw(this.session.host.book);
    this.#zoom.show(this.session.host.book.activeSheet.zoomPercent ?? 100);
    this.#tools.show({ canUndo: this.session.host.canUndo, canRedo: this.session.host.canRedo });
    const { lastStall } = this.session.host.calculation;
    if (lastStall !== undefined) this.#notices.show("warning", lastStall);
  }

  #typing(text: string | undefined): void {
    this.#formula.mirror(text);
    this.#popups.follow();
  }

  #moved(): void {
    this.#formula.draw();
    this.#popups.follow();
    this.#status.sum(this.session.host.book);
    this.#tabs.draw(this.session.host.book);
    this.#zoom.show(this.session.host.book.activeSheet.zoomPercent ?? 100);
  }

  /** Runs a change by hand as one undo step; a refusal is shown. */
  #change(act: () => void): boolean {
    return this.#try(act, true);
  }

  #try(act: () => void, isUndoable: boolean): boolean {
    const { host } = this.session;
    if (isUndoable) host.markUndo();
    try {
      act();
      return true;
    } catch (error) {
      this.#notices.show("warning", messageOf(error));
      return false;
    } finally {
      this.session.afterChange();
    }
  }

  /** Enters a text into the active cell; what its validation refuses is taken back and said. */
  #enter(text: string): boolean {
    const { host } = this.session;
    const sheet = host.book.activeSheet;
    const { row, column } = this.#grid.selection.active;
    const area = { row, column, rows: 1, columns: 1 };
    const address = `${quoteSheetName(sheet.name)}!${formatArea(area)}`;
    const isEntered = this.#try(() => editCells(host, address, [[text]]), false);
    const objection = isEntered ? objectionAt(host, { sheetId: sheet.id, area }) : undefined;
    if (objection) this.#notices.show("warning", objection.words);
    if (!objection?.isFinal) return isEntered;
    host.undo();
    this.session.afterChange();
    return false;
  }

  #undo(): void {
    if (this.session.host.undo()) this.session.afterChange();
  }

  #redo(): void {
    if (this.session.host.redo()) this.session.afterChange();
  }

  #turnSheet(by: 1 | -1): void {
    const { host } = this.session;
    const visible = host.book.sheets.filter((sheet) => sheet.visibility === "visible");
    const next = visible[visible.findIndex((sheet) => sheet.id === host.book.activeSheet.id) + by];
    if (next) this.#try(() => showSheet(host, next.id), false);
  }

  #zoomBy(by: 1 | -1): void {
    this.#setZoom(zoomed(this.session.host.book.activeSheet.zoomPercent ?? 100, by));
  }

  #setZoom(percent: number): void {
    this.#try(() => void (this.session.host.book.activeSheet.zoomPercent = percent), false);
  }

  #autofit(column: number): void {
    const { host } = this.session;
    const self = {
      sheetId: host.book.activeSheet.id,
      areas: [{ sheetId: host.book.activeSheet.id, area: { row: 0, column, rows: 1_048_576, columns: 1 } }],
    };
    void sizeMethods["AutofitColumns"]?.(self, new Args([]), host);
  }

  #follow(link: { readonly address?: string; readonly location?: string }): void {
    if (link.address !== undefined) window.open(link.address, "_blank", "noopener");
    else if (link.location !== undefined)
      this.#try(() => goTo(this.session.host, link.location ?? ""), false);
  }

  async #save(): Promise<void> {
    if (!this.#file) return;
    this.#status.say("Saving…");
    try {
      await this.session.host.calculation.settled();
      const lost = await saveBook(this.#file);
      this.#notices.show(
        lost.length > 0 ? "warning" : "good",
        [`${this.#file.name} was saved to your downloads.`, ...lost].join(" "),
      );
    } catch (error) {
      this.#notices.show("fault", `${this.#file.name} was not saved. ${messageOf(error)}`);
    }
    this.#status.say("Ready");
  }

  #showPane(isVisible: boolean): void {
    byId("pane").hidden = !isVisible;
    byId("splitter").hidden = !isVisible;
  }

  #setTheme(name: ThemeName): void {
    applyTheme(name);
    this.#grid.redraw();
  }
}

/** Resolves when the page shows what it says, before work that holds it up; a page in the background shows nothing. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, 100);
  });

function messageOf(error: unknown): string {
  if (error instanceof ApiError)
    return error.code === "AccessDenied"
      ? "The sheet is protected, so this cell cannot be changed."
      : error.message;
  return error instanceof Error ? error.message : String(error);
}
