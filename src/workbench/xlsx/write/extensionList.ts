/** The extension list at the end of a worksheet: sparklines, slicers and the newer conditional formats. */
import { element } from "../xml/build";
import { parseXml } from "../xml/parse";

export const conditionalFormatsUri = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
export const dataValidationsUri = "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}";

const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";

// Excel insists on this order of the extensions that we write or find.
const order = [conditionalFormatsUri, dataValidationsUri];

/** The list with one extension replaced; "" takes it out. `inner` uses the prefixes x14 and xm. */
export function withExtension(extLst: string, uri: string, inner: string): string {
  const isSame = (other: string | undefined): boolean => other?.toUpperCase() === uri.toUpperCase();
  const root = extLst === "" ? undefined : parseXml(`<w xmlns:x="">${extLst}</w>`).children[0];
  const wrapped = `<w xmlns:x="">${extLst}</w>`;
  const rest = (root?.children ?? [])
    .filter((e) => !isSame(e.attributes["uri"]))
    .map((e) => wrapped.slice(e.start, e.end));
  const ours = inner === "" ? [] : [element("ext", { "xmlns:x14": x14, uri }, inner)];
  const all = order.indexOf(uri) === 0 ? [...ours, ...rest] : [...rest, ...ours];
  if (all.length === 0) return "";
  return element("extLst", {}, all);
}
