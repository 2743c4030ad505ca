import type { DocumentFiles } from "./documentFiles";
import type { Destination } from "./goTo";
import { OfficeFault } from "./officeFault";

/** Methods of the WebKit handler, `OSF.Webkit.MethodId` in the client. */
const Method = {
  execute: 1,
  registerEvent: 2,
  unregisterEvent: 3,
  writeSettings: 4,
  getContext: 5,
} as const;

/** Ids of common API calls and events that the host serves. */
const Dispatch = {
  selectionChangedEvent: 2,
  settingsChangedEvent: 1,
  getSelectedData: 64,
  setSelectedData: 65,
  openFile: 77,
  readSlice: 80,
  closeFile: 81,
  navigate: 82,
  fileProperties: 86,
  appCommandInvokedEvent: 39,
  appCommandCompleted: 94,
} as const;

/** Where the workbook seems to lie; `Office.context.document.url`. */
const DOCUMENT_URL = "workbook.xlsx";
const SUCCESS = 0;
const INTERNAL_ERROR = 5001;
/** `Office.ValueFormat.Formatted` on the wire. */
const FORMATTED = 1;

/** `ooeUnsupportedOperation`-like code for common API calls that the host does not serve. */
const NOT_SUPPORTED = 5000;

export const REQUIREMENT_SETS = {
  ExcelApi: "1.17",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.9",
  RibbonApi: "1.2",
  KeyboardShortcuts: "1.1",
  AddinCommands: "1.1",
  Settings: "1.1",
} as const;

/** Calls of the common API that are answered at once. */
const COMMON_CALLS: ReadonlySet<number> = new Set([
  Dispatch.getSelectedData,
  Dispatch.setSelectedData,
  Dispatch.readSlice,
  Dispatch.closeFile,
  Dispatch.navigate,
  Dispatch.fileProperties,
]);

const codeOf = (error: unknown): number => (error instanceof OfficeFault ? error.code : INTERNAL_ERROR);

interface AgaveMessage {
  readonly methodId: number;
  readonly params: unknown;
  readonly callbackId?: string;
  readonly callbackFunction?: string;
  readonly eventCallbackFunction?: string;
}

/** What the common API reads and writes: the selection, as text (0) or as a matrix (1). */
export interface SelectedData {
  /** Throws the number of an Office error. */
  read(coercion: number, isFormatted: boolean): unknown;
  write(coercion: number, data: unknown): void;
}

export interface AgaveParts {
  readonly selection: SelectedData;
  readonly files: DocumentFiles;
  /** Selects what `goToByIdAsync` names; throws an Office error. */
  readonly goTo: (destination: Destination) => void;
  /** Calls a function of the page by its dotted name. */
  readonly call: (path: string, args: readonly unknown[]) => void;
  readonly settings: () => Readonly<Record<string, string>>;
  readonly writeSettings: (settings: Readonly<Record<string, string>>) => void;
}

/** Serves the WebKit message handler "Agave": start-up, document settings, ribbon commands, common events. */
export class Agave {
  readonly #parts: AgaveParts;
  readonly #events = new Map<number, { readonly callback: string; readonly id: string }>();
  readonly #pending = new Map<string, () => void>();
  #nextCommand = 1;
  #isListening = false;
  readonly #waiting: (() => void)[] = [];

  constructor(parts: AgaveParts) {
    this.#parts = parts;
  }

  postMessage(json: string): void {
    const message = JSON.parse(json) as AgaveMessage;
    const payload = this.#serve(message);
    const { callbackFunction, callbackId } = message;
    if (callbackFunction === undefined) return;
    const answer = (given: readonly unknown[]): void =>
      void setImmediate(() => this.#parts.call(callbackFunction, [callbackId ?? "", given]));
    if (payload instanceof Promise) void payload.then(answer);
    else answer(payload);
  }

  #serve(message: AgaveMessage): readonly unknown[] | Promise<readonly unknown[]> {
    switch (message.methodId) {
      case Method.getContext:
        return this.#context();
      case Method.writeSettings:
        return this.#write(message.params);
      case Method.registerEvent:
        return this.#register(message);
      case Method.unregisterEvent:
        this.#events.delete((message.params as { readonly id: number }).id);
        return [SUCCESS];
      case Method.execute:
        return this.#execute(message.params);
      default:
        return [NOT_SUPPORTED];
    }
  }

