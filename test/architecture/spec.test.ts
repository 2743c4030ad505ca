import { readdirSync, readFileSync } from "node:fs";

const below = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));

const stated = below("src", /SPEC\.md$/).flatMap((text) =>
  [...text.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map((match) => match[1]!),
);
const tested = new Set(
  below("test", /\.(ts|tsx)$/).flatMap((text) =>
    [...text.matchAll(/(?<!\w)\[([A-Z]+\d+)\]/g)].map((match) => match[1]!),
  ),
);

it("states each rule once", () => {
  expect(stated.filter((id, index) => stated.indexOf(id) !== index)).toEqual([]);
});

it("has rules to keep", () => {
  expect(stated.length).toBeGreaterThan(50);
});

it("names every rule in a test", () => {
  expect(stated.filter((id) => !tested.has(id))).toEqual([]);
});

it("names no rule in a test that is gone", () => {
  expect([...tested].filter((id) => !stated.includes(id)).sort()).toEqual([]);
});
