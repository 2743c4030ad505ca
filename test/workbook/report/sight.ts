/** What people see: all colours, or none of the red or of the green cones' own. */
export type Sight = "all colours" | "no red" | "no green";

type Triple = readonly [number, number, number];

/** Linear red, green and blue as seen (Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, severity 1). */
const SEEN: { readonly [S in Sight]: readonly [Triple, Triple, Triple] } = {
  "all colours": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

const linear = (color: string): Triple => {
  const channel = (i: number): number => {
    const c = parseInt(color.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const luminance = (rgb: Triple): number => dot([0.2126, 0.7152, 0.0722], rgb);

/** The contrast of two colours as WCAG 2 defines it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** CIE 1976 L*a*b* of linear sRGB under D65. */
function lab(rgb: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f(dot([0.4124, 0.3576, 0.1805], rgb) / 0.9505);
  const y = f(luminance(rgb));
  const z = f(dot([0.0193, 0.1192, 0.9505], rgb) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How far apart two colours are seen: the distance in L*a*b*, of which 2 can just be noticed. */
export function apart([a, b]: readonly [string, string], sight: Sight): number {
  const seen = (color: string): Triple => {
    const rgb = linear(color);
    const [red, green, blue] = SEEN[sight].map((row) => Math.min(1, Math.max(0, dot(row, rgb))));
    return lab([red!, green!, blue!]);
  };
  const [p, q] = [seen(a), seen(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}
