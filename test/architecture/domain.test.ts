import { readdirSync, readFileSync } from "node:fs";

const DOMAIN = readFileSync("src/DOMAIN.md", "utf8");
const sections = new Set([...DOMAIN.matchAll(/^##+ ([A-E]\d*)\./gm)].map((match) => match[1]!));

/** Every "DOMAIN.md C4" below a folder, with its file. */
const citedBelow = (folder: string): readonly { readonly file: string; readonly section: string }[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|md)$/.test(name))
    .flatMap((name) =>
      [...readFileSync(`${folder}/${name}`, "utf8").matchAll(/\bDOMAIN\.md ([A-E]\d*)\b/g)].map((match) => ({
        file: `${folder}/${name}`,
        section: match[1]!,
      })),
    );

const cited = [...citedBelow("src"), ...citedBelow("test")];

it("cites sections of the definitions that exist", () => {
  expect(cited.length).toBeGreaterThan(50);
  expect(cited.filter(({ section }) => !sections.has(section))).toEqual([]);
});

it("defines something in every section", () => {
  for (const section of sections)
    expect(DOMAIN.split(new RegExp(`^##+ ${section}\\.`, "m"))[1]!.trim().length).toBeGreaterThan(100);
});
