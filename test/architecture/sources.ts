import { readdirSync, readFileSync, existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

/** A source file of the product and what it imports, types included. */
export interface SourceFile {
  /** Path from the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Paths of our own files that it imports. */
  readonly ours: readonly string[];
  /** Names of npm packages that it imports. */
  readonly packages: readonly string[];
}

const isSource = (path: string): boolean => /\.(ts|tsx|cjs|mjs)$/.test(path) && !path.endsWith(".d.ts");

/** Every source file below a folder. */
export function sourcesBelow(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`.replaceAll("\\", "/"))
    .filter(isSource)
    .sort()
    .map(readSource);
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
  const dynamic = [...text.matchAll(/new URL\("(\.[^"]+)", import\.meta\.url\)/g)].map((match) => match[1]!);
  return {
    path,
    text,
    ours: [...imports, ...dynamic]
      .filter((name) => name.startsWith("."))
      .map((name) => resolveFrom(path, name)),
    packages: imports.filter((name) => !name.startsWith(".")).map(packageOf),
  };
}

function resolveFrom(path: string, name: string): string {
  const base = normalize(join(dirname(path), name)).replaceAll("\\", "/");
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  return candidates.find((candidate) => /\.\w+$/.test(candidate) && existsSync(candidate)) ?? base;
}

const packageOf = (name: string): string =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");

/** The folder right below src that a file belongs to, such as "engine". */
export const layerOf = (path: string): string => path.split("/")[1]!;
