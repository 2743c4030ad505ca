import { readFile } from "node:fs/promises";
import { contentType, fileIn } from "./files";
import type { Answer } from "./site";

const OFFICE_JS = /https:\/\/appsforoffice\.microsoft\.com\/lib\/[^/"'\s>]+\/hosted\//g;

export interface PaneSiteOptions {
  /** The built add-in. */
  readonly addInFolder: string;
  /** Microsoft's client library, as npm installed it. */
  readonly libraryFolder: string;
  /** `paneBridge.js` is here. */
  readonly pageFolder: string;
  /** Origin of the page that holds the workbook. */
  readonly pageOrigin: () => string;
}

/**
 * The add-in's own site: every file of the build byte for byte. Only its page gets two changes: the bridge's script
 * before the client library, and the library from here instead of from Microsoft's servers.
 */
export async function servePane(urlPath: string, options: PaneSiteOptions): Promise<Answer | undefined> {
  if (urlPath === "/workbench/paneBridge.js") return whole(fileIn(options.pageFolder, "paneBridge.js"));
  if (urlPath.startsWith("/workbench/")) return undefined;
  if (urlPath.startsWith("/office-js/telemetry/")) return undefined;
  if (urlPath.startsWith("/office-js/"))
    return whole(fileIn(options.libraryFolder, urlPath.slice("/office-js/".length)));
  const file = fileIn(options.addInFolder, urlPath);
  if (!file?.endsWith(".html")) return whole(file);
  const html = (await readFile(file, "utf8")).replaceAll(OFFICE_JS, "/office-js/");
  return { type: contentType(file), body: Buffer.from(withBridge(html, options.pageOrigin())) };
}

async function whole(file: string | undefined): Promise<Answer | undefined> {
  return file === undefined ? undefined : { type: contentType(file), body: await readFile(file) };
}

function withBridge(html: string, pageOrigin: string): string {
  const script = `<script src="/workbench/paneBridge.js" data-page="${pageOrigin}"></script>`;
  return html.replace(/<script\b[^>]*\/office-js\/office(?:\.debug)?\.js/i, (found) => script + found);
}
