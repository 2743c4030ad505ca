import { columnLetters } from "../../book/address";
import type { OutlineGroup } from "../../book/outlineGroups";
import { button, el } from "../dom";
import type { Layout } from "./layout";
import { LANE_PIXELS, type Viewport } from "./viewport";

type Along = "rows" | "columns";

export interface OutlineActions {
  /** Opens or closes a group. */
  readonly toggle: (along: Along, group: OutlineGroup) => void;
  /** Shows the groups of the levels before this one, 1 for none. */
  readonly showLevel: (along: Along, level: number) => void;
}

const SIGN_PIXELS = 13;

/** The outline's signs beside the headings: a bracket and a sign for each group in view, and the numbers of the levels. */
export class OutlineLayer {
  readonly element = el("div", { class: "outline-layer" });
  readonly #actions: OutlineActions;
  #layout: Layout | undefined;
  #shown = "";

  constructor(actions: OutlineActions) {
    this.#actions = actions;
  }

  draw(viewport: Viewport): void {
    const { layout, scroll, width, height, gutterWidth, gutterHeight } = viewport;
    const isEmpty = gutterWidth === 0 && gutterHeight === 0;
    const key = isEmpty ? "" : `${scroll.left} ${scroll.top} ${width} ${height}`;
    if (key === this.#shown && (isEmpty || layout === this.#layout)) return;
    this.#layout = layout;
    this.#shown = key;
    const focused = this.element.contains(document.activeElement)
      ? document.activeElement?.getAttribute("aria-label")
      : undefined;
    this.element.replaceChildren(...this.#along(viewport, "rows"), ...this.#along(viewport, "columns"));
    if (focused) this.element.querySelector<HTMLElement>(`[aria-label="${focused}"]`)?.focus();
  }

  #along(viewport: Viewport, along: Along): HTMLElement[] {
    const groups = viewport.layout.groups[along];
    const depth = Math.max(0, ...groups.map(({ level }) => level));
    if (depth === 0) return [];
    const levels = Array.from({ length: depth + 1 }, (_, i) => this.#level(viewport, along, i + 1));
    const clip = el("div", { class: "outline-clip" }, ...this.#groups(viewport, along));
    const isRows = along === "rows";
    clip.style.inset = isRows ? `${viewport.headerHeight}px auto 0 0` : `0 0 auto ${viewport.headerWidth}px`;
    if (isRows) clip.style.width = `${viewport.gutterWidth}px`;
    else clip.style.height = `${viewport.gutterHeight}px`;
    return [...levels, clip];
  }

  #level(viewport: Viewport, along: Along, level: number): HTMLButtonElement {
    const title =
      level === 1 ? `Hide all groups of ${along}` : `Show groups of ${along} down to level ${level - 1}`;
    const made = button(
      `Level ${level} of ${along}`,
      { class: "outline-sign", title, press: () => this.#actions.showLevel(along, level) },
      String(level),
    );
    const at = 2 + (level - 1) * LANE_PIXELS;
    const across = (along === "rows" ? viewport.headerHeight : viewport.headerWidth) - SIGN_PIXELS - 5;
    place(made, along === "rows" ? { x: at, y: across } : { x: across, y: at });
    return made;
  }

  /** Brackets and signs of the groups that show; frozen ones stay where they are. */
  #groups(viewport: Viewport, along: Along): HTMLElement[] {
    const isRows = along === "rows";
    const { layout } = viewport;
    const axis = layout[along];
    const header = isRows ? viewport.headerHeight : viewport.headerWidth;
    const length = (isRows ? viewport.height : viewport.width) - header;
    const frozen = isRows ? layout.frozenRows : layout.frozenColumns;
    const frozenLength = isRows ? viewport.frozenHeight : viewport.frozenWidth;
    const scrolled = isRows ? viewport.scroll.top : viewport.scroll.left;
    const at = (index: number): number =>
      index < frozen ? axis.offset(index) : Math.max(frozenLength, axis.offset(index) - scrolled);
    return layout.groups[along].flatMap((group) => {
      const { level, first, last, summary } = group;
      const [start, end] = [at(first), at(last + 1)];
      const lane = 2 + (level - 1) * LANE_PIXELS;
      const parts: HTMLElement[] = [];
      if (!group.isCollapsed && end > start && start < length)
        parts.push(bracket(along, { lane, start, end }));
      if (summary === undefined || axis.size(summary) === 0) return parts;
      const middle = at(summary) + axis.size(summary) / 2;
      const isBehindFrozen = summary >= frozen && axis.offset(summary) - scrolled < frozenLength;
      if (isBehindFrozen || middle > length) return parts;
      const sign = this.#sign(along, group);
      const across = middle - SIGN_PIXELS / 2 - 1;
      place(sign, isRows ? { x: lane, y: across } : { x: across, y: lane });
      return [...parts, sign];
    });
  }

  #sign(along: Along, group: OutlineGroup): HTMLButtonElement {
    const name = (index: number): string => (along === "rows" ? String(index + 1) : columnLetters(index));
    const what = `${along} ${name(group.first)} to ${name(group.last)}`;
    const words = `${group.isCollapsed ? "Show" : "Hide"} ${what}`;
    const attributes = { tabindex: "-1", "aria-expanded": String(!group.isCollapsed) };
    const press = (): void => this.#actions.toggle(along, group);
    return button(
      words,
      { class: "outline-sign", title: words, attributes, press },
      group.isCollapsed ? "+" : "−",
    );
  }
}

interface BracketPlace {
  readonly lane: number;
  readonly start: number;
  readonly end: number;
}

function bracket(along: Along, { lane, start, end }: BracketPlace): HTMLElement {
  const made = el("div", { class: `outline-bracket ${along}` });
  const [across, length] = [`${lane + SIGN_PIXELS / 2}px`, `${end - start - 3}px`];
  if (along === "rows") Object.assign(made.style, { left: across, top: `${start + 2}px`, height: length });
  else Object.assign(made.style, { top: across, left: `${start + 2}px`, width: length });
  return made;
}

function place(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
}
