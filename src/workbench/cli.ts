import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openWorkbook, type Workbench } from "./node";

const USAGE = "Usage: cli.mjs review IN.xlsx --out OUT.xlsx [--json FILE]";

/** A fault that a person can put right: one line, no stack. */
class Refusal extends Error {}

interface ReviewArguments {
  readonly input: string;
  readonly output: string;
  readonly json: string | undefined;
}

function parseArguments(args: readonly string[]): ReviewArguments {
  const [command, ...rest] = args;
  if (command !== "review") throw new Refusal(USAGE);
  const options = new Map<string, string>();
  const inputs: string[] = [];
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? "";
    if (word === "--out" || word === "--json") options.set(word, rest[++i] ?? "");
    else if (word.startsWith("--")) throw new Refusal(`${word} is not known. ${USAGE}`);
    else inputs.push(word);
  }
  const [input] = inputs;
  const output = options.get("--out");
  if (input === undefined || inputs.length > 1 || !output) throw new Refusal(USAGE);
  return { input, output, json: options.get("--json") };
}

function readInput(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${reason(error)}`);
  }
}

function writeOutput(file: string, content: Uint8Array | string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${reason(error)}`);
  }
}

/** Finds out before the work whether its result can be kept. */
function requireWritable(file: string): void {
  try {
    if (existsSync(file)) {
      if (statSync(file).isDirectory()) throw Object.assign(new Error("folder"), { code: "EISDIR" });
      accessSync(file, constants.W_OK);
    } else accessSync(path.dirname(path.resolve(file)), constants.W_OK);
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${reason(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "it does not exist, or its folder does not.",
  EACCES: "access is denied.",
  EPERM: "access is denied.",
  EISDIR: "it is a folder.",
  EROFS: "the disk is read-only.",
  ENOSPC: "the disk is full.",
  ENOTDIR: "part of its path is not a folder.",
};

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message.split("\n")[0] ?? "unknown reason.";
}

/** What the add-in's page offers to whoever runs it. */
interface Reviewer {
  monthlyReview(): Promise<Record<string, unknown>>;
}

/** Folder of the built add-in: `dist`, beside this file's own folder. */
const addInFolder = (): string => path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

async function open(input: string, bytes: Uint8Array): Promise<Workbench> {
  try {
    return await openWorkbook(bytes);
  } catch (error) {
    throw new Refusal(
      `${input} cannot be opened: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
    );
  }
}

const seconds = (from: number): number => Math.round(performance.now() - from) / 1000;

async function review({ input, output, json }: ReviewArguments): Promise<void> {
  const bytes = readInput(input);
  requireWritable(output);
  if (json !== undefined) requireWritable(json);
  const opened = performance.now();
  const workbench = await open(input, bytes);
  try {
    await workbench.runAddin(addInFolder());
    const openSeconds = seconds(opened);
    workbench.resetStats();
    const report = await reviewer(workbench).monthlyReview();
    const saved = performance.now();
    const file = await workbench.save();
    const stats = workbench.stats();
    writeOutput(output, file);
    for (const item of stats.lost) process.stderr.write(`lost: ${item}\n`);
    const stageSeconds = {
      ...(report["stageSeconds"] as object | undefined),
      open: openSeconds,
      save: seconds(saved),
      host: stats.hostSeconds,
    };
    const { roundTrips, maxPayloadBytes, lost } = stats;
    if (json !== undefined)
      writeOutput(
        json,
        `${JSON.stringify({ ...report, stageSeconds, roundTrips, maxPayloadBytes, lost }, null, 2)}\n`,
      );
  } finally {
    await workbench.close();
  }
}

function reviewer(workbench: Workbench): Reviewer {
  const found = workbench.window["SopAlign"] as Reviewer | undefined;
  if (typeof found?.monthlyReview !== "function")
    throw new Refusal("The built add-in offers no monthly review. Build it with: npm run build");
  return found;
}

async function main(): Promise<void> {
  try {
    await review(parseArguments(process.argv.slice(2)));
  } catch (error) {
    const line = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    process.stderr.write(`${line}\n`);
    process.exitCode = 1;
  }
}

void main();
