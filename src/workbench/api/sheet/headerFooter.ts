import type { PageLayoutSnapshot } from "../../book/snapshot";
import { asFlag, asText, oneOf } from "../../host/args";
import type { ClassSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { itemNotFound } from "../../host/apiError";
import { ref, type Selves } from "../../host/hostObject";
import { rangeOf, areaArgument } from "../areas";

type Held = NonNullable<PageLayoutSnapshot["headerFooter"]>;
type Self = Selves["HeaderFooter"];
type Part = "L" | "C" | "R";

function heldOf(host: Host, sheetId: string): Held {
  const { pageLayout } = host.sheet(sheetId);
  return (pageLayout.headerFooter ??= { odd: { header: "", footer: "" } });
}

/** The parts of "&Lleft&Ccenter&Rright". */
function split(text: string): Record<Part, string> {
  const parts: Record<Part, string> = { L: "", C: "", R: "" };
  let current: Part = "C";
  for (const piece of text.split(/(&[LCR])/)) {
    if (/^&[LCR]$/.test(piece)) current = piece[1] as Part;
    else parts[current] += piece;
  }
  return parts;
}

const join = (parts: Readonly<Record<Part, string>>): string =>
  (["L", "C", "R"] as const).map((part) => (parts[part] === "" ? "" : `&${part}${parts[part]}`)).join("");

const piece = (place: "header" | "footer", part: Part): PropertySpec<Self> => ({
  get: (self, host) => split(heldOf(host, self.sheetId)[self.pages]?.[place] ?? "")[part],
  set: (self, value, host) => {
    const held = heldOf(host, self.sheetId);
    const texts = (held[self.pages] ??= { header: "", footer: "" });
    texts[place] = join({ ...split(texts[place]), [part]: asText(value) });
  },
});

/** `Excel.HeaderFooter`: the texts of the default, even or first pages. */
export const headerFooterClass: ClassSpec<"HeaderFooter"> = {
  properties: {
    LeftHeader: piece("header", "L"),
    CenterHeader: piece("header", "C"),
    RightHeader: piece("header", "R"),
    LeftFooter: piece("footer", "L"),
    CenterFooter: piece("footer", "C"),
    RightFooter: piece("footer", "R"),
  },
};

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

function stateOf(held: Held): (typeof STATES)[number] {
  if (held.first && held.even) return "FirstOddAndEven";
  if (held.first) return "FirstAndDefault";
  return held.even ? "OddAndEven" : "Default";
}

function setState(held: Held, state: (typeof STATES)[number]): void {
  const empty = (): { header: string; footer: string } => ({ header: "", footer: "" });
  if (state.startsWith("First")) held.first ??= empty();
  else delete held.first;
  if (state.endsWith("Even")) held.even ??= empty();
  else delete held.even;
}

/** `Excel.HeaderFooterGroup`. */
export const headerFooterGroupClass: ClassSpec<"HeaderFooterGroup"> = {
  properties: {
    State: {
      get: (self, host) => stateOf(heldOf(host, self.sheetId)),
      set: (self, value, host) => setState(heldOf(host, self.sheetId), oneOf(value, STATES)),
    },
    UseSheetMargins: {
      get: (self, host) => heldOf(host, self.sheetId).alignsWithMargins ?? true,
      set: (self, value, host) => void (heldOf(host, self.sheetId).alignsWithMargins = asFlag(value)),
    },
    UseSheetScale: {
      get: (self, host) => heldOf(host, self.sheetId).scalesWithDocument ?? true,
      set: (self, value, host) => void (heldOf(host, self.sheetId).scalesWithDocument = asFlag(value)),
    },
  },
  navigation: {
    DefaultForAllPages: (self) => ref("HeaderFooter", { ...self, pages: "odd" }),
    OddPages: (self) => ref("HeaderFooter", { ...self, pages: "odd" }),
    EvenPages: (self) => ref("HeaderFooter", { ...self, pages: "even" }),
    FirstPage: (self) => ref("HeaderFooter", { ...self, pages: "first" }),
  },
};

type BreaksSelf = Selves["PageBreakCollection"];

function breaksOf(host: Host, self: BreaksSelf): number[] {
  const { pageLayout } = host.sheet(self.sheetId);
  return self.axis === "row" ? (pageLayout.rowBreaks ??= []) : (pageLayout.columnBreaks ??= []);
}

/** `Excel.PageBreakCollection`. */
export const pageBreakCollectionClass: ClassSpec<"PageBreakCollection"> = {
  items: (self, host) => breaksOf(host, self).map((at) => ref("PageBreak", { ...self, at })),
  item: (self, args, host) => {
    const at = breaksOf(host, self)[args.integer(0)];
    if (at === undefined) throw itemNotFound();
    return ref("PageBreak", { ...self, at });
  },
  methods: {
    Add: (self, args, host) => {
      const object = args.optionalObject(0, "Range");
      const { area } = areaArgument(host, self.sheetId, object ?? args.text(0));
      const at = self.axis === "row" ? area.row : area.column;
      const breaks = breaksOf(host, self);
      if (!breaks.includes(at)) breaks.push(at);
      breaks.sort((a, b) => a - b);
      return ref("PageBreak", { ...self, at });
    },
    GetCount: (self, _args, host) => breaksOf(host, self).length,
    RemovePageBreaks: (self, _args, host) => void breaksOf(host, self).splice(0),
  },
};

/** `Excel.PageBreak`. */
export const pageBreakClass: ClassSpec<"PageBreak"> = {
  key: (self, host) => breaksOf(host, self).indexOf(self.at),
  properties: {
    RowIndex: { get: (self) => (self.axis === "row" ? self.at : 0) },
    ColumnIndex: { get: (self) => (self.axis === "column" ? self.at : 0) },
  },
  methods: {
    Delete: (self, _args, host) => {
      const breaks = breaksOf(host, self);
      const index = breaks.indexOf(self.at);
      if (index >= 0) breaks.splice(index, 1);
    },
    GetCellAfterBreak: (self) =>
      rangeOf(self.sheetId, {
        row: self.axis === "row" ? self.at : 0,
        column: self.axis === "column" ? self.at : 0,
        rows: 1,
        columns: 1,
      }),
  },
};
