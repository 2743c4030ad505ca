import { formatArea, parseArea, type Area } from "../../book/address";
import type { PageLayoutSnapshot } from "../../book/snapshot";
import { invalidArgument, itemNotFound } from "../../host/apiError";
import { asFlag, asNumber, oneOf, type Args } from "../../host/args";
import type { ClassSpec, MethodSpec, PropertySpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type HostObject } from "../../host/hostObject";
import { areasOf, areaArgument, rangeOf, selfAreas } from "../areas";
import { rangeText, ruleAreas } from "../rules/place";
import { asRecord } from "../rules/ruleAccess";

type Self = { readonly sheetId: string };
type Layout = PageLayoutSnapshot;
const layoutOf = (host: Host, self: Self): Layout => host.sheet(self.sheetId).pageLayout;

function part<K extends keyof Layout>(
  key: K,
  fallback: unknown,
  convert: (value: unknown) => Layout[K],
): PropertySpec<Self> {
  return {
    get: (self, host) => layoutOf(host, self)[key] ?? fallback,
    set: (self, value, host) => void (layoutOf(host, self)[key] = convert(value)),
  };
}

const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
  Quatro: 15,
};
const ORDERS: Readonly<Record<string, string>> = {
  DownThenOver: "downThenOver",
  OverThenDown: "overThenDown",
};
const COMMENTS: Readonly<Record<string, string>> = {
  NoComments: "none",
  EndSheet: "atEnd",
  InPlace: "asDisplayed",
};
const ERRORS: Readonly<Record<string, string>> = {
  AsDisplayed: "displayed",
  Blank: "blank",
  Dash: "dash",
  NotAvailable: "NA",
};

/** A property whose words the file spells otherwise. */
function worded(
  key: "pageOrder" | "printsComments" | "printsErrors",
  words: Readonly<Record<string, string>>,
): PropertySpec<Self> {
  return {
    get: (self, host) =>
      Object.keys(words).find((word) => words[word] === layoutOf(host, self)[key]) ?? Object.keys(words)[0],
    set: (self, value, host) =>
      void (layoutOf(host, self)[key] = words[oneOf(value, Object.keys(words))] ?? ""),
  };
}

type Side = keyof NonNullable<Layout["margins"]>;
const MARGINS: Readonly<Record<Side, number>> = {
  left: 50.4,
  right: 50.4,
  top: 54,
  bottom: 54,
  header: 21.6,
  footer: 21.6,
};

const margin = (side: Side): PropertySpec<Self> => ({
  get: (self, host) => layoutOf(host, self).margins?.[side] ?? MARGINS[side],
  set: (self, value, host) => {
    const layout = layoutOf(host, self);
    layout.margins = { ...MARGINS, ...layout.margins, [side]: asNumber(value) };
  },
});

function zoom(self: Self, host: Host): unknown {
  const { scalePercent, fitToWidth, fitToHeight } = layoutOf(host, self);
  if (fitToWidth === undefined && fitToHeight === undefined) return { scale: scalePercent ?? 100 };
  return {
    ...(fitToWidth !== undefined && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight !== undefined && { verticalFitToPages: fitToHeight }),
  };
}

function setZoom(self: Self, value: unknown, host: Host): void {
  const layout = layoutOf(host, self);
  const given = asRecord(value);
  delete layout.fitToWidth;
  delete layout.fitToHeight;
  delete layout.scalePercent;
  if (given["scale"] !== undefined && given["scale"] !== null) {
    const scale = asNumber(given["scale"]);
    if (scale < 10 || scale > 400) throw invalidArgument();
    layout.scalePercent = scale;
  }
  if (typeof given["horizontalFitToPages"] === "number") layout.fitToWidth = given["horizontalFitToPages"];
  if (typeof given["verticalFitToPages"] === "number") layout.fitToHeight = given["verticalFitToPages"];
}

const INCHES: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 28.3464567 };

