import path from "node:path";
import { servePage } from "./pageSite";
import { servePane } from "./paneSite";
import { openSite, type Site } from "./site";

export interface ServedWorkbench {
  /** The page's address. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The repository's root, with `dist`, `assets` and `node_modules`. */
  readonly root: string;
  /** Ports of page and pane; 0 takes free ones. */
  readonly ports?: { readonly page: number; readonly pane: number };
}

/** Serves page and pane from two sites, so that the browser gives each a process of its own. */
export async function startWorkbench({ root, ports }: ServeOptions): Promise<ServedWorkbench> {
  const folders = {
    addInFolder: path.join(root, "dist"),
    pageFolder: path.join(root, "dist/workbench/page"),
    booksFolder: path.join(root, "assets"),
    libraryFolder: path.join(root, "node_modules/@microsoft/office-js/dist"),
  };
  const sites: { page?: Site; pane?: Site } = {};
  const origins = { pageOrigin: () => sites.page?.origin ?? "", paneOrigin: () => sites.pane?.origin ?? "" };
  const pane = await openSite("127.0.0.1", ports?.pane ?? 0, (url) =>
    servePane(url, { ...folders, ...origins }),
  );
  sites.pane = pane;
  const page = await openSite("localhost", ports?.page ?? 0, (url) =>
    servePage(url, { ...folders, ...origins }),
  ).catch(async (error: unknown) => {
    await pane.close();
    throw error;
  });
  sites.page = page;
  return {
    url: `${page.origin}/`,
    close: async () => void (await Promise.all([page.close(), pane.close()])),
  };
}
