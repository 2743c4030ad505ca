import type { FunctionsFile } from "../bridge/functionMetadata";
import type { ShortcutsFile } from "../bridge/keyboardShortcuts";

/** A ribbon button of the manifest. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of its 32-pixel picture on the page's own site. */
  readonly icon: string;
  /** The function it runs; absent where it shows the task pane. */
  readonly command?: string;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the page needs of the built add-in. */
export interface AddIn {
  readonly tab: string;
  readonly groups: readonly RibbonGroup[];
  readonly namespace: string;
  readonly functions: FunctionsFile;
  readonly shortcuts: ShortcutsFile;
}

/** Reads the built add-in's manifest and function metadata. */
export async function fetchAddIn(): Promise<AddIn> {
  const [manifest, functions, shortcuts] = await Promise.all([
    fetch("addin/manifest.xml"),
    fetch("addin/functions.json"),
    fetch("addin/shortcuts.json"),
  ]);
  if (!manifest.ok || !functions.ok)
    throw new Error("The built add-in is missing. Run npm run build, then reload this page.");
  return {
    ...readManifest(await manifest.text()),
    functions: (await functions.json()) as FunctionsFile,
    shortcuts: shortcuts.ok ? ((await shortcuts.json()) as ShortcutsFile) : {},
  };
}

function readManifest(xml: string): Pick<AddIn, "tab" | "groups" | "namespace"> {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const resource = resources(document);
  const tab = first(document, "CustomTab");
  const labelOf = (owner: Element | undefined): string =>
    resource(child(owner, "Label")?.getAttribute("resid"));
  return {
    tab: labelOf(tab),
    groups: all(tab, "Group").map((group) => ({
      label: labelOf(group),
      buttons: all(group, "Control").map((control) => readButton(control, resource)),
    })),
    namespace: resource(first(document, "Namespace")?.getAttribute("resid")),
  };
}

type Resource = (id: string | null | undefined) => string;

function resources(document: Document): Resource {
  const values = new Map<string, string>();
  for (const kind of ["Image", "Url", "String"])
    for (const item of all(document, kind))
      values.set(item.getAttribute("id") ?? "", item.getAttribute("DefaultValue") ?? "");
  return (id) => values.get(id ?? "") ?? "";
}

function readButton(control: Element, resource: Resource): RibbonButton {
  const image = all(control, "Image").find((item) => item.getAttribute("size") === "32");
  const command = first(control, "FunctionName")?.textContent?.trim();
  const url = resource(image?.getAttribute("resid"));
  return {
    id: control.getAttribute("id") ?? "",
    label: resource(child(control, "Label")?.getAttribute("resid")),
    tip: resource(first(control, "Description")?.getAttribute("resid")),
    icon: url === "" ? "" : `addin${new URL(url).pathname}`,
    ...(command !== undefined && { command }),
  };
}

const all = (owner: Document | Element | undefined, name: string): Element[] =>
  owner ? [...owner.getElementsByTagNameNS("*", name)] : [];
const first = (owner: Document | Element | undefined, name: string): Element | undefined =>
  all(owner, name)[0];
const child = (owner: Element | undefined, name: string): Element | undefined =>
  owner && [...owner.children].find((item) => item.localName === name);
