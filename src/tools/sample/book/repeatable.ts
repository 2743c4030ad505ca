import { unzipSync, zipSync, type Zippable } from "fflate";

/** The earliest day that a zip archive can name. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** The same archive with every part in order of its name and dated alike, so that equal workbooks are equal bytes. */
export function repeatable(archive: Uint8Array): Uint8Array {
  const parts = unzipSync(archive);
  const ordered: Zippable = {};
  for (const path of Object.keys(parts).sort(contentTypesFirst)) {
    ordered[path] = [parts[path]!, { mtime: ZIP_EPOCH, level: 9 }];
  }
  return zipSync(ordered);
}

/** Readers that stream want the content types first. */
function contentTypesFirst(a: string, b: string): number {
  const rank = (path: string): string => (path === "[Content_Types].xml" ? "" : path);
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}
