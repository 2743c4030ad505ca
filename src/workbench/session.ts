import { createRequire } from "node:module";
import path from "node:path";
import { raiseCalculated } from "./api/sheet/sheetEvents";
import { Agave } from "./bridge/agave";
import { CustomFunctionCalls } from "./bridge/customFunctions";
import { DocumentFiles } from "./bridge/documentFiles";
import { goTo } from "./bridge/goTo";
import { KeyboardShortcuts } from "./bridge/keyboardShortcuts";
import { selectedData } from "./bridge/selectedData";
import { createRichApiBridge } from "./bridge/richApi";
import { Traffic } from "./bridge/traffic";
import type { Book } from "./book/book";
import type { Calculator, CalculatorEvents } from "./book/calculator";
import type { BookSnapshot } from "./book/snapshot";
import { Recalculation } from "./book/recalculation";
import { Dispatcher } from "./host/dispatcher";
import { Host } from "./host/host";
import { HOST_CLASSES } from "./host/registry";
import { createOfficeRealm, type OfficeRealm, type Window } from "./realm/officeRealm";
import { createServices, tellPage, type Surroundings } from "./serviceCalls";

/** Everything behind an open workbook: the host over the book, and the page's realm in front of the bridge. */
export interface Session {
  readonly host: Host;
  readonly realm: OfficeRealm;
  readonly agave: Agave;
  readonly functions: CustomFunctionCalls;
  readonly traffic: Traffic;
  readonly surroundings: Surroundings;
}

export interface SessionOptions {
  readonly book: Book;
  readonly createCalculator: (events: CalculatorEvents) => Calculator;
  readonly readFile: (bytes: Uint8Array) => Promise<BookSnapshot>;
  /** The workbook's file as it would be saved now. */
  readonly saveFile: () => Promise<Uint8Array>;
  readonly now: () => Date;
}

/** Folder of Microsoft's client library, as npm installed it. */
function libraryFolder(): string {
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
}

export function createSession(options: SessionOptions): Session {
  const { book } = options;
  const surroundings: Surroundings = {
    ribbonUpdates: [],
    paneState: "Hidden",
    startupBehavior: "Inactive",
    shortcuts: new KeyboardShortcuts(),
  };
  const calculation = new Recalculation(book, options.createCalculator);
  const traffic = new Traffic(calculation.clock);
  const functions: CustomFunctionCalls = new CustomFunctionCalls((message) => bridge.push(message));
  const host: Host = new Host({
    book,
    calculation,
    sendEvents: (entries) => bridge.push({ type: 3, message: { entries } }),
    callService: createServices(functions, surroundings, (method) => tellPage(method, { host, agave })),
    readFile: options.readFile,
    now: options.now,
  });
  const bridge = createRichApiBridge({
    dispatcher: new Dispatcher(host, HOST_CLASSES),
    traffic,
    afterBatch: () => {
      host.events.flush();
      calculation.schedule();
    },
  });
  calculation.onCalculated = (cells) => {
    raiseCalculated(host, cells);
    host.events.flush();
  };
  const agave: Agave = new Agave({
    call: (dotted, args) => callIn(realm.window, dotted, args),
    selection: selectedData(() => host),
    files: new DocumentFiles(options.saveFile),
    goTo: (destination) => goTo(host, destination),
    settings: () => book.parts.settings.values,
    writeSettings: (values) => void (book.parts.settings.values = { ...values }),
  });
  const globals = {
    webkit: { messageHandlers: { Agave: { postMessage: (json: string) => agave.postMessage(json) } } },
    _richApiNativeBridge: bridge,
  };
  const realm = createOfficeRealm({ libraryFolder: libraryFolder(), globals });
  return { host, realm, agave, functions, traffic, surroundings };
}

/** Calls the function that a dotted path names on the window. */
function callIn(window: Window, dotted: string, args: readonly unknown[]): void {
  const steps = dotted.split(".").filter((step, i) => !(i === 0 && step === "window"));
  const last = steps.pop() ?? "";
  let owner = window;
  for (const step of steps) owner = (owner[step] ?? {}) as Window;
  const target = owner[last];
  if (typeof target === "function") (target as (...given: unknown[]) => void).call(owner, ...args);
}
