/** The package of a new workbook without sheets: what the writer lays a book over that came from no file. */
import { WorkbookPackage } from "../package/workbookPackage";
import { element, xmlDeclaration } from "../xml/build";
import { themeXml } from "./theme";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** @param themeColors Colours of the theme, in the scheme's order. */
export function emptyPackage(themeColors: readonly string[]): WorkbookPackage {
  return WorkbookPackage.fromParts({
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(),
    "xl/_rels/workbook.xml.rels": relationships([
      ["styles", "xl/styles.xml"],
      ["theme", "xl/theme/theme1.xml"],
    ]),
    "xl/styles.xml": styles(),
    "xl/theme/theme1.xml": themeXml(themeColors),
  });
}

function contentTypes(): string {
  const overrides = [
    ["/xl/workbook.xml", `${sheetml}.sheet.main+xml`],
    ["/xl/styles.xml", `${sheetml}.styles+xml`],
    ["/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
  ].map(([PartName, ContentType]) => element("Override", { PartName, ContentType }));
  const defaults = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
  ].map(([Extension, ContentType]) => element("Default", { Extension, ContentType }));
  const xmlns = "http://schemas.openxmlformats.org/package/2006/content-types";
  return xmlDeclaration + element("Types", { xmlns }, [...defaults, ...overrides]);
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const rows = targets.map(([type, path], i) =>
    element("Relationship", { Id: `rId${i + 1}`, Type: `${officeTypes}/${type}`, Target: `/${path}` }),
  );
  const xmlns = "http://schemas.openxmlformats.org/package/2006/relationships";
  return xmlDeclaration + element("Relationships", { xmlns }, rows);
}

function workbook(): string {
  return (
    xmlDeclaration +
    `<workbook xmlns="${main}" xmlns:r="${officeTypes}"><workbookPr/><bookViews><workbookView/></bookViews>` +
    `<sheets/><calcPr calcId="191029"/></workbook>`
  );
}

function styles(): string {
  return (
    xmlDeclaration +
    `<styleSheet xmlns="${main}">` +
    '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    "</styleSheet>"
  );
}
