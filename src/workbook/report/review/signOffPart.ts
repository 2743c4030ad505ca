import { signOffRows, signOffWords } from "../demand/signOffSection";
import { gridTable, type GridColumn, type PartMaker } from "./part";
import type { ReviewInput } from "./reviewInput";

const COLUMNS: readonly GridColumn[] = [
  { header: "Function", span: 2 },
  { header: "Owner", span: 4 },
  { header: "Signed by", span: 3 },
  { header: "Status", span: 2, isStatus: true },
  { header: "Signed on", span: 1, format: "date" },
];

/** *Consensus sign-off*: who has signed the agreed demand, and the disagreements that are still open. */
export function signOffPart({ model, alignment }: ReviewInput): PartMaker | null {
  const { signOff } = alignment.demand;
  if (signOff.signatures.length < 2) return null;
  return (top) =>
    gridTable(top, {
      heading: `Consensus sign-off: ${signOff.signed} of ${signOff.signatures.length} signed`,
      note: signOffWords(signOff, model.settings.currency),
      columns: COLUMNS,
      rows: signOffRows(signOff),
    });
}
