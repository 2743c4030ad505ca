/** Node's `crypto` for the page: ids are made; passwords of protected sheets are refused, for want of a synchronous hash. */
import { ApiError } from "../../host/apiError";

export const randomUUID = (): string => globalThis.crypto.randomUUID();

export function randomBytes(size: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(size));
}

/** Refused as the host refuses whatever it does not serve. */
export function createHash(): never {
  throw new ApiError(
    "ApiNotFound",
    "Passwords of protected sheets are not served in the page; the command line serves them.",
  );
}
