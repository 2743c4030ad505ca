import { randomUUID } from "node:crypto";
import type { CommentSnapshot, MentionSnapshot } from "../../book/snapshot";
import { ApiError, invalidArgument, itemNotFound } from "../../host/apiError";
import { asFlag, asText, type Args } from "../../host/args";
import type { ClassSpec } from "../../host/classSpec";
import type { Host } from "../../host/host";
import { nullObject, ref, type HostObject, type Selves } from "../../host/hostObject";
import { rangeOf, resolveAddress } from "../areas";

type Self = Selves["Comment"];
type Reply = CommentSnapshot["replies"][number];

const EVENT = { added: 250, deleted: 251, changed: 252 } as const;
/** Who writes comments here; the host has no accounts. */
const AUTHOR = { author: "Workbench", authorEmail: "" } as const;

function commentOf(host: Host, self: Self): CommentSnapshot {
  const comment = host.sheet(self.sheetId).comments.find((item) => item.id === self.commentId);
  if (!comment) throw itemNotFound();
  return comment;
}

function raise(
  host: Host,
  type: number,
  self: Self,
  replyIds: readonly string[] = [],
  changeType?: string,
): void {
  const message = {
    commentDetails: [{ commentId: self.commentId, replyIds }],
    worksheetId: self.sheetId,
    source: "Local",
    ...(changeType && { changeType }),
  };
  host.events.raise(type, [self.sheetId, "Workbook"], message);
}

const newCommentId = (): string => `{${randomUUID().toUpperCase()}}`;

interface Content {
  readonly text: string;
  readonly mentions?: MentionSnapshot[];
}

/** A content argument: plain text, or rich with mentions, which the text shows as "@Name". */
function contentOf(value: unknown): Content {
  if (typeof value === "string") return { text: value };
  const { richContent, mentions = [] } = (value ?? {}) as {
    readonly richContent?: unknown;
    readonly mentions?: unknown;
  };
  if (typeof richContent !== "string" || !Array.isArray(mentions)) throw invalidArgument();
  const text = richContent.replaceAll(/<at [^>]*>(.*?)<\/at>/g, "@$1").replaceAll(/<[^>]+>/g, "");
  return { text, mentions: mentions.map(mentionOf) };
}

function mentionOf(value: unknown): MentionSnapshot {
  const { id, name, email } = (value ?? {}) as Partial<Record<keyof MentionSnapshot, unknown>>;
  if (typeof id !== "number" || typeof name !== "string" || typeof email !== "string")
    throw invalidArgument();
  return { id, name, email };
}

/** The text with each mention as the element that `richContent` has for it. */
function richContent({ text, mentions = [] }: Content): string {
  return mentions.reduce(
    (rich, { id, name }) => rich.replace(`@${name}`, `<at id="${id}">${name}</at>`),
    text,
  );
}

/** Replaces what a comment or reply says. */
function setContent(owner: CommentSnapshot | Reply, { text, mentions }: Content): void {
  owner.text = text;
  if (mentions === undefined) delete owner.mentions;
  else owner.mentions = mentions;
}

const typeOf = ({ mentions = [] }: Content): string => (mentions.length > 0 ? "Mention" : "Plain");

