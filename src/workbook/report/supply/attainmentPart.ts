import { scheduleRecords, type PlanningModel, type ScheduleRecord } from "../../../engine";
import { addressOf, cellAddress } from "../area";
import { moneyWord } from "../demand/demandWords";
import { packBodyTop, packTable, type PackColumn } from "../pack/packTable";
import type { PartMaker } from "../review/part";
import type { CellContent } from "../sheetDescription";
import { counted } from "../words";

/** Closed periods that the record covers. */
const PERIODS = 12;

const COLUMNS: readonly PackColumn[] = [
  { header: "Family", span: 2 },
  { header: "Planned", span: 2, format: "money" },
  { header: "Made", span: 2, format: "money" },
  { header: "Made within plan", span: 2, format: "money" },
  { header: "Off plan, both ways", span: 2, format: "money" },
  { header: "Volume", span: 2, format: "percent" },
  { header: "Attainment", span: 2, format: "percent" },
  { header: "Adherence", span: 2, format: "percent" },
];
const PLANNED = 2;

/** *Attainment*: whether production did what was planned, read in three ways. */
export function attainmentPart(model: PlanningModel): PartMaker | null {
  const records = scheduleRecords(model, PERIODS);
  if (records.length === 0) return null;
  const { kind, history } = model.calendar;
  const span = counted(Math.min(PERIODS, history.length), kind === "week" ? "week" : "month");
  const note =
    `The last ${span}, in ${moneyWord(model.settings.currency)} at standard cost, item by item. Volume = made over planned, which hides the mix; ` +
    "attainment gives no credit for making more; adherence counts both ways.";
  return (top) => {
    const first = packBodyTop(top, { note });
    const rows = records.map((record, r) => rowOf(model, record, first + r));
    const total = totalRow(records, first);
    return packTable(top, {
      heading: "Did production make the plan?",
      note,
      columns: COLUMNS,
      bodies: [{ rows }, { rows: [total], look: "total" }],
    });
  };
}

/** The three shares over the four sums to their left. */
function shares(
  { planned, made, credited, missed }: Omit<ScheduleRecord, "family">,
  row: number,
): CellContent[] {
  const cell = (k: number): string => cellAddress(row, PLANNED + 2 * k);
  const over = (formula: string, value: number): CellContent => ({
    formula: `=IF(${cell(0)}=0,"",${formula})`,
    value: planned === 0 ? "" : value,
  });
  return [
    over(`${cell(1)}/${cell(0)}`, made / planned),
    over(`${cell(2)}/${cell(0)}`, credited / planned),
    over(`1-${cell(3)}/${cell(0)}`, 1 - missed / planned),
  ];
}

const rowOf = ({ families }: PlanningModel, record: ScheduleRecord, row: number): CellContent[] => [
  families[record.family]!.name,
  record.planned,
  record.made,
  record.credited,
  record.missed,
  ...shares(record, row),
];

function totalRow(records: readonly ScheduleRecord[], first: number): CellContent[] {
  const sum = (name: "planned" | "made" | "credited" | "missed"): number =>
    records.reduce((all, record) => all + record[name], 0);
  const sums = {
    planned: sum("planned"),
    made: sum("made"),
    credited: sum("credited"),
    missed: sum("missed"),
  };
  const cell = (k: number, value: number): CellContent => ({
    formula: `=SUM(${addressOf({ top: first, left: PLANNED + 2 * k, rows: records.length, columns: 1 })})`,
    value,
  });
  return [
    "All families",
    ...[sums.planned, sums.made, sums.credited, sums.missed].map((value, k) => cell(k, value)),
    ...shares(sums, first + records.length),
  ];
}
