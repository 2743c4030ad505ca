/** Names of months and how they are cut short, a line a month, in the languages of Europe; without accents. */
const NAMES: readonly string[] = [
  "jan januar january janvier janv enero ene gennaio gen januari janeiro jaen jaenner janner sty styczen stycznia leden ledna ian ianuarie oca ocak tammi tammikuu",
  "feb febr februar february fevrier fevr fev febrero febbraio februari fevereiro lut luty lutego unor unora februarie sub subat helmi helmikuu",
  "mar march marz maerz mrz mars marzo maart mrt marco marts marzec marca brezen brezna marcius martie mart maalis maaliskuu",
  "apr april avril avr abril abr aprile kwi kwiecien kwietnia duben dubna aprilis aprilie nis nisan huhti huhtikuu",
  "may mai mayo maggio mag mei maio maj maja kveten kvetna majus mayıs touko toukokuu",
  "jun june juni juin junio giugno giu junho cze czerwiec czerwca cerven cervna junius iun iunie haz haziran kesa kesakuu",
  "jul july juli juillet juil julio luglio lug julho lip lipiec lipca cervenec cervence julius iul iulie tem temmuz heina heinakuu",
  "aug august aout agosto ago augustus augusti sie sierpien sierpnia srpen srpna augusztus agu agustos elo elokuu",
  "sep sept september septembre septiembre settembre set setembro wrz wrzesien wrzesnia zari szept szeptember septembrie eyl eylul syys syyskuu",
  "oct october oktober okt octobre octubre ottobre ott outubro out paz pazdziernik pazdziernika rijen rijna octombrie eki ekim loka lokakuu",
  "nov november novembre noviembre novembro lis listopad listopada noi noiembrie kas kasım marras marraskuu",
  "dec december dezember dez decembre diciembre dic dicembre dezembro gru grudzien grudnia prosinec prosince decembrie des desember ara aralık joulu joulukuu",
];

const MONTHS = new Map(
  NAMES.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** 1 to 12 for the name of a month in any of these languages; 0 when it is none. */
export function monthNamed(name: string): number {
  const plain = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/gu, "")
    .toLowerCase();
  return MONTHS.get(plain) ?? 0;
}
