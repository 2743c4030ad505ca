import type {
  CellScalar,
  CustomFunctionAnswer,
  CustomFunctionCall,
  CustomFunctionDefinition,
} from "../book/calculator";
import { CELL_ERRORS } from "../book/input";
import {
  ErrorArgument,
  prepareArguments,
  type FunctionMetadata,
  type FunctionsFile,
} from "./functionMetadata";

const INVOKE_CATEGORY = 1;
const INVOKE_TYPE = 1000;
const CANCEL_TYPE = 1001;
const Flag = { cancelable: 1, streaming: 2, errorArguments: 4 } as const;

/** Cell errors by the runtime's internal error codes. */
const ERRORS_BY_CODE: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** An invocation that may still be answered. */
interface Invocation {
  readonly take: (answer: CustomFunctionAnswer) => void;
  readonly isStreaming: boolean;
  readonly isCancelable: boolean;
}

/** Calls the add-in's functions through the custom-functions runtime of office.js. */
export class CustomFunctionCalls {
  readonly #push: (message: unknown) => void;
  readonly #waiting = new Map<number, Invocation>();
  #queue: unknown[] = [];
  #next = 1;
  /** Calls made so far, for tests and measurements. */
  count = 0;

  constructor(push: (message: unknown) => void) {
    this.#push = push;
  }

  /** The definitions of a `functions.json` for the calculator, under the add-in's namespace. */
  definitions(file: FunctionsFile, namespace: string): CustomFunctionDefinition[] {
    const allowsErrors = file.allowErrorForDataTypeAny === true;
    return file.functions.map((fn) => ({
      name: `${namespace}.${fn.name}`.toUpperCase(),
      isVolatile: fn.options?.volatile === true,
      allowsErrors,
      requiresAddress: needsAddress(fn) || needsParameterAddresses(fn),
      call: (call) => new Promise((resolve) => void this.#invoke({ fn, call, allowsErrors, take: resolve })),
      ...((fn.options?.stream === true || fn.options?.cancelable === true) && {
        stream: (call, take) => this.#invoke({ fn, call, allowsErrors, take }),
      }),
    }));
  }

  /** Calls a function; what is answered here cancels it. */
  #invoke({ fn, call, allowsErrors, take }: Asked): () => void {
    let args: unknown[];
    try {
      args = prepareArguments(fn, call.args, allowsErrors);
    } catch (error) {
      if (!(error instanceof ErrorArgument)) throw error;
      const { cellError } = error;
      setImmediate(() => take({ ok: false, error: cellError }));
      return () => undefined;
    }
    const id = this.#next++;
    this.count += 1;
    const { cancelable = false, stream = false } = fn.options ?? {};
    const flags =
      (cancelable ? Flag.cancelable : 0) |
      (stream ? Flag.streaming : 0) |
      (allowsErrors ? Flag.errorArguments : 0);
    const message: unknown[] = [id, fn.id, args, call.address, flags];
    if (needsParameterAddresses(fn)) message.push(call.argumentAddresses ?? []);
    this.#waiting.set(id, { take, isStreaming: stream, isCancelable: cancelable || stream });
    this.#enqueue(INVOKE_TYPE, message);
    return () => this.#cancel(id);
  }

  /** Invocations of one calculation cross the bridge together. */
  #enqueue(messageType: number, message: unknown): void {
    this.#queue.push({ messageCategory: INVOKE_CATEGORY, messageType, targetId: "", message });
    if (this.#queue.length > 1) return;
    setImmediate(() => {
      const entries = this.#queue;
      this.#queue = [];
      this.#push({ type: 3, message: { entries } });
    });
  }

  #cancel(id: number): void {
    const invocation = this.#waiting.get(id);
    if (!invocation) return;
    this.#waiting.delete(id);
    if (invocation.isCancelable) this.#enqueue(CANCEL_TYPE, { invocationId: id });
  }

  /** Cancels what still runs, as Excel does when the workbook closes. */
  cancelAll(): void {
    for (const [id, { take, isStreaming }] of [...this.#waiting]) {
      this.#cancel(id);
      if (!isStreaming) take({ ok: false, error: "#N/A" });
    }
  }

  /** `SetInvocationArrayResults`: rows of `[id, ok, value, errorCode?]`. */
  takeResults(rows: readonly unknown[]): void {
    for (const row of rows) {
      const [id, ok, value, code] = row as [number, boolean, unknown, unknown];
      const invocation = this.#waiting.get(id);
      if (invocation?.isStreaming === false) this.#waiting.delete(id);
      invocation?.take(
        ok ? answerOf(value) : { ok: false, error: ERRORS_BY_CODE[Number(code)] ?? "#VALUE!" },
      );
    }
  }
}

interface Asked {
  readonly fn: FunctionMetadata;
  readonly call: CustomFunctionCall;
  readonly allowsErrors: boolean;
  readonly take: (answer: CustomFunctionAnswer) => void;
}

const needsAddress = ({ options }: FunctionMetadata): boolean =>
  options?.requiresAddress === true || options?.requiresStreamAddress === true;
const needsParameterAddresses = ({ options }: FunctionMetadata): boolean =>
  options?.requiresParameterAddresses === true || options?.requiresStreamParameterAddresses === true;

function answerOf(value: unknown): CustomFunctionAnswer {
  if (!Array.isArray(value)) {
    const scalar = scalarOf(value);
    return typeof scalar === "string" && CELL_ERRORS.has(scalar)
      ? { ok: false, error: scalar }
      : { ok: true, value: scalar };
  }
  const rows = value as readonly unknown[];
  if (!rows.every((row) => Array.isArray(row))) return { ok: false, error: "#VALUE!" };
  const matrix = rows.map((row) => (row as readonly unknown[]).map(scalarOf));
  const width = matrix[0]?.length ?? 0;
  const isRectangular = width > 0 && matrix.every((row) => row.length === width);
  return isRectangular ? { ok: true, value: matrix } : { ok: false, error: "#VALUE!" };
}

/** Cell errors by `errorType` of an error value. */
const ERROR_TYPES: Readonly<Record<string, string>> = {
  blocked: "#BLOCKED!", busy: "#BUSY!", calc: "#CALC!", connect: "#CONNECT!", div0: "#DIV/0!", external: "#EXTERNAL!",
  field: "#FIELD!", gettingdata: "#GETTING_DATA", notavailable: "#N/A", name: "#NAME?", null: "#NULL!", num: "#NUM!",
  ref: "#REF!", spill: "#SPILL!", value: "#VALUE!",
}; // prettier-ignore

interface RichValue {
  readonly type?: unknown;
  readonly basicValue?: unknown;
  readonly errorType?: unknown;
  readonly code?: unknown;
  readonly text?: unknown;
}

/** What a cell shows of a result: of a rich value its basic value, its error or its text. */
function scalarOf(value: unknown): CellScalar {
  if (value === null || value === undefined) return null;
  if (isScalar(value)) return value;
  const { type, basicValue, errorType, code, text } = value as RichValue;
  if (type === "Error" && typeof errorType === "string")
    return ERROR_TYPES[errorType.toLowerCase()] ?? "#VALUE!";
  if (typeof code === "string" && CELL_ERRORS.has(code)) return code;
  if (isScalar(basicValue)) return basicValue;
  return type === "Entity" && typeof text === "string" ? text : "#VALUE!";
}

const isScalar = (value: unknown): value is number | string | boolean =>
  typeof value === "number" || typeof value === "string" || typeof value === "boolean";
