import { readFile } from "node:fs/promises";
import { contentType, fileIn } from "./files";
import type { Answer } from "./site";

export interface PageSiteOptions {
  readonly pageFolder: string;
  readonly addInFolder: string;
  /** Workbooks that the page can start with. */
  readonly booksFolder: string;
  readonly paneOrigin: () => string;
}

/** The page with the spreadsheet: its own files, the manifest and function metadata, and the sample workbooks. */
export async function servePage(urlPath: string, options: PageSiteOptions): Promise<Answer | undefined> {
  if (urlPath === "/workbench.json") return json({ paneSite: `${options.paneOrigin()}/` });
  const file = place(urlPath === "/" ? "/index.html" : urlPath, options);
  return file === undefined ? undefined : { type: contentType(file), body: await readFile(file) };
}

function place(urlPath: string, options: PageSiteOptions): string | undefined {
  if (urlPath.startsWith("/addin/")) return fileIn(options.addInFolder, urlPath.slice("/addin/".length));
  if (urlPath.startsWith("/books/")) return fileIn(options.booksFolder, urlPath.slice("/books/".length));
  return fileIn(options.pageFolder, urlPath);
}

const json = (value: unknown): Answer => ({
  type: "application/json",
  body: Buffer.from(JSON.stringify(value)),
});
