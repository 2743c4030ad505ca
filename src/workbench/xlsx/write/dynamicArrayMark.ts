/** The cell metadata that marks dynamic arrays, made when the first one is written. */
import type { WorkbookPackage } from "../package/workbookPackage";
import { dynamicArrayIndexes } from "../read/readMetadata";
import { withoutPrefix } from "../read/readSheet";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, childrenOf } from "../xml/query";
import { attributesXml, xmlDeclaration } from "../xml/build";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const typeXml =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" ' +
  'splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const blockXml =
  '<bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" ' +
  'fDynamic="1" fCollapsed="0"/></ext></extLst></bk>';

export class DynamicArrayMark {
  private known: number | undefined;

  constructor(
    private readonly to: WorkbookPackage,
    private readonly workbookPart: string,
  ) {}

  /** The cm index for a dynamic array. */
  index(): number {
    this.known ??= this.find() ?? this.make();
    return this.known;
  }

  private get path(): string | undefined {
    return this.to.related(this.workbookPart, "sheetMetadata")?.target;
  }

  private find(): number | undefined {
    const xml = this.path === undefined ? undefined : this.to.text(this.path);
    return xml === undefined ? undefined : dynamicArrayIndexes(withoutPrefix(xml))[0];
  }

  private make(): number {
    const { path } = this;
    if (path === undefined) {
      const free = "xl/metadata.xml";
      this.to.add(free, contentType, grown(`${xmlDeclaration}<metadata xmlns="${main}"></metadata>`).xml);
      this.to.relate(this.workbookPart, "sheetMetadata", { path: free });
      return 1;
    }
    const { xml, index } = grown(withoutPrefix(this.to.text(path)!));
    this.to.set(path, xml);
    return index;
  }
}

// Order of CT_Metadata (ECMA-376 Part 1, 18.9.9).
const order = [
  "metadataTypes",
  "metadataStrings",
  "mdxMetadata",
  "futureMetadata",
  "cellMetadata",
  "valueMetadata",
  "extLst",
];

/** A metadata part with the dynamic array type, its one block and the cell entry that points to it. */
function grown(xml: string): { xml: string; index: number } {
  const root = parseXml(xml);
  const types = child(root, "metadataTypes")?.children.length ?? 0;
  const cells = child(root, "cellMetadata");
  const texts = new Map<string, string>();
  for (const c of root.children) texts.set(c.name, (texts.get(c.name) ?? "") + xml.slice(c.start, c.end));
  texts.set(
    "metadataTypes",
    appended(xml, child(root, "metadataTypes"), { tag: "metadataTypes", entry: typeXml }),
  );
  const future = `<futureMetadata name="XLDAPR" count="1">${blockXml}</futureMetadata>`;
  texts.set("futureMetadata", (texts.get("futureMetadata") ?? "") + future);
  const entry = `<bk><rc t="${types + 1}" v="0"/></bk>`;
  texts.set("cellMetadata", appended(xml, cells, { tag: "cellMetadata", entry }));
  const inner = order.map((name) => texts.get(name) ?? "").join("");
  const index = childrenOf(cells, "bk").length + 1;
  return { xml: xml.slice(0, root.innerStart) + inner + xml.slice(root.innerEnd), index };
}

function appended(
  xml: string,
  list: XmlElement | undefined,
  { tag, entry }: { tag: string; entry: string },
): string {
  const inner = list === undefined ? "" : xml.slice(list.innerStart, list.innerEnd);
  const count = (list?.children.length ?? 0) + 1;
  return `<${tag}${attributesXml({ count })}>${inner}${entry}</${tag}>`;
}
