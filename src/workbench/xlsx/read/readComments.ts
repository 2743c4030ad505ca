/** Notes (the old comments) and threaded comments. */
import { parseArea } from "../../book/address";
import type { CommentSnapshot, NoteSnapshot } from "../../book/snapshot";
import type { WorkbookPackage } from "../package/workbookPackage";
import { isType } from "../package/relationships";
import { parseXml, type XmlElement } from "../xml/parse";
import { child, childrenOf, descendants, truthOf } from "../xml/query";

export const threadedType = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
export const personType = "http://schemas.microsoft.com/office/2017/10/relationships/person";

function commentElements(from: WorkbookPackage, part: string): { element: XmlElement; author: string }[] {
  const path = from.relationships(part).find((r) => isType(r, "comments"))?.target;
  const xml = path === undefined ? undefined : from.text(path);
  if (xml === undefined) return [];
  const root = parseXml(xml);
  const authors = childrenOf(child(root, "authors"), "author").map((a) => a.text);
  return childrenOf(child(root, "commentList"), "comment").map((element) => ({
    element,
    author: authors[Number(element.attributes["authorId"] ?? 0)] ?? "",
  }));
}

/** Notes; the ones that only stand in for a threaded comment are left out. */
export function readNotes(from: WorkbookPackage, part: string): NoteSnapshot[] {
  const shapes = noteShapes(from, part);
  return commentElements(from, part).flatMap(({ element, author }): NoteSnapshot[] => {
    const area = parseArea(element.attributes["ref"] ?? "");
    if (area === undefined || author.startsWith("tc={")) return [];
    const text = descendants(element, "t")
      .map((t) => t.text)
      .join("");
    const shape = shapes.get(`${area.row},${area.column}`);
    return [{ row: area.row, column: area.column, author, text, ...shape }];
  });
}

/** Size and visibility of each note's box, from the drawing of old, by "row,column". */
function noteShapes(
  from: WorkbookPackage,
  part: string,
): Map<string, { isVisible?: boolean; width?: number; height?: number }> {
  const out = new Map<string, { isVisible?: boolean; width?: number; height?: number }>();
  const path = from.related(part, "vmlDrawing")?.target;
  const xml = path === undefined ? undefined : from.text(path);
  for (const shape of xml?.match(/<v:shape\b[\s\S]*?<\/v:shape>/g) ?? []) {
    if (!/ObjectType="Note"/.test(shape)) continue;
    const number = (tag: string): string => new RegExp(`<x:${tag}>\\s*(\\d+)`).exec(shape)?.[1] ?? "";
    const points = (name: string): number | undefined => {
      const text = new RegExp(`(?:^|[;"'\\s])${name}:([\\d.]+)pt`).exec(shape)?.[1];
      return text === undefined ? undefined : Number(text);
    };
    const [width, height] = [points("width"), points("height")];
    out.set(`${number("Row")},${number("Column")}`, {
      ...(/<x:Visible\s*\/>|<x:Visible>\s*(?:True|t)?\s*<\/x:Visible>/.test(shape)
        ? { isVisible: true }
        : {}),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    });
  }
  return out;
}

export function readComments(from: WorkbookPackage, part: string): CommentSnapshot[] {
  const path = from.related(part, threadedType)?.target;
  const xml = path === undefined ? undefined : from.text(path);
  if (xml === undefined) return [];
  const people = readPeople(from);
  const threads = new Map<string, CommentSnapshot>();
  for (const c of childrenOf(parseXml(xml), "threadedComment")) {
    const { id = "", parentId, ref = "", dT = "", personId = "" } = c.attributes;
    const entry = {
      id,
      ...(people.get(personId) ?? { author: "" }),
      text: child(c, "text")?.text ?? "",
      ...mentionsOf(c, people),
      created: dT,
    };
    const parent = parentId === undefined ? undefined : threads.get(parentId);
    const area = parseArea(ref);
    if (parent !== undefined) parent.replies.push(entry);
    else if (area !== undefined) {
      threads.set(id, {
        ...entry,
        row: area.row,
        column: area.column,
        isResolved: truthOf(c, "done"),
        replies: [],
      });
    }
  }
  return [...threads.values()];
}

function mentionsOf(
  comment: XmlElement,
  people: ReturnType<typeof readPeople>,
): Pick<CommentSnapshot, "mentions"> {
  const mentions = childrenOf(child(comment, "mentions"), "mention").map((mention, id) => {
    const { author = "", authorEmail = "" } = people.get(mention.attributes["mentionpersonId"] ?? "") ?? {};
    return { id, name: author, email: authorEmail };
  });
  return mentions.length === 0 ? {} : { mentions };
}

/** Authors by person id. */
function readPeople(from: WorkbookPackage): Map<string, { author: string; authorEmail?: string }> {
  const people = new Map<string, { author: string; authorEmail?: string }>();
  const paths = from.paths().filter((p) => from.contentType(p) === "application/vnd.ms-excel.person+xml");
  for (const path of paths) {
    for (const person of childrenOf(parseXml(from.text(path)!), "person")) {
      const { displayName = "", id = "", userId } = person.attributes;
      const hasEmail = userId !== undefined && userId.includes("@");
      people.set(id, { author: displayName, ...(hasEmail ? { authorEmail: userId } : {}) });
    }
  }
  return people;
}
