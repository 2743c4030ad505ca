/** The workbook's list of people who wrote threaded comments. */
import { officeDocumentPart } from "../package/officeDocument";
import type { WorkbookPackage } from "../package/workbookPackage";
import { personType } from "../read/readComments";
import { element, xmlDeclaration } from "../xml/build";
import { parseXml } from "../xml/parse";

const contentType = "application/vnd.ms-excel.person+xml";
const xmlns = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

interface Person {
  readonly id: string;
  readonly name: string;
  readonly xml: string;
}

export class Persons {
  private readonly people: Person[];
  private readonly path: string | undefined;
  private hasChanged = false;

  constructor(private readonly to: WorkbookPackage) {
    this.path = to.paths().find((p) => to.contentType(p) === contentType);
    const xml = this.path === undefined ? undefined : to.text(this.path);
    this.people = (xml === undefined ? [] : parseXml(xml).children).map((p) => ({
      id: p.attributes["id"] ?? "",
      name: p.attributes["displayName"] ?? "",
      xml: xml!.slice(p.start, p.end),
    }));
  }

  /** The id of a person, who is added where the list does not have the name. */
  idOf(name: string, email: string | undefined): string {
    const known = this.people.find((p) => p.name === name);
    if (known !== undefined) return known.id;
    const number = (this.people.length + 1).toString(16).toUpperCase().padStart(12, "0");
    const id = `{50455253-0000-4000-8000-${number}}`;
    const attributes = { displayName: name, id, userId: email ?? name, providerId: "None" };
    this.people.push({ id, name, xml: element("person", attributes) });
    this.hasChanged = true;
    return id;
  }

  store(): void {
    if (!this.hasChanged) return;
    const xml =
      xmlDeclaration +
      element(
        "personList",
        { xmlns },
        this.people.map((p) => p.xml),
      );
    if (this.path !== undefined) {
      this.to.set(this.path, xml);
      return;
    }
    const path = this.to.freePath("xl/persons/person", ".xml");
    this.to.add(path, contentType, xml);
    this.to.relate(officeDocumentPart(this.to), personType, { path });
  }
}