/** `Excel.Comment`. */
export const commentClass: ClassSpec<"Comment"> = {
  key: (self) => self.commentId,
  check: (self, host) => void commentOf(host, self),
  properties: {
    Id: { get: (self) => self.commentId },
    Content: {
      get: (self, host) => commentOf(host, self).text,
      set: (self, value, host) => {
        setContent(commentOf(host, self), { text: asText(value) });
        raise(host, EVENT.changed, self, [], "CommentEdited");
      },
    },
    RichContent: { get: (self, host) => richContent(commentOf(host, self)) },
    ContentType: { get: (self, host) => typeOf(commentOf(host, self)) },
    Mentions: { get: (self, host) => commentOf(host, self).mentions ?? [] },
    AuthorName: { get: (self, host) => commentOf(host, self).author },
    AuthorEmail: { get: (self, host) => commentOf(host, self).authorEmail ?? "" },
    CreationDate: { get: (self, host) => commentOf(host, self).created },
    Resolved: {
      get: (self, host) => commentOf(host, self).isResolved,
      set: (self, value, host) => {
        commentOf(host, self).isResolved = asFlag(value);
        raise(host, EVENT.changed, self, [], asFlag(value) ? "CommentResolved" : "CommentReopened");
      },
    },
  },
  navigation: { Replies: (self) => ref("CommentReplyCollection", self) },
  methods: {
    UpdateMentions: (self, args, host) => {
      setContent(commentOf(host, self), contentOf(args.record(0)));
      raise(host, EVENT.changed, self, [], "CommentEdited");
    },
    Delete: (self, _args, host) => {
      const sheet = host.sheet(self.sheetId);
      sheet.comments = sheet.comments.filter((item) => item.id !== self.commentId);
      raise(host, EVENT.deleted, self);
    },
    GetLocation: (self, _args, host) => {
      const { row, column } = commentOf(host, self);
      return rangeOf(self.sheetId, { row, column, rows: 1, columns: 1 });
    },
  },
};

type Scope = Selves["CommentCollection"];

function all(host: Host, self: Scope): Self[] {
  const sheets = self.sheetId === undefined ? host.book.sheets : [host.sheet(self.sheetId)];
  return sheets.flatMap((sheet) =>
    sheet.comments.map((comment) => ({ sheetId: sheet.id, commentId: comment.id })),
  );
}

function orThrow(self: Self | undefined): HostObject {
  if (!self) throw itemNotFound();
  return ref("Comment", self);
}

function add(self: Scope, args: Args, host: Host): HostObject {
  const object = args.optionalObject(0, "Range");
  const place =
    object?.self ??
    resolveAddress(
      host,
      self.sheetId ?? (args.text(0).includes("!") ? undefined : host.book.activeSheet.id),
      args.text(0),
    );
  if (place.area.rows !== 1 || place.area.columns !== 1) throw invalidArgument();
  const sheet = host.sheet(place.sheetId);
  const { row, column } = place.area;
  if (sheet.comments.some((comment) => comment.row === row && comment.column === column))
    throw new ApiError("InvalidArgument");
  const comment: CommentSnapshot = {
    id: newCommentId(),
    row,
    column,
    ...AUTHOR,
    ...contentOf(args.raw(1)),
    created: host.now().toISOString(),
    isResolved: false,
    replies: [],
  };
  sheet.comments.push(comment);
  const made = { sheetId: sheet.id, commentId: comment.id };
  raise(host, EVENT.added, made);
  return ref("Comment", made);
}

function byCell(self: Scope, args: Args, host: Host): Self | undefined {
  const object = args.optionalObject(0, "Range");
  const place =
    object?.self ??
    resolveAddress(
      host,
      self.sheetId ?? (args.text(0).includes("!") ? undefined : host.book.activeSheet.id),
      args.text(0),
    );
  const comment = host
    .sheet(place.sheetId)
    .comments.find((item) => item.row === place.area.row && item.column === place.area.column);
  return comment && { sheetId: place.sheetId, commentId: comment.id };
}

/** `Excel.CommentCollection`, of the workbook or of a sheet. */
export const commentCollectionClass: ClassSpec<"CommentCollection"> = {
  items: (self, host) => all(host, self).map((comment) => ref("Comment", comment)),
  item: (self, args, host) => orThrow(all(host, self).find((comment) => comment.commentId === args.text(0))),
  properties: { _EventTargetId: { get: (self) => self.sheetId ?? "Workbook", isOnDemand: true } },
  methods: {
    Add: add,
    GetCount: (self, _args, host) => all(host, self).length,
    GetItemAt: (self, args, host) => orThrow(all(host, self)[args.integer(0)]),
    GetItemByCell: (self, args, host) => orThrow(byCell(self, args, host)),
    GetItemByReplyId: (self, args, host) =>
      orThrow(
        all(host, self).find((comment) =>
          commentOf(host, comment).replies.some((reply) => reply.id === args.text(0)),
        ),
      ),
    GetItemOrNullObject: (self, args, host) => {
      const found = all(host, self).find((comment) => comment.commentId === args.text(0));
      return found ? ref("Comment", found) : nullObject();
    },
  },
  events: { Added: EVENT.added, Deleted: EVENT.deleted, Changed: EVENT.changed },
  eventTarget: (self) => self.sheetId ?? "Workbook",
};

