import { svg } from "./svg";

/** Where a marker stands, and how large it is. */
interface MarkerPlace {
  readonly x: number;
  readonly y: number;
  /** Half its width in pixels. */
  readonly radius: number;
}

/** Outlines of the markers that are not round, from their middle. */
const OUTLINES: { readonly [style: string]: (radius: number) => string } = {
  Square: (r) => `M ${-r} ${-r} H ${r} V ${r} H ${-r} Z`,
  Diamond: (r) => `M 0 ${-1.2 * r} L ${1.2 * r} 0 L 0 ${1.2 * r} L ${-1.2 * r} 0 Z`,
  Triangle: (r) => `M 0 ${-1.1 * r} L ${1.1 * r} ${0.9 * r} L ${-1.1 * r} ${0.9 * r} Z`,
};

/** The marker of one point in the shape of its style; styles without a shape of their own are round. */
export function marker(style: string | undefined, { x, y, radius }: MarkerPlace, fill: string): SVGElement {
  const outline = OUTLINES[style ?? ""];
  const look = { fill, stroke: "#FFFFFF", "stroke-width": 1 };
  if (outline === undefined) return svg("circle", { cx: x, cy: y, r: radius, ...look });
  return svg("path", { d: outline(radius), transform: `translate(${x} ${y})`, ...look });
}
