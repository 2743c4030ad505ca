import { apiNotFound, ApiError } from "./apiError";
import type { AnyClassSpec, PropertySpec } from "./classSpec";
import type { Host } from "./host";
import type { HostObject, TypeName } from "./hostObject";
import { camel, specOf, type LooseSpec } from "./objectPaths";
import { UNSERVED_PROPERTIES } from "./unservedProperties";
import type { QueryInfo } from "./wire";

/** What to load of an object: its own properties, and queries for the objects behind its navigation properties. */
interface Plan {
  /** No property named, or "*" or "$all": all that are not on demand. */
  isAll: boolean;
  readonly names: Set<string>;
  readonly children: Map<string, Plan>;
}

const newPlan = (): Plan => ({ isAll: false, names: new Set(), children: new Map() });

function plan(query: QueryInfo): Plan {
  const root = newPlan();
  const select = query.Select ?? [];
  if (select.length === 0) root.isAll = true;
  for (const path of select) addPath(root, path.split(/[/.]/));
  for (const path of query.Expand ?? []) addPath(root, [...path.split(/[/.]/), "*"]);
  return root;
}

function addPath(node: Plan, steps: readonly string[]): void {
  const [head = "", ...rest] = steps.filter((step) => step !== "");
  if (rest.length === 0) {
    if (head === "*" || head === "$all") node.isAll = true;
    else if (head !== "$none") node.names.add(head.toLowerCase());
    return;
  }
  const child = node.children.get(head.toLowerCase()) ?? newPlan();
  node.children.set(head.toLowerCase(), child);
  addPath(child, rest);
}

/** Answers loads: the properties asked for, under their wire names. */
export class Query {
  readonly #host: Host;
  readonly #classes: AnyClassSpec;

  constructor(host: Host, classes: AnyClassSpec) {
    this.#host = host;
    this.#classes = classes;
  }

  answer(object: HostObject, query: QueryInfo): unknown {
    return this.#load(object, plan(query), query);
  }

  #load(object: HostObject, node: Plan, page: QueryInfo): unknown {
    if (object.type === "Null") return null;
    const spec = specOf(this.#classes, object.type);
    spec.check?.(object.self, this.#host);
    const out: Record<string, unknown> = {};
    if (spec.key) out["_Id"] = spec.key(object.self, this.#host);
    const left = this.#own(object, node, out);
    if (spec.items) out["_Items"] = this.#items(object, left, page);
    else refuseUnserved(object.type, left);
    return out;
  }

  /** Loads the object's own properties; answers what a collection must ask of its items instead. */
  #own(object: HostObject, node: Plan, out: Record<string, unknown>): Plan {
    const spec = specOf(this.#classes, object.type);
    const left: Plan = { isAll: node.isAll, names: new Set(node.names), children: new Map(node.children) };
    for (const [name, property] of Object.entries(spec.properties ?? {})) {
      const isNamed = left.names.delete(name.toLowerCase());
      if (!isNamed && !(node.isAll && property.isOnDemand !== true && property.get)) continue;
      out[name] = this.#read(object, name, property);
    }
    for (const [name, navigate] of Object.entries(spec.navigation ?? {})) {
      const isNamed = left.names.delete(name.toLowerCase());
      const child =
        left.children.get(name.toLowerCase()) ?? (isNamed ? { ...newPlan(), isAll: true } : undefined);
      left.children.delete(name.toLowerCase());
      if (child) out[name] = this.#load(navigate(object.self as never, this.#host), child, {});
    }
    return left;
  }

  #read(object: HostObject, name: string, property: PropertySpec<object>): unknown {
    if (!property.get) throw apiNotFound(`${object.type}.${camel(name)}`);
    try {
      return property.get(object.self, this.#host);
    } catch (error) {
      if (error instanceof ApiError && error.location === undefined)
        throw new ApiError(error.code, error.message, `${object.type}.${camel(name)}`);
      throw error;
    }
  }

  #items(object: HostObject, left: Plan, page: QueryInfo): unknown[] {
    const spec: LooseSpec = specOf(this.#classes, object.type);
    const all = spec.items?.(object.self, this.#host) ?? [];
    const start = page.Skip ?? 0;
    const wanted = all.slice(start, page.Top === undefined ? undefined : start + page.Top);
    const isForItems = left.isAll || left.names.size > 0 || left.children.size > 0;
    return wanted.map((item, i) => {
      const loaded = isForItems ? this.#load(item, left, {}) : this.#load(item, newPlan(), {});
      return start > 0 ? { ...(loaded as object), _Index: start + i } : loaded;
    });
  }
}

/** What the library has and the host has not is refused; names that nobody knows load nothing, as in Excel. */
function refuseUnserved(type: TypeName, left: Plan): void {
  const unserved = (UNSERVED_PROPERTIES[type] ?? "").toLowerCase().split(" ");
  for (const name of [...left.names, ...left.children.keys()])
    if (name !== "" && unserved.includes(name)) throw apiNotFound(`${type}.${name}`);
}
