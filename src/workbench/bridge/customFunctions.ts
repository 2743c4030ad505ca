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

type Settle = (answer: CustomFunctionAnswer) => void;

/** Calls the add-in's functions through the custom-functions runtime of office.js. */
export class CustomFunctionCalls {
  readonly #push: (message: unknown) => void;
  readonly #waiting = new Map<number, Settle>();
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
      call: (call) => this.#call(fn, call, allowsErrors),
    }));
  }

  async #call(
    fn: FunctionMetadata,
    call: CustomFunctionCall,
    allowsErrors: boolean,
  ): Promise<CustomFunctionAnswer> {
    try {
      const args = prepareArguments(fn, call.args, allowsErrors);
      return await this.#invoke(fn, args, call.address, allowsErrors);
    } catch (error) {
      if (error instanceof ErrorArgument) return { ok: false, error: error.cellError };
      throw error;
    }
  }

  #invoke(
    fn: FunctionMetadata,
    args: unknown[],
    address: string,
    allowsErrors: boolean,
  ): Promise<CustomFunctionAnswer> {
    const id = this.#next++;
    this.count += 1;
    const { cancelable, stream } = fn.options ?? {};
    const flags =
      (cancelable ? Flag.cancelable : 0) |
      (stream ? Flag.streaming : 0) |
      (allowsErrors ? Flag.errorArguments : 0);
    const message = [id, fn.id, args, address, flags];
    this.#enqueue({ messageCategory: INVOKE_CATEGORY, messageType: INVOKE_TYPE, targetId: "", message });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  /** Invocations of one calculation cross the bridge together. */
  #enqueue(entry: unknown): void {
    this.#queue.push(entry);
    if (this.#queue.length > 1) return;
    setImmediate(() => {
      const entries = this.#queue;
      this.#queue = [];
      this.#push({ type: 3, message: { entries } });
    });
  }

  /** Cancels what still runs, as Excel does when the workbook closes. */
  cancelAll(): void {
    for (const id of this.#waiting.keys())
      this.#enqueue({
        messageCategory: INVOKE_CATEGORY,
        messageType: CANCEL_TYPE,
        targetId: "",
        message: { invocationId: id },
      });
    for (const settle of this.#waiting.values()) settle({ ok: false, error: "#N/A" });
    this.#waiting.clear();
  }

  /** `SetInvocationArrayResults`: rows of `[id, ok, value, errorCode?]`. */
  takeResults(rows: readonly unknown[]): void {
    for (const row of rows) {
      const [id, ok, value, code] = row as [number, boolean, unknown, unknown];
      this.#waiting.get(id)?.(
        ok ? answerOf(value) : { ok: false, error: ERRORS_BY_CODE[Number(code)] ?? "#VALUE!" },
      );
      this.#waiting.delete(id);
    }
  }
}

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

/** A result's basic value: rich values and errors arrive as objects. */
function scalarOf(value: unknown): CellScalar {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  const basic = (value as { readonly basicValue?: unknown; readonly code?: unknown }).basicValue;
  return typeof basic === "number" || typeof basic === "string" || typeof basic === "boolean"
    ? basic
    : "#VALUE!";
}