  /** The answer to GetContext, indexed by `AppContextProperties`. */
  #context(): readonly unknown[] {
    const settings = this.#parts.settings();
    const context: unknown[] = [];
    context[0] = [Object.keys(settings), Object.values(settings)];
    Object.assign(context, {
      1: "workbench",
      2: 1,
      3: 16,
      4: 1,
      5: 0,
      6: 0,
      7: "1.1",
      8: "en-US",
      9: "en-US",
      10: 0,
    });
    Object.assign(context, {
      11: DOCUMENT_URL,
      12: 1,
      13: 1,
      14: "",
      15: 0,
      16: "workbench",
      17: "workbench",
      18: false,
      19: false,
    });
    context[20] = JSON.stringify(REQUIREMENT_SETS);
    context[22] = "16.100.25090553";
    return context;
  }

  #write(params: unknown): readonly unknown[] {
    const { keys, values } = params as {
      readonly keys: readonly string[];
      readonly values: readonly string[];
    };
    this.#parts.writeSettings(Object.fromEntries(keys.map((key, i) => [key, values[i] ?? ""])));
    return [SUCCESS];
  }

  #register(message: AgaveMessage): readonly unknown[] {
    const { id } = message.params as { readonly id: number };
    const callback = message.eventCallbackFunction;
    if (callback !== undefined) this.#events.set(id, { callback, id: message.callbackId ?? "" });
    if (id === Dispatch.appCommandInvokedEvent) setImmediate(() => setImmediate(() => this.#listens()));
    return [SUCCESS];
  }

  /** The client takes command events only after it has seen the answer to its registration. */
  #listens(): void {
    this.#isListening = true;
    for (const resume of this.#waiting.splice(0)) resume();
  }

  #execute(params: unknown): readonly unknown[] | Promise<readonly unknown[]> {
    const { id, apiArgs = [] } = params as { readonly id: number; readonly apiArgs?: readonly unknown[] };
    if (id === Dispatch.openFile) return this.#openFile(Number(apiArgs[0]));
    if (COMMON_CALLS.has(id)) return this.#common(id, apiArgs);
    if (id !== Dispatch.appCommandCompleted) return [[], NOT_SUPPORTED];
    const command = String(apiArgs[0]);
    this.#pending.get(command)?.();
    this.#pending.delete(command);
    return [[], SUCCESS];
  }

  #common(id: number, args: readonly unknown[]): readonly unknown[] {
    try {
      const value = this.#answer(id, args);
      return value === undefined ? [[SUCCESS]] : [[SUCCESS, value]];
    } catch (error) {
      return [[codeOf(error)]];
    }
  }

  #answer(id: number, args: readonly unknown[]): unknown {
    const { selection, files, goTo } = this.#parts;
    const [first, second, third] = args;
    switch (id) {
      case Dispatch.getSelectedData:
        return selection.read(Number(first), second === FORMATTED);
      case Dispatch.setSelectedData:
        return selection.write(Number(first), second);
      case Dispatch.readSlice:
        return files.slice(Number(first), Number(second), Number(third));
      case Dispatch.closeFile:
        return files.close(Number(first));
      case Dispatch.navigate:
        return goTo({ id: String(first), type: Number(second), selectionMode: Number(third) });
      default:
        return [DOCUMENT_URL];
    }
  }

  async #openFile(fileType: number): Promise<readonly unknown[]> {
    try {
      return [[SUCCESS, await this.#parts.files.open(fileType)]];
    } catch (error) {
      return [[codeOf(error)]];
    }
  }

  /** Invokes a function command as a press of its ribbon button does; resolves at `event.completed()`. */
  async invokeCommand(action: string, controlId: string): Promise<void> {
    if (!this.#isListening) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const id = `command${this.#nextCommand++}`;
    const done = new Promise<void>((resolve) => this.#pending.set(id, resolve));
    const event = JSON.stringify({ source: { id: controlId } });
    this.#raise(Dispatch.appCommandInvokedEvent, [id, action, event]);
    await done;
  }

  selectionChanged(): void {
    this.#raise(Dispatch.selectionChangedEvent, []);
  }

  #raise(event: number, payload: readonly unknown[]): void {
    const handler = this.#events.get(event);
    if (handler) this.#parts.call(handler.callback, [handler.id, [payload, event]]);
  }
}
