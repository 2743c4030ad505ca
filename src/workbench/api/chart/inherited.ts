import type { Host } from "../../host/host";
import type { ChartPartSelf } from "../../host/hostObject";
import { partOf } from "./chartAccess";

type Plain = Record<string | number, unknown>;

/**
 * A part as it looks: a point's label takes what it lacks from the label of its series, and that from the labels of the
 * chart. Parts of other ways are read as they are.
 */
export function inheritedPart(host: Host, self: ChartPartSelf): Plain | undefined {
  const at = self.path.indexOf("dataLabels");
  if (at <= 0) return partOf(host, self);
  const rest = self.path.slice(at);
  const isPoint = self.path[2] === "points";
  const owners = [rest, ...(isPoint ? [[...self.path.slice(0, 2), ...rest]] : []), self.path];
  const parts = owners.map((path) => partOf(host, { ...self, path }));
  return parts.every((part) => part === undefined)
    ? undefined
    : (Object.assign({}, ...parts.filter((part) => part !== undefined)) as Plain);
}

/** The colour of a series that has none of its own: the theme's accents, one after the other. */
export function automaticSeriesColor(host: Host, index: number): string {
  const accents = host.book.parts.themeColors.slice(4, 10);
  return accents[index % accents.length] ?? "#4472C4";
}

/** Whether any label of a series is shown. */
export function hasLabels(host: Host, self: ChartPartSelf): boolean {
  const labels = inheritedPart(host, self);
  return Object.entries(labels ?? {}).some(([key, value]) => key.startsWith("shows") && value === true);
}
