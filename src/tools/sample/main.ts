import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeBook } from "./book/writeBook";
import { sampleBook } from "./sampleBook";

/** Writes the workbooks that come with the add-in. The same bytes on every run. */
async function main(): Promise<void> {
  const assets = join(__dirname, "../../../assets");
  const sample = await writeBook(sampleBook(), {
    columns: "all",
    about: {
      title: "Halvern Coffee Equipment: sales and operations plan",
      lines: [
        "Cycle of January 2027. Horizon January 2027 to June 2028, history January 2024 to December 2026, euro throughout.",
        "The fiscal year runs from July to June: FY28 is July 2027 to June 2028.",
        "Opening stock stands at the start of January 2027. Production is dated by the month in which the units are available.",
        "Headers carry a note with their meaning and unit; dark headers are needed in every row.",
      ],
    },
  });
  writeFileSync(join(assets, "sample-plan.xlsx"), sample);
  process.stdout.write(`sample-plan.xlsx ${sample.length} bytes\n`);
}

void main();