type ReplySelf = Selves["CommentReply"];

function replyOf(host: Host, self: ReplySelf): Reply {
  const reply = commentOf(host, self).replies.find((item) => item.id === self.replyId);
  if (!reply) throw itemNotFound();
  return reply;
}

/** `Excel.CommentReply`. */
export const commentReplyClass: ClassSpec<"CommentReply"> = {
  key: (self) => self.replyId,
  check: (self, host) => void replyOf(host, self),
  properties: {
    Id: { get: (self) => self.replyId },
    Content: {
      get: (self, host) => replyOf(host, self).text,
      set: (self, value, host) => {
        setContent(replyOf(host, self), { text: asText(value) });
        raise(host, EVENT.changed, self, [self.replyId], "ReplyEdited");
      },
    },
    RichContent: { get: (self, host) => richContent(replyOf(host, self)) },
    ContentType: { get: (self, host) => typeOf(replyOf(host, self)) },
    Mentions: { get: (self, host) => replyOf(host, self).mentions ?? [] },
    AuthorName: { get: (self, host) => replyOf(host, self).author },
    AuthorEmail: { get: (self, host) => replyOf(host, self).authorEmail ?? "" },
    CreationDate: { get: (self, host) => replyOf(host, self).created },
    Resolved: { get: (self, host) => commentOf(host, self).isResolved },
  },
  methods: {
    UpdateMentions: (self, args, host) => {
      setContent(replyOf(host, self), contentOf(args.record(0)));
      raise(host, EVENT.changed, self, [self.replyId], "ReplyEdited");
    },
    Delete: (self, _args, host) => {
      const comment = commentOf(host, self);
      comment.replies = comment.replies.filter((reply) => reply.id !== self.replyId);
      raise(host, EVENT.changed, self, [self.replyId], "ReplyDeleted");
    },
    GetParentComment: (self) => ref("Comment", { sheetId: self.sheetId, commentId: self.commentId }),
    GetLocation: (self, _args, host) => {
      const { row, column } = commentOf(host, self);
      return rangeOf(self.sheetId, { row, column, rows: 1, columns: 1 });
    },
  },
};

/** `Excel.CommentReplyCollection`. */
export const commentReplyCollectionClass: ClassSpec<"CommentReplyCollection"> = {
  items: (self, host) =>
    commentOf(host, self).replies.map((reply) => ref("CommentReply", { ...self, replyId: reply.id })),
  item: (self, args, host) => {
    if (!commentOf(host, self).replies.some((reply) => reply.id === args.text(0))) throw itemNotFound();
    return ref("CommentReply", { ...self, replyId: args.text(0) });
  },
  methods: {
    Add: (self, args, host) => {
      const reply: Reply = {
        id: newCommentId(),
        ...AUTHOR,
        ...contentOf(args.raw(0)),
        created: host.now().toISOString(),
      };
      commentOf(host, self).replies.push(reply);
      raise(host, EVENT.changed, self, [reply.id], "ReplyAdded");
      return ref("CommentReply", { ...self, replyId: reply.id });
    },
    GetCount: (self, _args, host) => commentOf(host, self).replies.length,
    GetItemAt: (self, args, host) => {
      const reply = commentOf(host, self).replies[args.integer(0)];
      if (!reply) throw itemNotFound();
      return ref("CommentReply", { ...self, replyId: reply.id });
    },
    GetItemOrNullObject: (self, args, host) => {
      const reply = commentOf(host, self).replies.find((item) => item.id === args.text(0));
      return reply ? ref("CommentReply", { ...self, replyId: reply.id }) : nullObject();
    },
  },
};
