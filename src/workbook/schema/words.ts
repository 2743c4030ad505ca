/** Headers and choices that several sheets share. Synonyms are folded: lower case, single blanks. */

export const ITEM_SYNONYMS = [
  "item code",
  "item no",
  "item no.",
  "item number",
  "item id",
  "sku",
  "sku code",
  "product",
  "product id",
  "product code",
  "material",
  "material number",
  "article",
  "article number",
  "part",
  "part number",
  "code",
  "artikel",
  "artikelnummer",
  "article no",
  "produit",
  "producto",
] as const;

export const FAMILY_SYNONYMS = [
  "product family",
  "item family",
  "family name",
  "group",
  "product group",
  "item group",
  "category",
  "brand",
  "familie",
  "produktgruppe",
  "warengruppe",
  "famille",
  "familia",
] as const;

export const SEGMENT_SYNONYMS = [
  "customer segment",
  "customer",
  "customer group",
  "customer id",
  "channel",
  "region",
  "market",
  "account",
  "kunde",
  "client",
] as const;

export const OWNER_SYNONYMS = ["responsible", "who", "planner", "rep", "verantwortlich"] as const;
export const MEASURE_SYNONYMS = [
  "key figure",
  "measure name",
  "row",
  "line",
  "type",
  "figure",
  "kennzahl",
] as const;
export const UNIT_SYNONYMS = ["uom", "unit of measure", "units", "base unit", "einheit", "me"] as const;

export const SOURCES = {
  statistical: [
    "stat",
    "stats",
    "statistics",
    "statistical forecast",
    "baseline",
    "statistical baseline",
    "system",
  ],
  sales: ["sales forecast", "sales plan", "sales input", "vertrieb", "commercial"],
  marketing: ["marketing forecast", "marketing plan", "mkt"],
  finance: ["finance forecast", "finance plan", "financial plan", "controlling"],
  customer: ["customer forecast", "customer plan", "edi", "customer schedule"],
} as const;
