import { layerOf, sourcesBelow, type SourceFile } from "./sources";

/** Who may import whom; src/ARCHITECTURE.md explains the table. "types" allows only `import type`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  app: ["engine"],
  solver: ["engine", "app"],
  planner: ["engine", "app", "solver", "workbook"],
  workbook: ["engine", "app"],
  functions: ["engine"],
  taskpane: ["app", "engine"],
  commands: ["app"],
  entry: ["engine", "app", "planner", "workbook", "functions", "taskpane", "commands"],
  workbench: [],
  tools: [
    "engine",
    "app",
    "solver",
    "planner",
    "workbook",
    "functions",
    "taskpane",
    "commands",
    "entry",
    "workbench",
  ],
};

/** Through these files only may other folders enter the engine. */
const ENGINE_DOORS = ["src/engine/index.ts", "src/engine/measure/api.ts", "src/engine/demand/api.ts"];

/** The packages that each part may load when it runs; tools and the workbench are not shipped. */
const MAY_LOAD: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  app: [],
  solver: ["highs"],
  planner: [],
  workbook: [],
  functions: [],
  taskpane: ["react", "@fluentui/react-components", "@fluentui/react-icons"],
  commands: [],
  entry: ["react", "react-dom", "@fluentui/react-components"],
};

const sources = sourcesBelow("src");

it("knows every folder of src", () => {
  expect([...new Set(sources.map(({ path }) => layerOf(path)))].sort()).toEqual(
    Object.keys(MAY_IMPORT).sort(),
  );
});

describe.each(Object.entries(MAY_IMPORT))("%s", (layer, allowed) => {
  const own = sources.filter(({ path }) => layerOf(path) === layer);

  it(`imports only ${["itself", ...allowed].join(", ")}`, () => {
    const strangers = own.flatMap(({ path, ours }) =>
      ours
        .filter((to) => to.startsWith("src/") && layerOf(to) !== layer && !allowed.includes(layerOf(to)))
        .map((to) => `${path} -> ${to}`),
    );
    expect(strangers).toEqual([]);
  });

  it("imports only files that exist below src", () => {
    const known = new Set(sources.map(({ path }) => path));
    const lost = own.flatMap(({ path, ours }) =>
      ours
        .filter((to) => !known.has(to) && !/\.(json|css|wasm|html|svg|md)$/.test(to))
        .map((to) => `${path} -> ${to}`),
    );
    expect(lost).toEqual([]);
  });

  if (layer !== "engine" && layer !== "tools") {
    it("enters the engine through its doors only", () => {
      const sideways = own.flatMap(({ path, ours }) =>
        ours
          .filter((to) => layerOf(to) === "engine" && to.startsWith("src/") && !ENGINE_DOORS.includes(to))
          .map((to) => `${path} -> ${to}`),
      );
      expect(sideways).toEqual([]);
    });
  }

  const packages = MAY_LOAD[layer];
  if (packages) {
    it(`loads only these packages: ${packages.join(", ") || "none"}`, () => {
      const strangers = own.flatMap(({ path, packages: loaded }) =>
        loaded.filter((name) => !packages.includes(name)).map((name) => `${path} -> ${name}`),
      );
      expect(strangers).toEqual([]);
    });
  }
});

it("has no import cycle, type imports included", () => {
  expect(firstCycle(sources)).toEqual([]);
});

function firstCycle(files: readonly SourceFile[]): readonly string[] {
  const importsOf = new Map(files.map(({ path, ours }) => [path, ours]));
  const state = new Map<string, "open" | "done">();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (state.get(path) === "done") return [];
    if (state.get(path) === "open") return [...trail.slice(trail.indexOf(path)), path];
    state.set(path, "open");
    for (const next of importsOf.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    state.set(path, "done");
    return [];
  };
  for (const { path } of files) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
