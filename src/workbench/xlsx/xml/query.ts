/** Looking things up in parsed XML. */
import type { XmlElement } from "./parse";

/** The first child of this local name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((c) => c.name === name);
}

export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((c) => c.name === name) ?? [];
}

/** The first element on a path of local names. */
export function descend(from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => child(at, name), from);
}

/** All descendants of this local name, in document order. */
export function descendants(from: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (at: XmlElement): void => {
    for (const c of at.children) {
      if (c.name === name) found.push(c);
      visit(c);
    }
  };
  visit(from);
  return found;
}

/** A number attribute; undefined where it is absent or no number. */
export function numberOf(from: XmlElement | undefined, attribute: string): number | undefined {
  const text = from?.attributes[attribute];
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** xsd:boolean: "1", "true", "on" are true; absent is `fallback`. */
export function truthOf(from: XmlElement | undefined, attribute: string, fallback = false): boolean {
  const text = from?.attributes[attribute];
  return text === undefined ? fallback : text === "1" || text === "true" || text === "on" || text === "t";
}

/** The `val` attribute that DrawingML uses everywhere. */
export function val(from: XmlElement | undefined): string | undefined {
  return from?.attributes["val"];
}
