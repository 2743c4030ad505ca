import { isFromPane, type FromPane, type ToPane } from "./messages";

/** What `Office` starts with: the client of Excel for Mac talks to a bridge that a page can provide. */
const HOST_INFO = "_host_Info=Excel$Mac$16.01$en-US$$$$0";

/** The frame that holds the add-in's own page, and the way of messages to and from it. */
export class PaneFrame {
  readonly element: HTMLIFrameElement;
  readonly #origin: string;
  readonly #hear: (event: MessageEvent) => void;
  #isClosed = false;

  constructor(site: string, take: (message: FromPane) => void) {
    this.#origin = new URL(site).origin;
    this.element = document.createElement("iframe");
    this.element.title = "S&OP Align task pane";
    this.element.className = "pane-frame";
    this.element.src = new URL(`taskpane.html?${HOST_INFO}`, site).href;
    this.#hear = (event) => {
      if (this.#isClosed || event.origin !== this.#origin || event.source !== this.element.contentWindow)
        return;
      if (isFromPane(event.data)) take(event.data);
    };
    window.addEventListener("message", this.#hear);
  }

  send(message: ToPane): void {
    if (!this.#isClosed) this.element.contentWindow?.postMessage(message, this.#origin);
  }

  close(): void {
    this.#isClosed = true;
    window.removeEventListener("message", this.#hear);
    this.element.remove();
  }
}
