import { button, el } from "../dom";

export type NoticeKind = "good" | "warning" | "fault";

const SHOWN_AT_ONCE = 3;
const GOOD_SECONDS = 6;

/** Messages over the sheet. Faults stay until they are closed; they are spoken at once. */
export class Notices {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  show(kind: NoticeKind, text: string): void {
    for (const other of this.#host.children) if (other.querySelector("p")?.textContent === text) return;
    const role = kind === "good" ? "status" : "alert";
    const notice = el("div", { class: `notice ${kind}`, attributes: { role } }, el("p", {}, text));
    notice.append(button("Close this message", { class: "quiet", press: () => notice.remove() }, "✕"));
    this.#host.append(notice);
    while (this.#host.children.length > SHOWN_AT_ONCE) this.#host.firstElementChild?.remove();
    if (kind === "good") setTimeout(() => notice.remove(), GOOD_SECONDS * 1000);
  }
}
