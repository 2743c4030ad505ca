/** Units in brackets that say nothing new. Not "(units)": sales in units are no revenue. */
const UNIT = /[([] *([km]? ?(eur|usd|gbp|chf|€|[$])|days|months|periods|x|score|points) *[)\]]$/;

/** A word as it is looked up: "Gross-margin (%)" is "gross margin %". */
export function wordKey(word: string): string {
  const spaced = plainWord(word).replace(/[-–_]/g, " ");
  const percent = spaced.replace(/([([] *(%|percent|pct) *[)\]]| in %)$/, "%");
  return plainWord(percent.replace(UNIT, "").replace(/ +%$/, " %"));
}

/** A planner's word without the differences that mean nothing. */
export function plainWord(word: string): string {
  return word.trim().replace(/\s+/g, " ").toLowerCase();
}
