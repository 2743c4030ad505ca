const NAMESPACE = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes an SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A text at a point; "start", "middle" or "end" says which part of it stands there. */
export function label(
  text: string,
  x: number,
  y: number,
  anchor: "start" | "middle" | "end",
  attributes: Attributes = {},
): SVGTextElement {
  return svg("text", { x, y, "text-anchor": anchor, ...attributes }, text);
}
