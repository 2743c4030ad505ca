import { readFileSync } from "node:fs";
import ts from "typescript";
import { sourcesBelow } from "./sources";

const engine = sourcesBelow("src/engine");

it("compiles without the types of a browser, of Node or of Office", () => {
  const config = ts.parseJsonConfigFileContent(
    ts.readConfigFile("src/engine/tsconfig.json", (path) => readFileSync(path, "utf8")).config,
    ts.sys,
    "src/engine",
  );
  const program = ts.createProgram(config.fileNames, config.options);
  const faults = ts
    .getPreEmitDiagnostics(program)
    .map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, " ")}`);
  expect(config.fileNames.length).toBeGreaterThan(50);
  expect(faults).toEqual([]);
}, 60_000);

it.each([
  ["a clock", /\bDate\.now\b|new Date\(\)|performance\.now/],
  ["randomness", /Math\.random/],
  ["a timer", /\bset(Timeout|Interval)\b/],
  ["the console", /\bconsole\./],
])("has no %s in the engine", (_what, pattern) => {
  expect(engine.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
});
