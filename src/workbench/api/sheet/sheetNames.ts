import { isValidSheetName } from "../../book/names";
import type { Sheet } from "../../book/sheet";
import { ApiError, invalidArgument } from "../../host/apiError";
import type { Host } from "../../host/host";

/** Refuses names that Excel refuses. */
export function requireSheetName(host: Host, name: string, own?: Sheet): void {
  if (!isValidSheetName(name))
    throw invalidArgument(
      "The name is invalid. It must be 1 to 31 characters and hold none of : \\ / ? * [ ].",
    );
  const holder = host.book.sheetNamed(name);
  if (holder && holder !== own)
    throw new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
}

export function requireStructure(host: Host): void {
  if (host.book.parts.isStructureProtected) throw new ApiError("AccessDenied");
}
