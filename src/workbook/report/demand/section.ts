import type { Area } from "../area";
import { brokenLines } from "../brokenLines";
import type { ChartDescription } from "../chartDescription";
import { numberHeaders } from "../pageHead";
import type {
  Block,
  CellContent,
  ConditionalFormatDescription,
  LookArea,
  NumberFormat,
} from "../sheetDescription";
import { lights } from "../review/part";

/** A column of a section's table. */
export interface SectionColumn {
  readonly header: CellContent;
  /** Absent: words. */
  readonly format?: NumberFormat;
  /** How the header is shown where it is a month. */
  readonly headerFormat?: NumberFormat;
}

/** One table of the page with its heading and a line on how to read it. */
export interface Section {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** A column whose cells begin with a light (■, ▲, ●). */
  readonly lightColumn?: number;
  /** True where a thin line separates the groups that column A names. */
  readonly isGrouped?: boolean;
  /** True for what is looked up line by line and not taken to the meeting: it is not printed. */
  readonly isLookedUp?: boolean;
  /** A chart of the table, drawn between its note and its headers. */
  readonly chart?: (at: ChartPlace) => ChartDescription;
}

/** Where a section's chart stands, and where the rows of the table begin that it is drawn from. */
export interface ChartPlace {
  readonly place: Area;
  readonly body: number;
}

/** Rows and columns that a chart takes. */
const CHART_ROWS = 15;
const CHART_COLUMNS = 9;

/** What a section draws. */
export interface DrawnSection {
  readonly blocks: readonly Block[];
  readonly looks: readonly LookArea[];
  readonly rules: readonly ConditionalFormatDescription[];
  readonly charts: readonly ChartDescription[];
  /** The first row beneath it. */
  readonly end: number;
}

/** A section where it stands. */
export interface PlacedSection {
  readonly section: Section;
  readonly top: number;
  readonly drawn: DrawnSection;
}

/** Draws sections one under the other. */
export function placeSections(sections: readonly Section[], first: number): PlacedSection[] {
  let top = first;
  return sections.map((section) => {
    const drawn = drawSection(section, top);
    const placed = { section, top, drawn };
    top = drawn.end;
    return placed;
  });
}

/** Characters of small print that fit on the first sheet of paper. */
const NOTE_CHARACTERS = 165;

/** Draws a section from a row on: heading, note, header, rows. */
function drawSection(section: Section, top: number): DrawnSection {
  const { columns, rows, heading } = section;
  const note = brokenLines(section.note, NOTE_CHARACTERS);
  const chartTop = top + 1 + note.length;
  const body = chartTop + 1 + (section.chart ? CHART_ROWS : 0);
  const place: Area = { top: chartTop, left: 0, rows: CHART_ROWS, columns: CHART_COLUMNS };
  const formats = columns.map(({ format }) => format ?? null);
  const rest = columns.slice(1).map(() => null);
  const area: Area = { top: body, left: 0, rows: rows.length, columns: columns.length };
  return {
    blocks: [
      { top, left: 0, cells: [[heading, ...rest]], look: "heading" },
      { top: top + 1, left: 0, cells: note.map((line) => [line]), look: "note" },
      {
        top: body - 1,
        left: 0,
        cells: [columns.map(({ header }) => header)],
        formats: columns.map(({ headerFormat }) => headerFormat ?? null),
        look: "header",
      },
      ...(rows.length > 0
        ? [
            {
              top: body,
              left: 0,
              cells: rows,
              formats,
              look: section.isGrouped ? ("body" as const) : ("wrapped" as const),
            },
          ]
        : []),
    ],
    looks: [
      ...numberHeaders(body - 1, formats),
      ...(rows.length > 0 && !section.isGrouped ? [{ ...area, look: "lined" as const }] : []),
    ],
    rules: rulesOf(section, area),
    charts: section.chart ? [section.chart({ place, body })] : [],
    end: body + rows.length + 1,
  };
}

function rulesOf({ lightColumn, isGrouped }: Section, area: Area): ConditionalFormatDescription[] {
  if (area.rows === 0) return [];
  return [
    ...(lightColumn === undefined ? [] : lights({ ...area, left: lightColumn, columns: 1 })),
    ...(isGrouped
      ? [{ ...area, rule: { kind: "line" as const, formula: `=$A${area.top + 1}<>$A${area.top}` } }]
      : []),
  ];
}
