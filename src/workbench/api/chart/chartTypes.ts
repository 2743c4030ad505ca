import type { ChartType } from "../../book/snapshotChart";

/** Chart types that the host makes and a file can hold. */
export const CHART_TYPES: readonly ChartType[] = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100",
  "Line", "LineStacked", "LineStacked100", "LineMarkers", "LineMarkersStacked", "LineMarkersStacked100",
  "Area", "AreaStacked", "AreaStacked100", "Pie", "PieExploded", "Doughnut", "DoughnutExploded",
  "XYScatter", "XYScatterLines", "XYScatterLinesNoMarkers", "XYScatterSmooth", "XYScatterSmoothNoMarkers",
  "Bubble", "Radar", "RadarMarkers", "RadarFilled",
];
