import { ApiError, apiNotFound, itemNotFound } from "./apiError";
import { Args } from "./args";
import type { AnyClassSpec, ClassSpec } from "./classSpec";
import type { Host } from "./host";
import { isHostObject, nullObject, ref, type HostObject, type TypeName } from "./hostObject";
import { PathType, type ArgumentInfo, type Batch, type ObjectPathInfo } from "./wire";

/** Class of an object as the dispatcher needs it: without the type parameter. */
export type LooseSpec = ClassSpec<"Null">;
export const specOf = (classes: AnyClassSpec, type: TypeName): LooseSpec =>
  (classes[type] ?? {}) as unknown as LooseSpec;

export const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Calls whose answer depends on calculated values, whether they are actions or stand in a path. */
export const METHODS_ON_VALUES =
  /^(Find\w*|ReplaceAll|Get(SpecialCells|Spill|UsedRange|RangeEdge|ExtendedRange|SurroundingRegion|VisibleView|Image)\w*|RemoveDuplicates|Apply\w*|CopyFrom|ConvertToRange|Reapply\w*|Copy|MoveTo|AutoFill|Autofit\w*)$/;

/** Runs something; an error that names no place gets this one. */
export async function located<V>(location: string, run: () => V): Promise<Awaited<V>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ApiError && error.location === undefined)
      throw new ApiError(error.code, error.message, location);
    throw error;
  }
}

/** Resolves the object paths of one batch, each at most once: a path may be a call that creates something. */
export class ObjectPaths {
  readonly #batch: Batch;
  readonly #host: Host;
  readonly #classes: AnyClassSpec;
  readonly #resolved = new Map<number, HostObject>();

  constructor(batch: Batch, host: Host, classes: AnyClassSpec) {
    this.#batch = batch;
    this.#host = host;
    this.#classes = classes;
  }

  async object(id: number): Promise<HostObject> {
    const known = this.#resolved.get(id);
    if (known) return known;
    const info = this.#batch.ObjectPaths[String(id)];
    if (!info) throw new ApiError("GeneralException");
    const object = await this.#resolve(info);
    this.#resolved.set(id, object);
    this.#host.references.follow(object);
    return object;
  }

  async #resolve(info: ObjectPathInfo): Promise<HostObject> {
    switch (info.ObjectPathType) {
      case PathType.root:
        return ref("Workbook", {});
      case PathType.newObject:
        return ref("Service", { name: info.Name });
      case PathType.nullObject:
        return nullObject();
      case PathType.reference:
        return this.#referenced(info.Name);
      default:
        return this.#child(info, await this.object(info.ParentObjectPathId ?? 0));
    }
  }

  #referenced(id: string): HostObject {
    const object = this.#host.references.find(id);
    if (!object) throw itemNotFound();
    return object;
  }

  async #child(info: ObjectPathInfo, parent: HostObject): Promise<HostObject> {
    if (parent.type === "Null") return nullObject();
    if (parent.type === "Service")
      return ref("ServiceItem", {
        name: parent.self.name,
        method: info.Name,
        args: info.ArgumentInfo?.Arguments ?? [],
      });
    const spec = specOf(this.#classes, parent.type);
    spec.check?.(parent.self, this.#host);
    const location = `${parent.type}.${camel(info.Name || "getItem")}`;
    if (info.ObjectPathType === PathType.property) {
      const navigate = spec.navigation?.[info.Name];
      if (!navigate) throw apiNotFound(location);
      return navigate(parent.self, this.#host);
    }
    const other =
      spec.otherMethods &&
      ((_self: object, given: Args) => spec.otherMethods?.(info.Name, given, this.#host));
    const call = info.ObjectPathType === PathType.indexer ? spec.item : (spec.methods?.[info.Name] ?? other);
    if (!call) throw apiNotFound(location);
    if (METHODS_ON_VALUES.test(info.Name)) await this.#host.calculation.calculated();
    const args = await this.args(info.ArgumentInfo);
    const result = await located(location, () => call(parent.self, args, this.#host));
    if (!isHostObject(result)) throw new ApiError("GeneralException", undefined, location);
    return result;
  }

  /** The arguments of a call, with objects in the places that refer to them. */
  async args(info: ArgumentInfo | undefined): Promise<Args> {
    return new Args(
      (await this.#values(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? [])) as unknown[],
    );
  }

  async #values(values: readonly unknown[], ids: readonly unknown[]): Promise<readonly unknown[]> {
    const found: unknown[] = [];
    for (const [i, value] of values.entries()) {
      const id = ids[i];
      if (typeof id === "number" && id !== 0) found.push(await this.object(id));
      else if (Array.isArray(value) && Array.isArray(id)) found.push(await this.#values(value, id));
      else found.push(await this.#unwrapped(value));
    }
    return found;
  }

  /** Plain objects may hold `{ _ObjectPathId }` where the script gave an object. */
  async #unwrapped(value: unknown): Promise<unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const record = value as Record<string, unknown>;
    const id = record["_ObjectPathId"];
    if (typeof id === "number") return this.object(id);
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(record)) copy[key] = await this.#unwrapped(inner);
    return copy;
  }
}
