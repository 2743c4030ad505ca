import type { Segment } from "../items";
import { currencyKey } from "../rates";
import type { SegmentDraft } from "../draft/supplyDrafts";
import type { BuildContext } from "./buildContext";
import { checkedNumber, reportRepeated } from "./checks";

/** The one segment of a plan that has none. */
export const EVERY_CUSTOMER = "All customers";

/** The segments of the Segments sheet; those named elsewhere when there is no such sheet; at least one. */
export function buildSegments(
  context: BuildContext,
  drafts: readonly SegmentDraft[],
  gathered: readonly string[],
): Segment[] {
  const segments: Segment[] = [];
  for (const draft of drafts) {
    const place = { sheet: "Segments", row: draft.key } as const;
    if (draft.segment === "") {
      const facts = { sheet: "Segments", column: "segment" };
      context.report({
        code: "row-unnamed",
        severity: "error",
        place: { ...place, column: "segment" },
        facts,
      });
    } else if (context.segments.find(draft.segment) >= 0) {
      reportRepeated(context, place, "ignored");
    } else {
      context.segments.add(draft.segment);
      segments.push(segmentOf(context, draft));
    }
  }
  const others = segments.length > 0 ? [] : gathered.length > 0 ? gathered : [EVERY_CUSTOMER];
  for (const name of others) if (context.segments.find(name) < 0) segments.push(plain(context, name));
  return segments;
}

function plain(context: BuildContext, name: string): Segment {
  context.segments.add(name);
  return {
    name,
    priority: 1,
    shortagePenalty: Number.NaN,
    minimumService: Number.NaN,
    maximumBacklogMonths: 0,
  };
}

function segmentOf(context: BuildContext, draft: SegmentDraft): Segment {
  const place = { sheet: "Segments", row: draft.key } as const;
  const number = (column: string, value: number, whenBlank: number): number =>
    checkedNumber(context, place, { column, value, whenBlank });
  return {
    name: draft.segment.trim(),
    priority: number("priority", draft.priority, 1),
    shortagePenalty: number("shortage penalty", draft.shortagePenalty, Number.NaN),
    minimumService: checkedNumber(context, place, {
      column: "minimum service",
      value: draft.minimumService,
      most: 1,
      whenBlank: Number.NaN,
    }),
    maximumBacklogMonths: number("maximum backlog months", draft.maximumBacklogMonths, 0),
    ...currencyOf(context, draft),
  };
}

/** A currency is told only where it is another than the plan's. */
function currencyOf({ settings }: BuildContext, { currency }: SegmentDraft): Pick<Segment, "currency"> {
  const key = currencyKey(currency);
  return key === "" || key === currencyKey(settings.currency) ? {} : { currency: currency.trim() };
}
