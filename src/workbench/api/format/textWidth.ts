/**
 * Widths of characters, in thousandths of the font's size. Calibri's and Arial's printable ASCII; other fonts are measured
 * as the one of these that is nearer to them, other characters as an average letter.
 */
const FIRST = 32;

const CALIBRI = [
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507,
  507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252,
  319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498,
  498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391,
  335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
];

const ARIAL = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Fonts that set wider than Calibri. Verdana and its like are wider still. */
const WIDE = /arial|helvetica|segoe|aptos|tahoma|liberation sans|verdana|century|courier|consolas/i;
const WIDEST = /verdana|courier|consolas|century gothic/i;
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\uffe6]/;
/** Pixels of a point at 96 dots an inch. */
const PIXELS_PER_POINT = 96 / 72;
const BOLD = 1.04;

export interface TextFont {
  readonly name: string;
  readonly size: number;
  readonly isBold?: boolean | undefined;
}

/** Width in pixels of a text on one line. */
export function textPixels(text: string, font: TextFont): number {
  const widths = WIDE.test(font.name) ? ARIAL : CALIBRI;
  let thousandths = 0;
  for (const char of text) {
    const width = widths[char.charCodeAt(0) - FIRST];
    thousandths += width ?? (EAST_ASIAN.test(char) ? 1000 : 530);
  }
  const stretch = (font.isBold === true ? BOLD : 1) * (WIDEST.test(font.name) ? 1.12 : 1);
  return (thousandths / 1000) * font.size * PIXELS_PER_POINT * stretch;
}