function setMargins(self: Self, args: Args, host: Host): void {
  const factor = INCHES[args.choice(0, Object.keys(INCHES))] ?? 1;
  const layout = layoutOf(host, self);
  const margins = { ...MARGINS, ...layout.margins };
  for (const [side, value] of Object.entries(args.record(1))) {
    if (!(side in MARGINS)) throw invalidArgument();
    margins[side as Side] = Math.round(asNumber(value) * factor * 100) / 100;
  }
  layout.margins = margins;
}

function areaOf(args: Args, host: Host, self: Self): readonly Area[] {
  const object = args.optionalObject(0, "Range", "RangeAreas");
  if (object?.type === "RangeAreas") return selfAreas(object.self);
  return [areaArgument(host, self.sheetId, object ?? args.text(0)).area];
}

function printArea(self: Self, host: Host): HostObject | undefined {
  const { printArea: held } = layoutOf(host, self);
  return held === undefined ? undefined : areasOf(self.sheetId, ruleAreas(held));
}

function title(self: Self, host: Host, key: "titleRows" | "titleColumns"): HostObject | undefined {
  const held = layoutOf(host, self)[key];
  const area = held === undefined ? undefined : parseArea(held);
  return area && rangeOf(self.sheetId, area);
}

const orThrow = (object: HostObject | undefined): HostObject => {
  if (!object) throw itemNotFound();
  return object;
};

const setTitle =
  (key: "titleRows" | "titleColumns"): MethodSpec<Self> =>
  (self, args, host) => {
    const [area] = areaOf(args, host, self);
    if (!area) throw invalidArgument();
    const whole =
      key === "titleRows" ? { ...area, column: 0, columns: 16_384 } : { ...area, row: 0, rows: 1_048_576 };
    layoutOf(host, self)[key] = formatArea(whole);
  };

/** `Excel.PageLayout`. */
export const pageLayoutClass: ClassSpec<"PageLayout"> = {
  properties: {
    Orientation: {
      get: (self, host) => (layoutOf(host, self).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (self, value, host) =>
        void (layoutOf(host, self).orientation =
          oneOf(value, ["Portrait", "Landscape"] as const) === "Landscape" ? "landscape" : "portrait"),
    },
    PaperSize: {
      get: (self, host) =>
        Object.keys(PAPERS).find((name) => PAPERS[name] === (layoutOf(host, self).paperSize ?? 1)) ??
        "Letter",
      set: (self, value, host) =>
        void (layoutOf(host, self).paperSize = PAPERS[oneOf(value, Object.keys(PAPERS))] ?? 1),
    },
    BlackAndWhite: part("printsBlackAndWhite", false, asFlag),
    DraftMode: part("printsDraft", false, asFlag),
    CenterHorizontally: part("centersHorizontally", false, asFlag),
    CenterVertically: part("centersVertically", false, asFlag),
    PrintGridlines: part("printsGridlines", false, asFlag),
    PrintHeadings: part("printsHeadings", false, asFlag),
    FirstPageNumber: part("firstPageNumber", "", asNumber),
    PrintOrder: worded("pageOrder", ORDERS),
    PrintComments: worded("printsComments", COMMENTS),
    PrintErrors: worded("printsErrors", ERRORS),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    Zoom: { get: zoom, set: setZoom },
  },
  navigation: { HeadersFooters: (self) => ref("HeaderFooterGroup", self) },
  methods: {
    SetPrintArea: (self, args, host) =>
      void (layoutOf(host, self).printArea = rangeText(areaOf(args, host, self))),
    GetPrintArea: (self, _args, host) => orThrow(printArea(self, host)),
    GetPrintAreaOrNullObject: (self, _args, host) => printArea(self, host) ?? nullObject(),
    SetPrintMargins: setMargins,
    SetPrintTitleRows: setTitle("titleRows"),
    SetPrintTitleColumns: setTitle("titleColumns"),
    GetPrintTitleRows: (self, _args, host) => orThrow(title(self, host, "titleRows")),
    GetPrintTitleRowsOrNullObject: (self, _args, host) => title(self, host, "titleRows") ?? nullObject(),
    GetPrintTitleColumns: (self, _args, host) => orThrow(title(self, host, "titleColumns")),
    GetPrintTitleColumnsOrNullObject: (self, _args, host) =>
      title(self, host, "titleColumns") ?? nullObject(),
  },
};
