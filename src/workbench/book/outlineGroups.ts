import { omit } from "./omit";

/** What rows and columns have in common of an outline. */
export interface Outlined {
  readonly outlineLevel?: number;
  readonly isHidden?: boolean;
  readonly isCollapsed?: boolean;
}
type Formats = ReadonlyMap<number, Outlined>;

/** Rows (or columns) that are shown and hidden together. */
export interface OutlineGroup {
  /** 1 for the outermost. */
  readonly level: number;
  readonly first: number;
  readonly last: number;
  /** The row (column) that adds the group up and carries its sign; undefined beyond the sheet's edge. */
  readonly summary: number | undefined;
  readonly isCollapsed: boolean;
}

/** The groups of an axis, outermost first; `isSummaryAfter` says on which side their sums stand. */
export function outlineGroups(formats: Formats, isSummaryAfter: boolean): OutlineGroup[] {
  const indexes = [...formats].flatMap(([index, { outlineLevel = 0 }]) => (outlineLevel > 0 ? index : []));
  indexes.sort((a, b) => a - b);
  const levelOf = (index: number): number => formats.get(index)?.outlineLevel ?? 0;
  const groups: OutlineGroup[] = [];
  const deepest = indexes.reduce((deep, index) => Math.max(deep, levelOf(index)), 0);
  for (let level = 1; level <= deepest; level++) {
    let first: number | undefined;
    for (const [place, index] of indexes.entries()) {
      if (levelOf(index) < level) continue;
      first ??= index;
      const next = indexes[place + 1];
      if (next === index + 1 && levelOf(next) >= level) continue;
      groups.push(groupOf(formats, { level, first, last: index }, isSummaryAfter));
      first = undefined;
    }
  }
  return groups;
}

function groupOf(
  formats: Formats,
  run: Pick<OutlineGroup, "level" | "first" | "last">,
  isSummaryAfter: boolean,
): OutlineGroup {
  const before = run.first > 0 ? run.first - 1 : undefined;
  let isCollapsed = true;
  for (let index = run.first; index <= run.last && isCollapsed; index++)
    isCollapsed = formats.get(index)?.isHidden === true;
  return { ...run, summary: isSummaryAfter ? run.last + 1 : before, isCollapsed };
}

/** Hides a group, or shows it again with those of its inner groups closed that were closed before. */
export function toggleGroup(
  formats: Map<number, Outlined>,
  group: OutlineGroup,
  groups: readonly OutlineGroup[],
): void {
  const { first, last, summary, isCollapsed } = group;
  const closed = groups.filter(
    (inner) =>
      inner.level > group.level &&
      inner.first >= first &&
      inner.last <= last &&
      inner.summary !== undefined &&
      formats.get(inner.summary)?.isCollapsed === true,
  );
  const staysHidden = (index: number): boolean =>
    !isCollapsed || closed.some((inner) => index >= inner.first && index <= inner.last);
  for (let index = first; index <= last; index++) {
    const rest = omit(formats.get(index) ?? {}, "isHidden");
    formats.set(index, staysHidden(index) ? { ...rest, isHidden: true } : rest);
  }
  if (summary === undefined) return;
  const rest = omit(formats.get(summary) ?? {}, "isCollapsed");
  formats.set(summary, isCollapsed ? rest : { ...rest, isCollapsed: true });
}
