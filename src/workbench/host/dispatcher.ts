import { ApiError, apiNotFound } from "./apiError";
import type { AnyClassSpec } from "./classSpec";
import type { Host } from "./host";
import type { HostObject } from "./hostObject";
import { camel, located, METHODS_ON_VALUES, ObjectPaths, specOf } from "./objectPaths";
import { Query } from "./query";
import { ActionType, type Action, type ActionResult, type Batch, type BatchAnswer } from "./wire";

/** Properties whose answer depends on calculated values. */
const NEEDS_VALUES =
  /^(\*|values?|text|valueTypes|hasSpill|savedAsArray|formulas\w*|arrayValues|type|types)$/i;
type ServiceObject = Extract<HostObject, { readonly type: "Service" | "ServiceItem" }>;

interface BatchObjects {
  readonly paths: ObjectPaths;
  readonly kept: ReadonlySet<number>;
}

/** Runs batches one after another against the host's classes. */
export class Dispatcher {
  readonly #host: Host;
  readonly #classes: AnyClassSpec;
  readonly #query: Query;

  constructor(host: Host, classes: AnyClassSpec) {
    this.#host = host;
    this.#classes = classes;
    this.#query = new Query(host, classes);
  }

  /** The answer to a batch. The first action that fails ends it; what was done before stays done. */
  async run(batch: Batch): Promise<BatchAnswer> {
    const paths = new ObjectPaths(batch, this.#host, this.#classes);
    const kept = keptPaths(batch);
    if (changesSomething(batch)) this.#host.markUndo();
    const results: ActionResult[] = [];
    const traces: number[] = [];
    try {
      for (const [index, action] of batch.Actions.entries()) {
        try {
          results.push({ ActionId: action.Id, Value: await this.#perform(action, paths, kept) });
          if (action.ActionType === ActionType.trace) traces.push(action.Id);
        } catch (error) {
          return { Error: describeError(error, action, index, batch), Results: results, TraceIds: traces };
        }
      }
      return { Error: null, Results: results, TraceIds: traces };
    } finally {
      this.#host.references.endBatch();
      this.#host.calculation.isSuspended = false;
    }
  }

  async #perform(action: Action, paths: ObjectPaths, kept: ReadonlySet<number>): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const object = await paths.object(action.ObjectPathId);
    return located(`${object.type}.${camel(action.Name)}`, () => this.#act(action, object, { paths, kept }));
  }

  async #act(action: Action, object: HostObject, { paths, kept }: BatchObjects): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.#identify(object, kept.has(action.ObjectPathId));
      case ActionType.query:
      case ActionType.queryAsJson:
        if (needsValues(action)) await this.#host.calculation.calculated();
        return this.#query.answer(object, action.QueryInfo ?? {});
      case ActionType.method:
        return this.#call(object, action, paths);
      case ActionType.setProperty:
        return this.#set(object, action, paths);
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  #identify(object: HostObject, isKept: boolean): unknown {
    if (object.type === "Null") return null;
    const spec = specOf(this.#classes, object.type);
    spec.check?.(object.self, this.#host);
    const identity: Record<string, unknown> = {};
    if (spec.key) {
      identity["_Id"] = spec.key(object.self, this.#host);
      const id = spec.properties?.["Id"]?.get;
      if (id) identity["Id"] = id(object.self, this.#host);
    }
    if (isKept && spec.keepsReference) identity["_ReferenceId"] = this.#host.references.keep(object);
    return identity;
  }

  async #call(object: HostObject, action: Action, paths: ObjectPaths): Promise<unknown> {
    const { Name: name } = action;
    if (name === "_KeepReference") return null;
    if (object.type === "Service" || object.type === "ServiceItem")
      return this.#callService(object, name, action.ArgumentInfo?.Arguments ?? []);
    if (object.type === "Null") return null;
    const spec = specOf(this.#classes, object.type);
    spec.check?.(object.self, this.#host);
    if (this.#registersEvent(object, name)) return null;
    const method = spec.methods?.[name];
    if (!method) throw apiNotFound(`${object.type}.${camel(name)}`);
    if (METHODS_ON_VALUES.test(name)) await this.#host.calculation.calculated();
    if (spec.notUndoable?.includes(name)) this.#host.clearUndo();
    return (await method(object.self, await paths.args(action.ArgumentInfo), this.#host)) ?? null;
  }

  /** A call of a service, or of something that a service's method named. */
  #callService(object: ServiceObject, name: string, args: readonly unknown[]): unknown {
    const { self } = object;
    const isItem = object.type === "ServiceItem";
    const method = isItem ? `${object.self.method}.${name}` : name;
    const all = isItem ? [...object.self.args, ...args] : args;
    return this.#host.callService({ service: self.name, method, args: all }) ?? null;
  }

  #registersEvent(object: HostObject, name: string): boolean {
    const spec = specOf(this.#classes, object.type);
    const found = /^_(Un)?[Rr]egister(?:Event)?(\w+?)(?:Event)?$/.exec(name);
    if (!found) return false;
    const type = spec.events?.[found[2] ?? ""];
    if (type === undefined) throw apiNotFound(`${object.type}.on${found[2] ?? ""}`);
    const target = spec.eventTarget?.(object.self, this.#host) ?? "Workbook";
    if (found[1]) this.#host.events.unregister(type, target);
    else this.#host.events.register(type, target);
    return true;
  }

  async #set(object: HostObject, action: Action, paths: ObjectPaths): Promise<null> {
    if (object.type === "Null") return null;
    if (object.type === "ServiceItem") {
      this.#callService(object, action.Name, action.ArgumentInfo?.Arguments ?? []);
      return null;
    }
    const spec = specOf(this.#classes, object.type);
    spec.check?.(object.self, this.#host);
    const property = spec.properties?.[action.Name];
    if (!property?.set) throw apiNotFound(`${object.type}.${camel(action.Name)}`);
    const args = await paths.args(action.ArgumentInfo);
    property.set(object.self, args.raw(0) ?? null, this.#host);
    if (property.isNotUndoable) this.#host.clearUndo();
    return null;
  }
}

function keptPaths(batch: Batch): ReadonlySet<number> {
  const keeps = batch.Actions.filter((action) => action.Name === "_KeepReference");
  return new Set(keeps.map((action) => action.ObjectPathId));
}

const READ_ONLY = /^(_|Get|Find|Load|IsActive)/;

function changesSomething(batch: Batch): boolean {
  const paths = Object.values(batch.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === 2)) return false;
  const calls = batch.Actions.filter((action) => action.ActionType === ActionType.method);
  return (
    batch.Actions.some((action) => action.ActionType === ActionType.setProperty) ||
    calls.some((action) => !READ_ONLY.test(action.Name)) ||
    paths.some((path) => path.ObjectPathType === 3 && !READ_ONLY.test(path.Name))
  );
}

function needsValues(action: Action): boolean {
  const select = action.QueryInfo?.Select ?? [];
  return select.length === 0 || select.some((path) => NEEDS_VALUES.test(path.split("/").at(-1) ?? ""));
}

function describeError(error: unknown, action: Action, index: number, batch: Batch): BatchAnswer["Error"] {
  const known = error instanceof ApiError ? error : new ApiError("GeneralException", detail(error));
  return {
    Code: known.code,
    Message: known.message,
    Location: known.location ?? location(action, batch),
    ActionIndex: index,
    HttpStatusCode: known.httpStatusCode,
  };
}

const detail = (error: unknown): string =>
  `There was an internal error while processing the request. (${error instanceof Error ? (error.stack ?? error.message) : String(error)})`;

function location(action: Action, batch: Batch): string {
  const steps: string[] = action.Name ? [camel(action.Name)] : [];
  let info = batch.ObjectPaths[String(action.ObjectPathId)];
  while (info) {
    const name = info.Name ? camel(info.Name) : info.ObjectPathType === 5 ? "getItem" : "";
    if (name) steps.unshift(info.ObjectPathType === 3 || info.ObjectPathType === 5 ? `${name}()` : name);
    info =
      info.ParentObjectPathId === undefined ? undefined : batch.ObjectPaths[String(info.ParentObjectPathId)];
  }
  return steps.join(".");
}
