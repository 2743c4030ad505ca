/**
 * Runs in the pane's frame before Microsoft's client library: the two globals that the library expects of its host,
 * forwarded to the page that holds the workbook.
 */
import { forgetTheme, offerTheme } from "../../bridge/officeTheme";
import type { FromPane, ToPane } from "./messages";

type Dictionary = Record<string, unknown>;

const page = document.currentScript?.dataset["page"] ?? location.origin;
const tell = (message: FromPane): void => window.parent.postMessage(message, page);
const globals = window as unknown as Dictionary;

const bridge: {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost: (text: string) => void;
} = {
  onMessageFromHost: null,
  sendMessageToHost: (text) => tell({ kind: "rich", text }),
};
globals["webkit"] = {
  messageHandlers: { Agave: { postMessage: (json: string) => tell({ kind: "agave", json }) } },
};
globals["_richApiNativeBridge"] = bridge;

/** Calls the function that a dotted path names on the window. */
function call(path: string, args: readonly unknown[]): void {
  const steps = path.split(".").filter((step, i) => !(i === 0 && step === "window"));
  const last = steps.pop() ?? "";
  let owner = globals;
  for (const step of steps) owner = (owner[step] ?? {}) as Dictionary;
  const target = owner[last];
  if (typeof target === "function") (target as (...given: unknown[]) => void).apply(owner, [...args]);
}

window.addEventListener("message", (event: MessageEvent<ToPane>) => {
  if (event.origin !== page || event.source !== window.parent) return;
  const message = event.data;
  if (message.kind === "rich") bridge.onMessageFromHost?.(message.text);
  else if (message.kind === "call") call(message.path, message.args);
});
// A file that is dropped here by mistake must not take the place of the add-in's page.
for (const kind of ["dragover", "drop"] as const)
  window.addEventListener(kind, (event) => {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
  });
window.addEventListener("error", (event) => tell({ kind: "fault", text: event.message }));
window.addEventListener("unhandledrejection", (event) => tell({ kind: "fault", text: String(event.reason) }));
/** The frame inherits whether the page's theme is dark. */
const darkness = window.matchMedia("(prefers-color-scheme: dark)");
// Before the add-in's own listener, which then reads the new theme.
darkness.addEventListener("change", () => forgetTheme(globals));
window.addEventListener("load", () => {
  const office = globals["Office"] as typeof Office | undefined;
  void office?.onReady().then(() => {
    offerTheme(globals, () => darkness.matches);
    tell({ kind: "ready" });
  });
});
