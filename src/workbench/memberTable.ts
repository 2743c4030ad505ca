import type { AnyClassSpec, ClassSpec } from "./host/classSpec";

/** Requirement sets by "Class.member", as the client library's type declarations state them. */
export type RequirementSets = ReadonlyMap<string, string>;

const CLASS = /^ {4}(?:class|interface) (\w+)/;
const MEMBER = /^ {8}(?:readonly )?(\w+)[(:?]/;
const SET = /\[Api set: ([\w ]+?) ([\d.]+)/;

/** Reads the requirement sets out of the text of `@types/office-js`. A member without one has its class's. */
export function readRequirementSets(declarations: string): RequirementSets {
  const sets = new Map<string, string>();
  let [owner, ownerSet, noted] = ["", "", ""];
  for (const line of declarations.split("\n")) {
    const found = SET.exec(line);
    if (found) noted = `${found[1]} ${found[2]}`;
    const opened = CLASS.exec(line);
    if (opened) [owner, ownerSet, noted] = [opened[1] ?? "", noted, ""];
    const member = MEMBER.exec(line);
    if (!member || owner === "") continue;
    const key = `${owner}.${member[1]}`;
    if (!sets.has(key)) sets.set(key, noted === "" ? ownerSet : noted);
    noted = "";
  }
  return sets;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The events that a class raises, by the client's names. */
const EVENT_NAMES: Readonly<Record<string, string>> = { DataChanged: "onChanged" };
const eventName = (name: string): string => EVENT_NAMES[name] ?? `on${name}`;

/** The public members of a class, in the client's spelling, each once. */
export function membersOf(spec: ClassSpec<"Null">): string[] {
  const names = [
    ...Object.keys(spec.properties ?? {}),
    ...Object.keys(spec.navigation ?? {}),
    ...Object.keys(spec.methods ?? {}),
  ];
  const members = names.filter((name) => !name.startsWith("_")).map(camel);
  if (spec.item) members.push("getItem");
  if (spec.items) members.push("items");
  members.push(...Object.keys(spec.events ?? {}).map(eventName));
  if (spec.otherMethods) members.push("(every function that the calculation engine knows)");
  return [...new Set(members)].sort();
}

/** The table of all members that the host serves, as Markdown: a row a class and requirement set. */
export function memberTable(classes: AnyClassSpec, sets: RequirementSets): string {
  const rows = ["| Class | Requirement set | Members |", "| --- | --- | --- |"];
  for (const name of Object.keys(classes).sort()) {
    const spec = classes[name as keyof AnyClassSpec] as unknown as ClassSpec<"Null">;
    const groups = new Map<string, string[]>();
    for (const member of membersOf(spec)) {
      const set = sets.get(`${name}.${member}`) ?? "";
      if (set === "" && isAlias(member)) continue;
      groups.set(set, [...(groups.get(set) ?? []), member]);
    }
    for (const [set, members] of [...groups].sort((a, b) => versionOf(a[0]) - versionOf(b[0])))
      rows.push(`| ${name} | ${set || "–"} | ${members.join(", ")} |`);
  }
  return rows.join("\n");
}

/** Spellings of the wire that no script uses. */
const ALIASES: ReadonlySet<string> = new Set(["legacyId", "orientation", "gridlines", "headings"]);
const isAlias = (member: string): boolean => ALIASES.has(member);

function versionOf(set: string): number {
  const [major = 0, minor = 0] = (set.split(" ").at(-1) ?? "").split(".").map(Number);
  return Number.isNaN(major) ? 0 : major * 1000 + minor;
}

const PROPERTY = /^ {8}(?:readonly )?(\w+)\??:/;

/**
 * The loadable properties of served classes that the host does not serve, by class: asking for one of them fails, while a
 * name that no class of the library knows loads nothing, as in Excel.
 */
export function unservedProperties(classes: AnyClassSpec, declarations: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  let [owner, isExcel] = ["", false];
  for (const line of declarations.split("\n")) {
    if (line.startsWith("declare namespace")) isExcel = line.startsWith("declare namespace Excel ");
    owner = CLASS.exec(line)?.[1] ?? owner;
    const name = PROPERTY.exec(line)?.[1];
    const spec = classes[owner as keyof AnyClassSpec] as unknown as ClassSpec<"Null"> | undefined;
    if (!isExcel || !spec || name === undefined || name === "context" || name === "isNullObject") continue;
    if (/^on[A-Z]/.test(name) || membersOf(spec).includes(name)) continue;
    found[owner] = [...(found[owner] ?? []), name];
  }
  return found;
}

/** A module that holds them. */
export function unservedModule(properties: Readonly<Record<string, readonly string[]>>): string {
  const rows = Object.keys(properties)
    .sort()
    .map((owner) => `  ${owner}: "${[...new Set(properties[owner])].sort().join(" ")}",`);
  return [
    "/** Made by the test of the member table from the library's type declarations: properties that are not served. */",
    "export const UNSERVED_PROPERTIES: Readonly<Record<string, string>> = {",
    ...rows,
    "};",
    "",
  ].join("\n");
}
