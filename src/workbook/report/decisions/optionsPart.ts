import { cellChanges, type Decision, type DecisionOption, type PlanningModel } from "../../../engine";
import { gridTable, bodyTop, type GridColumn, type PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";
import type { DecisionsInput } from "./decisionsInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "Option", span: 3 },
  { header: "Closes", span: 1, format: "percent" },
  { header: "Revenue", span: 1, format: "signedMoney" },
  { header: "Margin", span: 1, format: "signedMoney" },
  { header: "Stock at end", span: 1, format: "signedMoney" },
  { header: "Served", span: 1, format: "signedPercent" },
  { header: "Hours", span: 1, format: "signedUnits" },
  { header: "Index points", span: 1, format: "signedIndex" },
  { header: "Risk", span: 2 },
];

const RECOMMENDED = "► ";

/** *Options*: what each choice changes against the plan as submitted, by the same measures, and which overlap. */
export function allOptionsPart({ model, alignment }: DecisionsInput): PartMaker | null {
  const { today } = alignment.decisions;
  if (today.length === 0) return null;
  const rows = today.flatMap((decision) => decision.options.map((option) => rowOf(decision, option)));
  const isConditional = today.some(({ options }) => options.some((option) => option.isConditional));
  const note =
    `Change against the plan as submitted, which is A, over the whole horizon, each measured alone. ${RECOMMENDED}is recommended. Less stock is money released.` +
    (isConditional ? " Where it says if, the effects hold only if that demand comes." : "") +
    overlapWords(model, today);
  return (top) => {
    const part = gridTable(top, { heading: "Options", note, columns: COLUMNS, rows });
    const first = bodyTop(top, { note });
    const chosen = rows.flatMap((row, r) =>
      String(row[0]).includes(RECOMMENDED)
        ? [{ top: first + r, left: 0, rows: 1, columns: 12, look: "subtotal" as const }]
        : [],
    );
    return { ...part, looks: [...(part.looks ?? []), ...chosen] };
  };
}

function rowOf(decision: Decision, option: DecisionOption): CellContent[] {
  const { letter, closes, effects, risk } = option;
  const sign = letter === decision.recommended ? RECOMMENDED : "";
  const { revenue, margin, stock, service, hours, index } = effects;
  const name = `${decision.number}${letter} ${sign}${optionWords(option)}`;
  return [name, letter === "A" ? null : closes, revenue, margin, stock, service, hours, index, risk];
}

/** "Make more of Tea ahead in free hours (120 cases, Mar 2027; 4 changes)". */
function optionWords({ title, detail, changes, isEstimate }: DecisionOption): string {
  const facts = [
    detail,
    changes.length > 0 ? counted(changes.length, "change") : "",
    isEstimate ? "estimate" : "",
  ].filter((fact) => fact !== "");
  return facts.length === 0 ? title : `${title} (${facts.join("; ")})`;
}

/** " 1B and 3B change 31 of the same cells: take one of them."; "" where no two recommended options do. */
function overlapWords(model: PlanningModel, today: readonly Decision[]): string {
  const steps = today.flatMap(({ number, options, recommended }) => {
    const option = options.find(({ letter }) => letter === recommended);
    const cells = cellChanges(model, option?.changes ?? []).map(({ place }) => JSON.stringify(place));
    return cells.length === 0 ? [] : [{ name: `${number}${recommended}`, cells: new Set(cells) }];
  });
  const shared = steps.flatMap((one, i) =>
    steps.slice(i + 1).flatMap((other) => {
      const count = [...one.cells].filter((cell) => other.cells.has(cell)).length;
      return count === 0
        ? []
        : [` ${one.name} and ${other.name} change ${sameCells(count)}, so take one of them.`];
    }),
  );
  return shared.join("");
}

const sameCells = (count: number): string => (count === 1 ? "one same cell" : `${count} of the same cells`);
