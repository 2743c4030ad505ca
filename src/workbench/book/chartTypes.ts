/** Types that can be written, as `Excel.ChartType` names them. */
export const CHART_TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100",
  "Line", "LineStacked", "LineStacked100", "LineMarkers", "LineMarkersStacked", "LineMarkersStacked100",
  "Area", "AreaStacked", "AreaStacked100", "Pie", "PieExploded", "PieOfPie", "BarOfPie", "Doughnut", "DoughnutExploded",
  "XYScatter", "XYScatterLines", "XYScatterLinesNoMarkers", "XYScatterSmooth", "XYScatterSmoothNoMarkers",
  "Bubble", "Bubble3DEffect", "Radar", "RadarMarkers", "RadarFilled",
  "StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC",
  "Surface", "SurfaceWireframe", "SurfaceTopView", "SurfaceTopViewWireframe",
  "3DColumn", "3DColumnClustered", "3DColumnStacked", "3DColumnStacked100",
  "3DBarClustered", "3DBarStacked", "3DBarStacked100",
  "3DLine", "3DPie", "3DPieExploded", "3DArea", "3DAreaStacked", "3DAreaStacked100",
  "CylinderCol", "CylinderColClustered", "CylinderColStacked", "CylinderColStacked100",
  "CylinderBarClustered", "CylinderBarStacked", "CylinderBarStacked100",
  "ConeCol", "ConeColClustered", "ConeColStacked", "ConeColStacked100",
  "ConeBarClustered", "ConeBarStacked", "ConeBarStacked100",
  "PyramidCol", "PyramidColClustered", "PyramidColStacked", "PyramidColStacked100",
  "PyramidBarClustered", "PyramidBarStacked", "PyramidBarStacked100",
] as const; // prettier-ignore

/** Others that a file holds are kept there and shown as "Unknown". */
export type ChartType = (typeof CHART_TYPES)[number] | "Unknown";

/** Whether a chart has no axes. */
export const isRound = (type: ChartType): boolean => /Pie|^Doughnut/.test(type);

/** Whether the categories of a chart are numbers on an axis of their own. */
export const isScatter = (type: ChartType): boolean => /^(XYScatter|Bubble)/.test(type);

export const isStock = (type: ChartType): boolean => type.startsWith("Stock");

/** Whether the series stand behind each other, along an axis of their own. */
export const hasSeriesAxis = (type: ChartType): boolean =>
  /^(3DColumn|CylinderCol|ConeCol|PyramidCol|3DLine|3DArea)$|^Surface/.test(type);
