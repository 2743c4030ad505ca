import { readFileSync, writeFileSync } from "node:fs";
import { HOST_CLASSES } from "../../../src/workbench/host/registry";
import {
  memberTable,
  readRequirementSets,
  unservedModule,
  unservedProperties,
} from "../../../src/workbench/memberTable";

const README = "src/workbench/README.md";
const SECTION = /(<!-- members -->\n)[\s\S]*?(\n?<!-- \/members -->)/;

const UNSERVED = "src/workbench/host/unservedProperties.ts";
const DECLARATIONS = "node_modules/@types/office-js/index.d.ts";

const table = (): string =>
  memberTable(
    HOST_CLASSES,
    readRequirementSets(readFileSync("node_modules/@types/office-js/index.d.ts", "utf8")),
  );

describe("the table of served members", () => {
  it("is what the host's classes say; UPDATE_README=1 writes it anew", () => {
    const text = readFileSync(README, "utf8");
    const wanted = text.replace(SECTION, (_, open: string, close: string) => `${open}\n${table()}\n${close}`);
    if (process.env["UPDATE_README"] === "1") writeFileSync(README, wanted);
    expect(readFileSync(README, "utf8")).toBe(wanted);
  });

  it("knows what is not served, so that a load of it is refused; UPDATE_README=1 writes it anew", () => {
    const wanted = unservedModule(unservedProperties(HOST_CLASSES, readFileSync(DECLARATIONS, "utf8")));
    if (process.env["UPDATE_README"] === "1") writeFileSync(UNSERVED, wanted);
    const text = readFileSync(UNSERVED, "utf8");
    expect(text.replaceAll(/\s+/g, "")).toBe(wanted.replaceAll(/\s+/g, ""));
  });

  it("names the requirement set of a member from the client's declarations", () => {
    const sets = readRequirementSets(readFileSync("node_modules/@types/office-js/index.d.ts", "utf8"));
    expect([sets.get("Range.values"), sets.get("Range.find"), sets.get("Worksheet.protection")]).toEqual([
      "ExcelApi 1.1",
      "ExcelApi 1.9",
      "ExcelApi 1.2",
    ]);
  });
});
