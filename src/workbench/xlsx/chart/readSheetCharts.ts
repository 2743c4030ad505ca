import type { ChartSnapshot } from "../../book/snapshotChart";
import type { WorkbookPackage } from "../package/workbookPackage";
import type { ColorContext } from "../style/colors";

export function readSheetCharts(
  _from: WorkbookPackage,
  _part: string,
  _colors: ColorContext,
): ChartSnapshot[] {
  return [];
}
