type Child = Node | string | undefined;

export interface ElementParts {
  readonly class?: string;
  readonly title?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Record<string, (event: Event) => void>>;
}

/** Makes an element. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  parts: ElementParts = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (parts.class !== undefined) element.className = parts.class;
  if (parts.title !== undefined) element.title = parts.title;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) element.setAttribute(name, value);
  for (const [name, call] of Object.entries(parts.on ?? {})) element.addEventListener(name, call);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button of the page's chrome. */
export function button(
  label: string,
  parts: ElementParts & { readonly press: () => void },
  ...children: Child[]
): HTMLButtonElement {
  const made = el(
    "button",
    { ...parts, attributes: { type: "button", ...parts.attributes } },
    ...(children.length > 0 ? children : [label]),
  );
  made.addEventListener("click", parts.press);
  if (children.length > 0) made.setAttribute("aria-label", label);
  return made;
}

/** The element of the page's skeleton with this id; the skeleton is ours, so a missing one is a bug. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no element "${id}".`);
  return found;
}
