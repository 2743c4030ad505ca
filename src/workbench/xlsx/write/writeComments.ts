/**
 * Notes and threaded comments of a sheet. Both need the drawing of old for their boxes; a thread also has a note that
 * stands in for it in programs that do not know threads, and its people are listed in the workbook.
 */
import { formatArea } from "../../book/address";
import type { CommentSnapshot, NoteSnapshot, ReplySnapshot, SheetSnapshot } from "../../book/snapshot";
import type { WorkbookPackage } from "../package/workbookPackage";
import { isType } from "../package/relationships";
import { threadedType } from "../read/readComments";
import { element, textElement, xmlDeclaration } from "../xml/build";
import { notesDrawing, type NoteBox } from "./notesDrawing";
import { Persons } from "./persons";

const commentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const threadedContentType = "application/vnd.ms-excel.threadedcomments+xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

interface CommentChange {
  readonly part: string;
  readonly next: SheetSnapshot;
}

/** Writes the parts and answers the sheet's <legacyDrawing> element. */
export function writeComments({ part, next }: CommentChange, to: WorkbookPackage): string {
  const rows = [...next.notes.map(noteRow), ...next.comments.map(threadRow)];
  rows.sort((a, b) => a.row - b.row || a.column - b.column);
  if (rows.length === 0) {
    removeParts(part, to);
    return "";
  }
  storePart(
    {
      part,
      type: "comments",
      path: ["xl/comments", ".xml"],
      contentType: commentsType,
      xml: commentsXml(rows),
    },
    to,
  );
  writeThreads(part, next.comments, to);
  to.setDefaultContentType("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const drawing = notesDrawing(rows);
  const known = to.related(part, "vmlDrawing");
  if (known !== undefined) {
    to.set(known.target, drawing);
    return element("legacyDrawing", { "r:id": known.id });
  }
  const path = to.freePath("xl/drawings/vmlDrawing", ".vml");
  to.set(path, drawing);
  return element("legacyDrawing", { "r:id": to.relate(part, "vmlDrawing", { path }) });
}

interface CommentRow extends NoteBox {
  readonly author: string;
  readonly text: string;
  readonly uid: string;
}

function noteRow(note: NoteSnapshot): CommentRow {
  return { ...note, uid: `{${hex(note.row, 8)}-0000-0000-0000-${hex(note.column, 12)}}` };
}

const hex = (value: number, length: number): string => value.toString(16).toUpperCase().padStart(length, "0");

function threadRow(thread: CommentSnapshot): CommentRow {
  const lines = [thread, ...thread.replies].map((c, i) => `${i === 0 ? "Comment" : "Reply"}:\n    ${c.text}`);
  const lead = "[Threaded comment]\n\nYour version of this program shows this comment as a note only.\n\n";
  return {
    row: thread.row,
    column: thread.column,
    author: `tc=${thread.id}`,
    text: lead + lines.join("\n"),
    uid: thread.id,
  };
}

function commentsXml(rows: readonly CommentRow[]): string {
  const authors = [...new Set(rows.map((r) => r.author))];
  const list = rows.map((r) => {
    const ref = formatArea({ row: r.row, column: r.column, rows: 1, columns: 1 });
    const text = element("text", {}, element("r", {}, textElement("t", r.text)));
    return element(
      "comment",
      { ref, authorId: authors.indexOf(r.author), shapeId: 0, "xr:uid": r.uid },
      text,
    );
  });
  const namespaces = {
    xmlns: main,
    "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "mc:Ignorable": "xr",
    "xmlns:xr": "http://schemas.microsoft.com/office/spreadsheetml/2014/revision",
  };
  return (
    xmlDeclaration +
    element("comments", namespaces, [
      element(
        "authors",
        {},
        authors.map((a) => textElement("author", a)),
      ),
      element("commentList", {}, list),
    ])
  );
}

function writeThreads(part: string, threads: readonly CommentSnapshot[], to: WorkbookPackage): void {
  const known = to.relationships(part).find((r) => isType(r, threadedType));
  if (threads.length === 0) {
    if (known === undefined) return;
    to.unrelate(part, known.id);
    to.remove(known.target);
    return;
  }
  const persons = new Persons(to);
  const rows = threads.flatMap((thread) => {
    const ref = formatArea({ row: thread.row, column: thread.column, rows: 1, columns: 1 });
    return [thread, ...thread.replies].map((c, i) =>
      element(
        "threadedComment",
        {
          ref,
          dT: c.created,
          personId: persons.idOf(c.author, c.authorEmail),
          id: c.id,
          parentId: i === 0 ? undefined : thread.id,
          done: i === 0 && thread.isResolved ? true : undefined,
        },
        textElement("text", c.text) + mentionsXml(c, persons),
      ),
    );
  });
  persons.store();
  const xmlns = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
  const xml = xmlDeclaration + element("ThreadedComments", { xmlns }, rows);
  const path = ["xl/threadedComments/threadedComment", ".xml"] as const;
  storePart({ part, type: threadedType, path, contentType: threadedContentType, xml }, to);
}

/** People whom a text names, each with where "@Name" stands in it. */
function mentionsXml({ id, text, mentions = [] }: CommentSnapshot | ReplySnapshot, persons: Persons): string {
  const rows = mentions.flatMap(({ name, email }, i) => {
    const startIndex = text.indexOf(`@${name}`);
    if (startIndex < 0) return [];
    const mentionpersonId = persons.idOf(name, email);
    const mentionId = `{${hex(i + 1, 8)}${id.slice(9)}`;
    return [element("mention", { mentionpersonId, mentionId, startIndex, length: name.length + 1 })];
  });
  return rows.length === 0 ? "" : element("mentions", {}, rows);
}

interface PartToStore {
  readonly part: string;
  readonly type: string;
  readonly path: readonly [string, string];
  readonly contentType: string;
  readonly xml: string;
}

function storePart({ part, type, path, contentType, xml }: PartToStore, to: WorkbookPackage): void {
  const known = to.relationships(part).find((r) => isType(r, type))?.target;
  if (known !== undefined) {
    to.set(known, xml);
    return;
  }
  const free = to.freePath(path[0], path[1]);
  to.add(free, contentType, xml);
  to.relate(part, type, { path: free });
}

function removeParts(part: string, to: WorkbookPackage): void {
  const types = ["comments", threadedType, "vmlDrawing"];
  for (const r of to.relationships(part).filter((r) => types.some((t) => isType(r, t)))) {
    to.unrelate(part, r.id);
    to.remove(r.target);
  }
}
