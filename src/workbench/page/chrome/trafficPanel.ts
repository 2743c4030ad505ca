import { el } from "../dom";
import type { TrafficLog } from "../trafficLog";

const kilobytes = (bytes: number): string =>
  `${(bytes / 1024).toLocaleString("en-US", { maximumFractionDigits: 1 })} kB`;
const HEADINGS = ["Batch", "Calls", "Sent", "Answered", "Host time", "What was called"];
const SHOWN = 200;

/** A list of the add-in's batches: what Excel would have been asked, how much, and how long the host took. */
export class TrafficPanel {
  readonly #host: HTMLElement;
  #log: TrafficLog | undefined;
  #isAsked = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  attach(log: TrafficLog): void {
    this.#log = log;
    log.onChange = () => this.#ask();
    this.#ask();
  }

  toggle(): boolean {
    this.#host.hidden = !this.#host.hidden;
    this.#ask();
    return !this.#host.hidden;
  }

  #ask(): void {
    if (this.#isAsked || this.#host.hidden) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      this.#draw();
    });
  }

  #draw(): void {
    const log = this.#log;
    if (!log) return;
    const { roundTrips, actions, requestBytes, responseBytes, hostSeconds } = log.stats;
    const total = `${roundTrips} batches, ${actions.toLocaleString("en-US")} calls, ${kilobytes(requestBytes)} sent, ${kilobytes(responseBytes)} answered, ${hostSeconds.toFixed(2)} s in the host`;
    const first = roundTrips - log.batches.length;
    const rows = log.batches.map((batch, i) =>
      row("td", [
        first + i + 1,
        batch.actions,
        kilobytes(batch.requestBytes),
        kilobytes(batch.responseBytes),
        `${(batch.seconds * 1000).toFixed(1)} ms`,
        batch.gist,
      ]),
    );
    const body = el("tbody", {}, ...rows.slice(-SHOWN).reverse());
    this.#host.replaceChildren(
      el("h2", {}, `Batches: ${total}`),
      el("p", {}, "Each batch is one round trip from the add-in to Excel. The newest is on top."),
      el("table", {}, el("thead", {}, row("th", HEADINGS)), body),
    );
    this.#host.tabIndex = 0;
  }
}

function row(tag: "td" | "th", texts: readonly (string | number)[]): HTMLTableRowElement {
  return el("tr", {}, ...texts.map((text) => el(tag, {}, String(text))));
}
