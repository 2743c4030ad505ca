import { invalidArgument } from "../host/apiError";

/** Excel's own combinations with Ctrl; an add-in's shortcut of the same keys is in use. */
const EXCEL_KEYS =
  "A B C D F G H I K L N O P Q R S T U V W X Y Z 0 1 2 3 4 5 6 7 8 9 Shift+F Shift+L Shift+O Shift+P Shift+U Shift+V Shift+1 Shift+2 Shift+3 Shift+4 Shift+5 Shift+6 Shift+7 Shift+8 F1 F3 F4 F5 F6 F7 F8 F9 F10 F12"
    .split(" ")
    .map((keys) => `Ctrl+${keys}`);

/** One order and one spelling, so that "shift+ctrl+a" and "Ctrl+Shift+A" are the same; undefined for no combination. */
function normal(shortcut: string): string | undefined {
  const spelt = shortcut
    .split("+")
    .map((key) => key.trim().toUpperCase())
    .map((key) => (key === "COMMAND" || key === "CONTROL" ? "CTRL" : key === "OPTION" ? "ALT" : key));
  const key = spelt.pop();
  const isSound = key !== undefined && /^[A-Z0-9]+$/.test(key) && !MODIFIERS.includes(key);
  if (!isSound || spelt.length === 0 || spelt.some((item) => !MODIFIERS.includes(item))) return undefined;
  return [...MODIFIERS.filter((item) => spelt.includes(item)), key].join("+");
}

const MODIFIERS = ["CTRL", "SHIFT", "ALT"];
const excelKeys = new Set(EXCEL_KEYS.map(normal));

/** The add-in's `shortcuts.json`, as far as keys go. */
export interface ShortcutsFile {
  readonly actions?: readonly { readonly id: string }[];
  readonly shortcuts?: readonly { readonly action: string; readonly key: { readonly default?: string } }[];
}

/** The add-in's keyboard shortcuts: those of its file, and what the person replaced. */
export class KeyboardShortcuts {
  readonly #keys = new Map<string, string | null>();
  #actions: ReadonlySet<string> | undefined;

  /** Takes what the add-in brings; scripts without a file may name any action. */
  adopt(file: ShortcutsFile): void {
    this.#actions = new Set(file.actions?.map((action) => action.id));
    for (const { action, key } of file.shortcuts ?? []) this.#keys.set(action, key.default ?? null);
  }

  /** Action ids and their keys; null for an action that has none. */
  get all(): Readonly<Record<string, string | null>> {
    return Object.fromEntries(this.#keys);
  }

  /** Changes the named actions' keys, or none of them. */
  replace(shortcuts: Readonly<Record<string, string | null>>): void {
    for (const [action, keys] of Object.entries(shortcuts)) {
      if (this.#actions && !this.#actions.has(action)) throw invalidArgument();
      if (keys !== null && normal(keys) === undefined) throw invalidArgument();
    }
    for (const [action, keys] of Object.entries(shortcuts)) this.#keys.set(action, keys);
  }

  /** Whether Excel or the add-in uses each of the combinations. */
  areInUse(shortcuts: readonly string[]): boolean[] {
    const own = new Set([...this.#keys.values()].map((keys) => (keys === null ? undefined : normal(keys))));
    return shortcuts.map((text) => {
      const keys = normal(text);
      if (keys === undefined) throw invalidArgument();
      return excelKeys.has(keys) || own.has(keys);
    });
  }
}
