/** `getRanges` takes 8,192 characters and silently cuts the rest. */
const MOST_CHARACTERS = 8_000;

/** Joins addresses into as few lists as their length allows. */
export function addressLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  let list = "";
  for (const address of addresses) {
    if (list !== "" && list.length + 1 + address.length > MOST_CHARACTERS) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  return list === "" ? lists : [...lists, list];
}
