/** A script element as office.js and webpack's runtime make and look for it. */
interface ScriptElement {
  src?: string;
  readonly tagName: string;
  onload?: (event: unknown) => void;
  onerror?: (event: unknown) => void;
  readyState?: string;
  [key: string]: unknown;
}

export interface DocumentShim {
  readonly document: Record<string, unknown>;
  /** The script that is being run, for webpack's public path. */
  setCurrentScript(src: string | undefined): void;
}

/**
 * The least document that office.js and a bundle without pane need: scripts can be appended and looked up,
 * nothing is drawn. `load` runs the script at a URL or answers false.
 */
export function createDocument(url: string, load: (src: string) => boolean): DocumentShim {
  const scripts: ScriptElement[] = [];
  const append = (element: ScriptElement): ScriptElement => {
    if (typeof element.src === "string" && element.tagName === "SCRIPT") loadElement(element, scripts, load);
    return element;
  };
  const head = {
    appendChild: append,
    insertBefore: append,
    removeChild: (element: unknown) => element,
    children: [],
  };
  let currentScript: { readonly tagName: string; readonly src: string } | null = null;
  const document = {
    URL: url,
    baseURI: url,
    readyState: "complete",
    cookie: "",
    hidden: false,
    visibilityState: "visible",
    head,
    body: { ...head, classList: { add() {}, remove() {} } },
    documentElement: { style: {}, setAttribute() {}, lang: "en" },
    activeElement: null,
    hasFocus: () => true,
    addEventListener() {},
    removeEventListener() {},
    getElementById: () => null,
    querySelector: () => null,
    querySelectorAll: () => [],
    createElement: (tag: string) => createElement(tag),
    createTextNode: (text: string) => ({ nodeValue: text }),
    getElementsByTagName: (tag: string) =>
      tag.toLowerCase() === "script" ? scripts : tag.toLowerCase() === "head" ? [head] : [],
    get currentScript() {
      return currentScript;
    },
  };
  return {
    document,
    setCurrentScript(src) {
      currentScript = src === undefined ? null : { tagName: "SCRIPT", src };
      if (src !== undefined)
        scripts.push({
          tagName: "SCRIPT",
          src,
          getAttribute: (name: string) => (name === "src" ? src : null),
        });
    },
  };
}

function createElement(tag: string): ScriptElement {
  const element: ScriptElement = {
    tagName: tag.toUpperCase(),
    style: {},
    appendChild: (child: unknown) => child,
  };
  element["setAttribute"] = (name: string, value: unknown) => (element[name] = value);
  element["getAttribute"] = (name: string) => element[name] ?? null;
  element["addEventListener"] = (name: string, call: unknown) => (element[`on${name}`] = call);
  element["removeEventListener"] = () => undefined;
  return element;
}

function loadElement(element: ScriptElement, scripts: ScriptElement[], load: (src: string) => boolean): void {
  scripts.push(element);
  setImmediate(() => {
    const isLoaded = load(element.src ?? "");
    element.readyState = "complete";
    const tell = isLoaded ? (element.onload ?? element["onreadystatechange"]) : element.onerror;
    if (typeof tell === "function")
      tell.call(element, { type: isLoaded ? "load" : "error", target: element });
  });
}
