import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FunctionsFile } from "./bridge/functionMetadata";
import type { ShortcutsFile } from "./bridge/keyboardShortcuts";

/** A built add-in as a folder holds it. */
export interface AddInFiles {
  /** Scripts of the page in order, without office.js. */
  readonly scripts: readonly string[];
  readonly functions: FunctionsFile | undefined;
  readonly namespace: string;
  /** Function names of ribbon buttons by control id. */
  readonly commands: ReadonlyMap<string, string>;
  readonly shortcuts: ShortcutsFile;
}

/** Reads what the host needs of a built add-in: its page, function metadata and manifest. */
export function readAddIn(folder: string): AddInFiles {
  const page = path.join(folder, "taskpane.html");
  if (!existsSync(page)) throw new Error(`There is no built add-in at ${folder}: taskpane.html is missing.`);
  const html = readFileSync(page, "utf8").replaceAll(/<!--[\s\S]*?-->/g, "");
  const sources = [...html.matchAll(/<script\b[^>]*\bsrc\s*=\s*["']?([^"'\s>]+)/gi)].map(
    (found) => found[1] ?? "",
  );
  const manifest = readText(path.join(folder, "manifest.xml")) ?? "";
  const functions = readText(path.join(folder, "functions.json"));
  return {
    scripts: sources.filter(
      (source) => !/(^|\/)office(\.debug)?\.js/i.test(source) && !/^https?:/i.test(source),
    ),
    functions: functions === undefined ? undefined : (JSON.parse(functions) as FunctionsFile),
    namespace: readNamespace(manifest) ?? "SOP",
    commands: readCommands(manifest),
    shortcuts: JSON.parse(readText(path.join(folder, "shortcuts.json")) ?? "{}") as ShortcutsFile,
  };
}

const readText = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, "utf8") : undefined;

/** The custom functions' namespace, through its resource id. */
function readNamespace(manifest: string): string | undefined {
  const id = /<Namespace\b[^>]*\bresid\s*=\s*"([^"]+)"/i.exec(manifest)?.[1];
  if (id === undefined) return undefined;
  for (const found of manifest.matchAll(/<bt:String\b([^>]*)>/gi)) {
    const attributes = found[1] ?? "";
    if (new RegExp(`\\bid\\s*=\\s*"${id.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}"`).test(attributes))
      return /\bDefaultValue\s*=\s*"([^"]*)"/i.exec(attributes)?.[1];
  }
  return undefined;
}

function readCommands(manifest: string): ReadonlyMap<string, string> {
  const commands = new Map<string, string>();
  for (const control of manifest.matchAll(/<Control\b([^>]*)>([\s\S]*?)<\/Control>/gi)) {
    const id = /\bid\s*=\s*"([^"]+)"/i.exec(control[1] ?? "")?.[1];
    const name = /<FunctionName>\s*([^<\s]+)\s*<\/FunctionName>/i.exec(control[2] ?? "")?.[1];
    if (id !== undefined && name !== undefined) commands.set(id, name);
  }
  return commands;
}
