import { cascadeTable, type CascadeRow } from "../../../engine";
import { gridTable, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import type { StrategyInput } from "./strategyInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "Perspective", span: 3 },
  { header: "Goals", span: 3 },
  { header: "Weight", span: 1, format: "percent" },
  { header: "Objectives", span: 1, format: "count" },
  { header: "On track now", span: 1, format: "count" },
  { header: "On track when due", span: 2, format: "count" },
  { header: "Index points lost", span: 1, format: "index" },
];

/** *By perspective*: the balanced scorecard; left out where the goals name fewer than two perspectives. */
export function perspectivePart({ model, alignment }: StrategyInput): PartMaker | null {
  const { scorecard, index } = alignment.submitted;
  const names = [...new Set(model.goals.map(({ perspective }) => perspective.trim()))];
  if (names.filter((name) => name !== "").length < 2) return null;
  const stated = new Set(model.goals.map((goal) => goal.name));
  const isStated = (name: string): boolean => stated.has(name);
  const table = cascadeTable(model, scorecard, index).filter(({ level }) => level !== "family");
  const rows = names.map((name): CellContent[] => {
    const isOwn = ({ perspective }: CascadeRow): boolean => perspective.trim() === name;
    const goals = table.filter((row) => row.level === "goal" && isStated(row.name) && isOwn(row));
    const measured = scorecard.rows.filter(
      ({ goal, weight }) => weight > 0 && model.goals[goal]?.perspective.trim() === name,
    );
    return [
      name === "" ? "No perspective stated" : name.charAt(0).toUpperCase() + name.slice(1),
      goals.map((row) => row.name).join(", "),
      goals.reduce((sum, { weight }) => sum + weight, 0),
      measured.length,
      measured.filter(({ now }) => now.status === "on track").length,
      measured.filter(({ due }) => due.status === "on track").length,
      goals.reduce((sum, { lostPoints }) => sum + lostPoints, 0),
    ];
  });
  return (top) => gridTable(top, { heading: "By perspective", columns: COLUMNS, rows });
}
