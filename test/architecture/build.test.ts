import { existsSync, readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";

const shipped = (): readonly string[] =>
  readdirSync("dist", { recursive: true, encoding: "utf8" }).filter(
    (name) => !name.startsWith("workbench") && /\.\w+$/.test(name),
  );
const textOf = (name: string): string => readFileSync(`dist/${name}`, "utf8");
const gzipKB = (name: string): number => gzipSync(readFileSync(`dist/${name}`)).length / 1000;

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly dimensionality?: string;
      readonly type?: string;
    }[];
  }[];
}
const metadata = JSON.parse(textOf("functions.json")) as Metadata;

/** Ids are promises to every workbook that uses them: add to this list, never take away or rename. */
const IDS = ["GAP", "STATUS", "GLIDE", "WMAPE", "BIAS", "COVER", "UTIL"];

it("ships page, functions, commands, worker and solver, the wasm once", () => {
  for (const name of [
    "taskpane.html",
    "taskpane.js",
    "functions.js",
    "functions.json",
    "commands.js",
    "alignWorker.js",
    "manifest.xml",
    "help.html",
    "shortcuts.json",
  ]) {
    expect(existsSync(`dist/${name}`) ? name : `${name} is missing`).toBe(name);
  }
  expect(shipped().filter((name) => name.endsWith(".wasm"))).toEqual(["highs.wasm"]);
});

it("says localhost nowhere", () => {
  expect(
    shipped().filter((name) => /\.(js|json|html|xml)$/.test(name) && /localhost/.test(textOf(name))),
  ).toEqual([]);
});

it("loads nothing from elsewhere but office.js", () => {
  expect([...textOf("taskpane.html").matchAll(/(?:src|href)="?(https?:[^"\s>]+)/g)].map((m) => m[1])).toEqual(
    ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
  );
});

it("keeps the functions alone within 60 kB gzip", () => {
  expect(gzipKB("functions.js")).toBeLessThanOrEqual(60);
});

it("keeps the pane and its commands within 400 kB gzip", () => {
  expect(gzipKB("taskpane.js") + gzipKB("commands.js")).toBeLessThanOrEqual(400);
});

it("keeps React and the pane out of commands and functions", () => {
  const withReact = /react\.(dev|transitional\.)?element|createRoot/;
  expect(["commands.js", "functions.js"].filter((name) => withReact.test(textOf(name)))).toEqual([]);
});

it("needs no eval", () => {
  const scripts = shipped().filter((file) => file.endsWith(".js"));
  expect(scripts.filter((name) => /eval\(|new Function\(/.test(textOf(name)))).toEqual([]);
});

it("lets error values reach the functions", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

it("never renames or drops a function", () => {
  expect(metadata.functions.map(({ id }) => id)).toEqual(expect.arrayContaining(IDS));
});

it("associates every function of the metadata, and no other", () => {
  const associated = [...textOf("functions.js").matchAll(/CustomFunctions\.associate\("(\w+)"/g)]
    .map((m) => m[1]!)
    .sort();
  expect(associated).toEqual(metadata.functions.map(({ id }) => id).sort());
});

const helpSections = [...textOf("help.html").matchAll(/<h2 id="?([\w.]+)"?>/g)].map((m) => m[1]);

it.each(metadata.functions.map((f) => [f.id, f] as const))(
  "documents %s: name, description, help link and every argument",
  (id, f) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
    expect(f.description.length).toBeGreaterThan(20);
    expect(f.helpUrl).toMatch(new RegExp(`^https://.+/help\\.html#${id.toLowerCase()}$`));
    for (const parameter of f.parameters) expect(parameter.description ?? "").toMatch(/\w{3}/);
    expect(helpSections).toContain(id.toLowerCase());
  },
);

it.each(metadata.functions.map((f) => [f.id, f] as const))(
  "lists %s in the README with its arguments",
  (_id, f) => {
    expect(readFileSync("README.md", "utf8")).toContain(`\`=SOP.${f.name}(`);
  },
);
