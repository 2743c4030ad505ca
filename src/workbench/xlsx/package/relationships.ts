/** Relationships between the parts of a package (ECMA-376 Part 2). */
import { element, xmlDeclaration } from "../xml/build";
import { parseXml } from "../xml/parse";

export interface Relationship {
  readonly id: string;
  /** Full type address; compare with `isType`, which does not mind strict or transitional. */
  readonly type: string;
  /** Part path ("xl/worksheets/sheet1.xml") or, if external, the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
}

const transitional = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** The full address of one of the standard types, such as "worksheet". */
export function officeType(name: string): string {
  return name.includes("://") ? name : transitional + name;
}

/** Whether a relationship is of a type, given by its last word or in full. */
export function isType(relationship: Relationship, name: string): boolean {
  return name.includes("://") ? relationship.type === name : relationship.type.endsWith(`/${name}`);
}

/** "xl/worksheets/sheet1.xml" has its relationships in "xl/worksheets/_rels/sheet1.xml.rels". */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Resolves a target against the part that names it. */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

export function readRelationships(part: string, xml: string): Relationship[] {
  return parseXml(xml).children.map((r) => {
    const isExternal = r.attributes["TargetMode"] === "External";
    const target = r.attributes["Target"] ?? "";
    return {
      id: r.attributes["Id"] ?? "",
      type: r.attributes["Type"] ?? "",
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    };
  });
}

export function writeRelationships(relationships: readonly Relationship[]): string {
  const rows = relationships.map((r) =>
    element("Relationship", {
      Id: r.id,
      Type: r.type,
      Target: r.isExternal ? r.target : `/${r.target}`,
      TargetMode: r.isExternal ? "External" : undefined,
    }),
  );
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  return xmlDeclaration + element("Relationships", { xmlns: namespace }, rows);
}
