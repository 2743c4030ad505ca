import { Agave } from "../bridge/agave";
import { CustomFunctionCalls } from "../bridge/customFunctions";
import { DocumentFiles } from "../bridge/documentFiles";
import { goTo } from "../bridge/goTo";
import { KeyboardShortcuts } from "../bridge/keyboardShortcuts";
import { selectedData } from "../bridge/selectedData";
import { createRichApiBridge } from "../bridge/richApi";
import type { Book } from "../book/book";
import { Recalculation } from "../book/recalculation";
import { createCalculator, readXlsx } from "../engines";
import { Dispatcher } from "../host/dispatcher";
import type { CalculatedCell } from "../book/calculator";
import { raiseCalculated } from "../api/sheet/sheetEvents";
import { Host } from "../host/host";
import { HOST_CLASSES } from "../host/registry";
import { createServices, tellPage, type Surroundings } from "../serviceCalls";
import type { AddIn } from "./addIn";
import type { FromPane } from "./pane/messages";
import { PaneFrame } from "./pane/paneFrame";
import { TrafficLog } from "./trafficLog";

/** How long calculation may hold the page before the grid gets its turn: less than a frame. */
const FRAME_SHARE_MILLISECONDS = 10;

export interface PageEvents {
  /** Something in the book may look different. */
  readonly changed: () => void;
  /** The add-in's page has started. */
  readonly ready: () => void;
  /** An error in the add-in's page that nobody caught. */
  readonly fault: (text: string) => void;
  /** The add-in asked for its pane to be shown or hidden. */
  readonly pane: (isVisible: boolean) => void;
  /** `Office.ribbon.requestUpdate`. */
  readonly ribbon: (update: unknown) => void;
}

export interface PageSessionOptions {
  readonly book: Book;
  readonly addIn: AddIn;
  /** Where the add-in's own page is served. */
  readonly paneSite: string;
  readonly events: PageEvents;
  /** The workbook's file as it would be saved now. */
  readonly saveFile: () => Promise<Uint8Array>;
}

/** An open workbook in the browser: book, host and calculator here, the add-in in a frame of another site. */
export class PageSession {
  readonly host: Host;
  readonly frame: PaneFrame;
  readonly traffic: TrafficLog;
  readonly functions: CustomFunctionCalls;
  readonly #options: PageSessionOptions;
  readonly #agave: Agave;
  readonly #bridge: ReturnType<typeof createRichApiBridge>;
  isReady = false;

  constructor(options: PageSessionOptions) {
    this.#options = options;
    const { book } = options;
    this.functions = new CustomFunctionCalls((message) => this.#bridge.push(message));
    const calculation = new Recalculation(book, (listener) =>
      createCalculator(listener, { sliceMilliseconds: FRAME_SHARE_MILLISECONDS }),
    );
    calculation.onCalculated = (cells) => this.#calculated(cells);
    this.traffic = new TrafficLog(calculation.clock);
    this.host = new Host({
      book,
      calculation,
      sendEvents: (entries) => this.#bridge.push({ type: 3, message: { entries } }),
      callService: createServices(this.functions, surroundings(options), (method) =>
        tellPage(method, { host: this.host, agave: this.#agave }),
      ),
      readFile: readXlsx,
      now: () => new Date(),
    });
    this.#bridge = createRichApiBridge({
      dispatcher: new Dispatcher(this.host, HOST_CLASSES),
      traffic: this.traffic,
      afterBatch: () => this.#afterBatch(),
    });
    this.#bridge.onMessageFromHost = (text) => this.frame.send({ kind: "rich", text });
    this.#agave = new Agave({
      call: (path, args) => this.frame.send({ kind: "call", path, args }),
      selection: selectedData(() => this.host),
      files: new DocumentFiles(options.saveFile),
      goTo: (destination) => goTo(this.host, destination),
      settings: () => book.parts.settings.values,
      writeSettings: (values) => void (book.parts.settings.values = { ...values }),
    });
    this.frame = new PaneFrame(options.paneSite, (message) => this.#take(message));
  }

  #take(message: FromPane): void {
    if (message.kind === "agave") this.#agave.postMessage(message.json);
    else if (message.kind === "rich") this.#bridge.sendMessageToHost(message.text);
    else if (message.kind === "fault") this.#options.events.fault(message.text);
    else this.#started();
  }

  /** The add-in runs: its functions can be called from now on. */
  #started(): void {
    const { addIn, events } = this.#options;
    this.isReady = true;
    this.host.calculation.registerFunctions(this.functions.definitions(addIn.functions, addIn.namespace));
    this.host.calculation.flush();
    events.ready();
  }

  #calculated(cells: readonly CalculatedCell[]): void {
    raiseCalculated(this.host, cells);
    this.host.events.flush();
    this.#options.events.changed();
  }

  /** After a batch: as after an edit, but batches that follow each other closely are calculated once. */
  #afterBatch(): void {
    this.host.events.flush();
    this.host.calculation.schedule();
    this.#options.events.changed();
  }

  /** After an edit: events to the add-in, calculation, a new look at the grid. */
  afterChange(): void {
    this.host.events.flush();
    this.host.calculation.flush();
    this.#options.events.changed();
  }

  /** Runs a ribbon function; resolves when the add-in says that it is completed. */
  async press(command: string, controlId: string): Promise<void> {
    await this.#agave.invokeCommand(command, controlId);
  }

  close(): void {
    this.functions.cancelAll();
    this.host.calculation.dispose();
    this.frame.close();
  }
}

/** Tells of what the add-in asks of Excel's surroundings as it asks. */
function surroundings({ events, addIn }: PageSessionOptions): Surroundings {
  const shortcuts = new KeyboardShortcuts();
  shortcuts.adopt(addIn.shortcuts);
  let paneState: Surroundings["paneState"] = "Visible";
  const ribbonUpdates: unknown[] = [];
  ribbonUpdates.push = (...updates) => {
    updates.forEach((update) => events.ribbon(update));
    return 0;
  };
  return {
    ribbonUpdates,
    startupBehavior: "Inactive",
    shortcuts,
    get paneState() {
      return paneState;
    },
    set paneState(next) {
      paneState = next;
      events.pane(next === "Visible");
    },
  };
}
