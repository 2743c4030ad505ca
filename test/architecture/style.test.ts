import { sourcesBelow } from "./sources";

const sources = sourcesBelow("src");
const shipped = sources.filter(({ path }) => !/^src\/(tools|workbench)\//.test(path));
const lines = (files: typeof sources): readonly number[] =>
  files.map(({ text }) => text.split("\n").length - 1).sort((a, b) => a - b);
const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;

it("keeps the median file of the product at 80 lines or less", () => {
  expect(quantile(lines(shipped), 0.5)).toBeLessThanOrEqual(80);
});

it("keeps 95 % of the product's files at 250 lines or less", () => {
  expect(quantile(lines(shipped), 0.95)).toBeLessThanOrEqual(250);
});

it("has no file over 400 lines", () => {
  expect(sources.filter(({ text }) => text.split("\n").length > 401).map(({ path }) => path)).toEqual([]);
});

it("says `any` nowhere as a type", () => {
  const any = /(:\s*any\b|\bas any\b|<any>|any\[\])(?!.*@(param|returns))/;
  const found = sources.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, n) => (any.test(line) && !/^\s*(\*|\/\/)/.test(line) ? [`${path}:${n + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

it("exports nothing as default", () => {
  const exempt = /eslint\.config\.mjs$/;
  expect(
    sources
      .filter(({ path, text }) => !exempt.test(path) && /^export default/m.test(text))
      .map(({ path }) => path),
  ).toEqual([]);
});

it("suppresses no compiler or lint error without a reason, behind it or in the comment above", () => {
  const bare = /(@ts-(ignore|nocheck|expect-error)|eslint-disable[\w-]*(\s+[\w@/-]+)*)\s*(\*\/)?$/;
  const found = sources.flatMap(({ path, text }) => {
    const rows = text.split("\n");
    return rows.flatMap((line, n) =>
      bare.test(line) && !/^\s*\/\//.test(rows[n - 1] ?? "") ? [`${path}:${n + 1}`] : [],
    );
  });
  expect(found).toEqual([]);
});

it("has no folder for leftovers", () => {
  expect(
    sources.filter(({ path }) => /\/(utils?|common|helpers?|misc)\//.test(path)).map(({ path }) => path),
  ).toEqual([]);
});
