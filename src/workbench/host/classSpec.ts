import type { Args } from "./args";
import type { Host } from "./host";
import type { HostObject, Selves, TypeName } from "./hostObject";

export interface PropertySpec<S> {
  readonly get?: (self: S, host: Host) => unknown;
  readonly set?: (self: S, value: unknown, host: Host) => void;
  /** Setting it cannot be undone in Excel: refused in a merged undo group, and clears the undo stack. */
  readonly isNotUndoable?: boolean;
  /** Left out of a load that names no property, as Excel leaves it out. */
  readonly isOnDemand?: boolean;
}

export type MethodSpec<S> = (self: S, args: Args, host: Host) => unknown;

/** A class of the client library as the host serves it; names are those on the wire. */
export interface ClassSpec<T extends TypeName> {
  readonly properties?: Readonly<Record<string, PropertySpec<Selves[T]>>>;
  readonly navigation?: Readonly<Record<string, (self: Selves[T], host: Host) => HostObject>>;
  readonly methods?: Readonly<Record<string, MethodSpec<Selves[T]>>>;
  /** Serves every method that `methods` does not name. */
  readonly otherMethods?: (name: string, args: Args, host: Host) => unknown;
  /** Methods that Excel cannot undo. */
  readonly notUndoable?: readonly string[];
  /** `getItem(key)`; a collection only. */
  readonly item?: (self: Selves[T], args: Args, host: Host) => HostObject;
  readonly items?: (self: Selves[T], host: Host) => readonly HostObject[];
  /** What `getItem` of the parent collection takes; sent as `_Id` with the object. */
  readonly key?: (self: Selves[T], host: Host) => string | number;
  /** Throws when the thing is gone; asked whenever an object of the class is used. */
  readonly check?: (self: Selves[T], host: Host) => void;
  /** Event types by the name in `_Register…Event`; `target` is whose events they are. */
  readonly events?: Readonly<Record<string, number>>;
  readonly eventTarget?: (self: Selves[T], host: Host) => string;
  readonly keepsReference?: boolean;
}

export type AnyClassSpec = { readonly [T in TypeName]?: ClassSpec<T> };
