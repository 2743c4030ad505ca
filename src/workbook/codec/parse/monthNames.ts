/** Names of months, as planners write them in several languages, cut to what tells them apart; without accents. */
const NAMES: readonly (readonly string[])[] = [
  [
    "jan",
    "januar",
    "january",
    "janvier",
    "janv",
    "enero",
    "ene",
    "gennaio",
    "gen",
    "januari",
    "janeiro",
    "jaen",
    "jaenner",
  ],
  [
    "feb",
    "febr",
    "februar",
    "february",
    "fevrier",
    "fevr",
    "fev",
    "febrero",
    "febbraio",
    "februari",
    "fevereiro",
  ],
  ["mar", "march", "marz", "maerz", "mrz", "mars", "marzo", "maart", "mrt", "marco"],
  ["apr", "april", "avril", "avr", "abril", "abr", "aprile"],
  ["may", "mai", "mayo", "maggio", "mag", "mei", "maio"],
  ["jun", "june", "juni", "juin", "junio", "giugno", "giu", "junho"],
  ["jul", "july", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho"],
  ["aug", "august", "aout", "agosto", "ago", "augustus"],
  ["sep", "sept", "september", "septembre", "septiembre", "settembre", "set", "setembro"],
  ["oct", "october", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out"],
  ["nov", "november", "novembre", "noviembre", "novembro"],
  ["dec", "december", "dezember", "dez", "decembre", "diciembre", "dic", "dicembre", "dezembro"],
];

const MONTHS = new Map(NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12 for the name of a month in any of these languages; 0 when it is none. */
export function monthNamed(name: string): number {
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/gu, "")
    .toLowerCase();
  return MONTHS.get(plain) ?? 0;
}
