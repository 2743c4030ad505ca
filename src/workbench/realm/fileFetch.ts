import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A folder that stands in for a web site: URLs that start with `base` are its files. */
export interface Site {
  readonly base: string;
  readonly folder: string;
}

/** The file behind a URL, or undefined when no site holds it. */
export function fileOf(sites: readonly Site[], url: string): string | undefined {
  const bare = url.split(/[?#]/)[0] ?? url;
  for (const { base, folder } of sites) {
    if (!bare.startsWith(base)) continue;
    const file = path.join(folder, decodeURIComponent(bare.slice(base.length)));
    const isInside = file.startsWith(path.resolve(folder));
    if (isInside && existsSync(file) && statSync(file).isFile()) return file;
  }
  return undefined;
}

const TYPES: Readonly<Record<string, string>> = {
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".js": "text/javascript",
  ".html": "text/html",
};

/** `fetch` over files. Anything else is a network error: the host is offline by intent. */
export function createFetch(sites: readonly Site[]): (input: unknown) => Promise<Response> {
  return (input) => {
    const url = typeof input === "string" ? input : String((input as { readonly url?: string }).url ?? input);
    const file = fileOf(sites, url);
    if (!file) return Promise.reject(new TypeError(`Failed to fetch ${url}`));
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    return Promise.resolve(
      new Response(new Uint8Array(readFileSync(file)), { headers: { "content-type": type } }),
    );
  };
}
