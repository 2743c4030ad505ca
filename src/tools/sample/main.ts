import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleDress, starterDress } from "./book/dress";
import { writeBook } from "./book/writeBook";
import { sampleBook } from "./sampleBook";
import { starterBook } from "./starter/starterBook";

/** Writes the workbooks that come with the add-in. The same bytes on every run. */
async function main(): Promise<void> {
  save("sample-plan.xlsx", await writeBook(sampleBook(), sampleDress));
  save("starter.xlsx", await writeBook(starterBook(), starterDress));
}

function save(name: string, bytes: Uint8Array): void {
  writeFileSync(join(__dirname, "../../../assets", name), bytes);
  process.stdout.write(`${name} ${bytes.length} bytes\n`);
}

void main();
