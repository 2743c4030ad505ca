import { fold } from "../../../engine";

/** What numbers are, as far as a title, a key figure or a sheet's name says it. */
export interface Figure {
  readonly kind: "Demand" | "History" | "Supply" | "Prices" | "Budget" | "Orders";
  /** Values of the fields that the figure fixes, such as the source of a demand row. */
  readonly constants: { readonly [field: string]: string };
}

const MONEY =
  /(?:\$|€|£|\b(?:value|revenue|revenues|turnover|amount|eur|usd|gbp|chf|net sales|sales \$|dollars?)\b)/u;

const demand = (source: string) => (text: string) => ({
  kind: "Demand" as const,
  constants: { source, unit: MONEY.test(text) ? "money" : "units", basis: "total" },
});
const history = (measure: string) => (text: string) => ({
  kind: "History" as const,
  constants: { measure: MONEY.test(text) ? "revenue" : measure },
});
const fixed = (figure: Figure) => (): Figure => figure;

type Reader = readonly [RegExp, (text: string) => Figure | null];

/** Tried in this order: the more telling word first. */
const READERS: readonly Reader[] = [
  [/\b(?:actual|past|last year|ly|hist\w*).*\b(?:price|cost)\b/u, () => null],
  [/\b(?:projected|target|safety|min\w*|max\w*) (?:stock|inventory)\b|\b(?:stock|inventory)\b/u, () => null],
  [
    /\b(?:capacity|utili[sz]ation|margin|accuracy|bias|error|share|probability|rank|average|avg)\b/u,
    () => null,
  ],
  [/\b(?:unit|standard|std) cost\b/u, fixed({ kind: "Prices", constants: { measure: "unit cost" } })],
  [
    /\b(?:price|prices|pricing|asp|preis|preise)\b/u,
    fixed({ kind: "Prices", constants: { measure: "price" } }),
  ],
  [
    /\b(?:budget|aop)\b/u,
    (text) => ({ kind: "Budget", constants: { measure: MONEY.test(text) ? "revenue" : "units" } }),
  ],
  [/\b(?:open orders?|order ?book|open sales orders?)\b/u, fixed({ kind: "Orders", constants: {} })],
  [
    /\b(?:actuals?|shipped|shipments?|delivered|deliveries|invoiced|sold|sales history|history)\b/u,
    history("shipments"),
  ],
  [
    /\b(?:firm|receipts?|in transit|purchase orders?)\b/u,
    fixed({ kind: "Supply", constants: { measure: "firm receipts" } }),
  ],
  [
    /\b(?:production|supply|mps|manufacturing|produktion\w*|produccion|produzione|producao|productie|produkcja|fertigung\w*)\b/u,
    fixed({ kind: "Supply", constants: { measure: "planned production" } }),
  ],
  [/\b(?:statistical|statistics|stat|baseline|system forecast)\b/u, demand("statistical")],
  [/\b(?:marketing) (?:forecast|plan|demand|input)\b/u, demand("marketing")],
  [/\b(?:finance|financial) (?:forecast|plan|demand|input)\b/u, demand("finance")],
  [/\bcustomer (?:demand|forecast|plan|schedule)\b/u, demand("customer")],
  [
    /\b(?:forecasts?|fcst|demand|consensus|volumes?|sales plan|bedarf|prognosen?|absatzplan\w*|previsions?|previsiones|previsioni|plan de ventas?|plan des ventes|demande|demanda|domanda|vraag|verkoopplan|prognoza|popyt)\b/u,
    demand("sales"),
  ],
];

/** What numbers are by a text that names them; null when it does not say, or says something that no plan holds. */
export function figureNamed(text: string): Figure | null {
  const words = text.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  const folded = fold(words).normalize("NFD").replace(/\p{M}/gu, "").replace(/[_-]/gu, " ");
  for (const [pattern, read] of READERS) if (pattern.test(folded)) return read(folded);
  return null;
}

/** The figure in words: "Demand (sales, units)". */
export function figureText({ kind, constants }: Figure): string {
  const said = Object.entries(constants)
    .filter(([field]) => field !== "basis")
    .map(([, value]) => value);
  return said.length === 0 ? kind : `${kind} (${said.join(", ")})`;
}
