/** What the pane's frame and the page tell each other by `postMessage`. */

export type FromPane =
  /** The WebKit handler "Agave" was called. */
  | { readonly kind: "agave"; readonly json: string }
  /** The rich API was called. */
  | { readonly kind: "rich"; readonly text: string }
  /** `Office.onReady` has resolved and the page's scripts have run. */
  | { readonly kind: "ready" }
  /** An error that nobody caught. */
  | { readonly kind: "fault"; readonly text: string };

export type ToPane =
  /** Call the function that a dotted path names. */
  | { readonly kind: "call"; readonly path: string; readonly args: readonly unknown[] }
  /** A message of the rich API. */
  | { readonly kind: "rich"; readonly text: string };

export const isFromPane = (data: unknown): data is FromPane =>
  typeof data === "object" && data !== null && "kind" in data && typeof data.kind === "string";
