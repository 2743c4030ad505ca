import type { AddIn, RibbonButton } from "../addIn";
import { el } from "../dom";

export interface RibbonActions {
  readonly press: (command: string, controlId: string) => Promise<void>;
  readonly showPane: () => void;
}

/** The ribbon tab that the manifest describes. */
export class Ribbon {
  readonly #buttons = new Map<string, HTMLButtonElement>();

  constructor(host: HTMLElement, addIn: AddIn, actions: RibbonActions) {
    host.replaceChildren(
      el("span", { class: "tab-name" }, addIn.tab),
      ...addIn.groups.map((group) =>
        el(
          "div",
          { class: "ribbon-group", attributes: { role: "group", "aria-label": group.label } },
          el("div", {}, ...group.buttons.map((item) => this.#button(item, actions))),
          el("span", { attributes: { "aria-hidden": "true" } }, group.label),
        ),
      ),
    );
  }

  #button(item: RibbonButton, actions: RibbonActions): HTMLButtonElement {
    const image = el("img", { attributes: { src: item.icon, alt: "" } });
    const made = el(
      "button",
      { class: "ribbon-button", title: item.tip, attributes: { type: "button", "data-control": item.id } },
      image,
      el("span", {}, item.label),
    );
    made.addEventListener("click", () => {
      if (item.command === undefined) actions.showPane();
      else void this.#run(made, actions.press(item.command, item.id));
    });
    this.#buttons.set(item.id, made);
    return made;
  }

  /** A button waits until the add-in says that its command is completed. */
  async #run(made: HTMLButtonElement, command: Promise<void>): Promise<void> {
    made.setAttribute("aria-busy", "true");
    await command;
    made.removeAttribute("aria-busy");
  }

  /** Applies `Office.ribbon.requestUpdate`: buttons that are switched on or off, wherever they stand in it. */
  update(change: unknown): void {
    if (Array.isArray(change)) return change.forEach((part) => this.update(part));
    if (typeof change !== "object" || change === null) return;
    const { id, enabled } = change as { readonly id?: unknown; readonly enabled?: unknown };
    const made = typeof id === "string" ? this.#buttons.get(id) : undefined;
    if (made && typeof enabled === "boolean") made.disabled = !enabled;
    Object.values(change).forEach((part) => this.update(part));
  }
}
