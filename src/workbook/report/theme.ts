import type { Look, NumberFormat } from "./sheetDescription";

/** The colours of the visual language. Text on its fill has a contrast of at least 4.5 to 1. */
export const COLORS = {
  ink: "#1B1F24",
  quiet: "#5A6270",
  navy: "#1F3A5F",
  blue: "#2563A8",
  paleBlue: "#E8EFF8",
  line: "#C9D1DB",
  white: "#FFFFFF",
  goodInk: "#1B6B36",
  goodFill: "#DFF1E4",
  watchInk: "#7A4A00",
  watchFill: "#FFF0C9",
  badInk: "#9B1C1C",
  badFill: "#FBE1E1",
  unknownFill: "#EDEFF2",
  inputFill: "#FFFBE5",
  barBefore: "#F2B8A0",
  barAfter: "#A9D3B5",
  demand: "#1F3A5F",
  supply: "#4C8FCF",
  capacity: "#C55A11",
  reconciled: "#2E8B57",
} as const;

/**
 * The colours of charts, each at least 3 to 1 against white and told apart by people who see no red or no green.
 *
 * A level is grey, more is blue and less is orange: never green and red, and each also says its sign in words.
 */
export const CHART_COLORS = {
  level: "#5A6270",
  rise: "#2563A8",
  fall: "#C55A11",
} as const;

/** What a look sets; what it leaves out stays as the workbook has it. */
export interface Style {
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly verticalAlign?: "Top" | "Center";
  readonly wraps?: boolean;
  readonly topLine?: string;
  readonly bottomLine?: string;
  readonly isUnderlined?: boolean;
  /** Steps of Excel's indent; only with `align`. */
  readonly indent?: number;
  /** Thin lines between and below the rows. */
  readonly rowLines?: string;
  /** A bar down the left side. */
  readonly leftBar?: string;
}

export const STYLES: { readonly [L in Look]: Style } = {
  title: { isBold: true, size: 20, color: COLORS.navy },
  subtitle: { size: 11, color: COLORS.quiet },
  headline: { isBold: true, size: 13, color: COLORS.ink, wraps: true, verticalAlign: "Center" },
  heading: { isBold: true, size: 13, color: COLORS.navy, bottomLine: COLORS.navy },
  header: { isBold: true, color: COLORS.white, fill: COLORS.navy, wraps: true, verticalAlign: "Center" },
  headerRight: {
    isBold: true,
    color: COLORS.white,
    fill: COLORS.navy,
    align: "Right",
    wraps: true,
    verticalAlign: "Center",
  },
  body: { color: COLORS.ink },
  wrapped: { color: COLORS.ink, wraps: true, verticalAlign: "Center" },
  total: { isBold: true, color: COLORS.ink, fill: COLORS.paleBlue, topLine: COLORS.navy },
  subtotal: { isBold: true, color: COLORS.ink, topLine: COLORS.line },
  note: { isItalic: true, color: COLORS.quiet, verticalAlign: "Top" },
  kpi: {
    isBold: true,
    size: 26,
    color: COLORS.navy,
    fill: COLORS.paleBlue,
    align: "Left",
    verticalAlign: "Center",
    indent: 1,
  },
  kpiLabel: {
    color: COLORS.quiet,
    fill: COLORS.paleBlue,
    align: "Left",
    verticalAlign: "Center",
    indent: 1,
    wraps: true,
  },
  tile: { leftBar: COLORS.blue },
  lined: { rowLines: COLORS.line },
  words: { align: "Left", indent: 1 },
  good: { isBold: true, color: COLORS.goodInk, fill: COLORS.goodFill },
  watch: { isBold: true, color: COLORS.watchInk, fill: COLORS.watchFill },
  bad: { isBold: true, color: COLORS.badInk, fill: COLORS.badFill },
  unknown: { color: COLORS.quiet, fill: COLORS.unknownFill },
  link: { color: COLORS.blue, isUnderlined: true, verticalAlign: "Center" },
  input: { color: COLORS.blue, fill: COLORS.inputFill },
};

/**
 * Excel's codes of the number formats, in en-US notation.
 *
 * Signs are always shown where the sign is the message; nothing is a dash; what
 * rounds to nothing never shows as "-0"; a blank keeps numbers off the next column.
 */
export const NUMBER_FORMAT_CODES: { readonly [F in NumberFormat]: string } = {
  general: "General",
  text: "@",
  units: '#,##0_);-#,##0_);"–"_)',
  signedUnits: '[>=0.5]+#,##0_);[<=-0.5]-#,##0_);"–"_)',
  money: '[>=0.5]#,##0_);[<=-0.5]-#,##0_);"–"_)',
  signedMoney: '[>=0.5]+#,##0_);[<=-0.5]-#,##0_);"–"_)',
  thousands: '[>=500]#,##0,_);[<=-500]-#,##0,_);"–"_)',
  signedThousands: '[>=500]+#,##0,_);[<=-500]-#,##0,_);"–"_)',
  percent: "0.0%_)",
  signedPercent: '[>=0.0005]+0.0%_);[<=-0.0005]-0.0%_);"–"_)',
  percentPoint: '+0.0" pp";-0.0" pp";0.0" pp"',
  month: "mmm-yy",
  date: "d mmm yyyy",
  utilisation: '[>1.0005]"■ "0%;[>=0.9]"▲ "0%;0%',
  index: "0.0_)",
  signedIndex: '[>=0.05]+0.0_);[<=-0.05]-0.0_);"–"_)',
  balance: '+#,##0.0;-#,##0.0;"● balances"',
  check: '[>=0.05]+#,##0.0_);[<=-0.05]-#,##0.0_);"●"_)',
  hours: '#,##0.0_);-#,##0.0_);"–"_)',
  factor: "0.00_)",
  rate: "0.0000_)",
  count: "0_)",
};
