import { existsSync, statSync } from "node:fs";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export const contentType = (file: string): string =>
  TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";

/** The file that a URL path names inside a folder, or undefined when there is none or it would lead outside. */
export function fileIn(folder: string, urlPath: string): string | undefined {
  const file = path.resolve(folder, `.${path.posix.normalize(`/${urlPath}`)}`);
  const isInside = file === folder || file.startsWith(folder + path.sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}
