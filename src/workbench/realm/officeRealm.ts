import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import type { Worker } from "node:worker_threads";
import { createDocument } from "./documentShim";
import { createFetch, fileOf, type Site } from "./fileFetch";
import { Timers } from "./timers";
import { createWorkerClass } from "./worker";

/** Where the page and office.js seem to live. */
export const PAGE_BASE = "http://localhost/addin/";
const LIBRARY_BASE = "http://localhost/lib/";
const HOST_INFO = "?_host_Info=Excel$Mac$16.01$en-US$$$$0";

export type Window = Record<string, unknown>;

export interface OfficeRealm {
  readonly window: Window;
  /** Runs a script of the page, as a script element does. */
  runScript(file: string, url: string): void;
  addSite(site: Site): void;
  close(): Promise<void>;
}

export interface RealmOptions {
  /** Folder of `@microsoft/office-js/dist`. */
  readonly libraryFolder: string;
  /** Globals that office.js expects before it runs. */
  readonly globals: Window;
}

/** Rebuilds plain data with the realm's own objects and arrays, so that `instanceof` and prototypes are the page's. */
const TO_REALM = `(function toRealm(value) {
  if (typeof value !== "object" || value === null) return value;
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (Array.isArray(value)) return value.map(toRealm);
  if (kind === "Map") return new Map([...value].map(([k, v]) => [toRealm(k), toRealm(v)]));
  if (kind === "Set") return new Set([...value].map(toRealm));
  if (kind === "Date") return new Date(value.getTime());
  if (kind === "ArrayBuffer") { const copy = new ArrayBuffer(value.byteLength); new Uint8Array(copy).set(new Uint8Array(value)); return copy; }
  if (kind === "Error") { const error = new Error(value.message); error.name = value.name; error.stack = value.stack; return error; }
  if (/Array$/.test(kind) && globalThis[kind]) return new globalThis[kind](value);
  const copy = {};
  for (const key of Object.keys(value)) copy[key] = toRealm(value[key]);
  return copy;
})`;

/** A realm with Microsoft's unmodified client library loaded; `Office.onReady` tells when it is ready. */
export function createOfficeRealm(options: RealmOptions): OfficeRealm {
  const sites: Site[] = [{ base: LIBRARY_BASE, folder: options.libraryFolder }];
  const timers = new Timers();
  const workers = new Set<Worker>();
  const pageUrl = `${PAGE_BASE}taskpane.html${HOST_INFO}`;
  const window: Window = {};
  const load = (src: string): boolean => {
    const file = /telemetry|otel/i.test(src) ? undefined : fileOf(sites, new URL(src, pageUrl).href);
    if (file) runScript(file, src);
    return file !== undefined;
  };
  const shim = createDocument(pageUrl, load);
  const context = vm.createContext(window, { name: "add-in" });
  const runScript = (file: string, url: string): void => {
    shim.setCurrentScript(new URL(url, pageUrl).href);
    vm.runInContext(readFileSync(file, "utf8"), context, { filename: file });
    shim.setCurrentScript(undefined);
  };
  const toRealm = vm.runInContext(TO_REALM, context) as (value: unknown) => unknown;
  Object.assign(window, browserGlobals(pageUrl, shim.document, timers), options.globals);
  window["fetch"] = createFetch(sites);
  window["Worker"] = createWorkerClass({ sites, pageUrl, toRealm, workers });
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  runScript(path.join(options.libraryFolder, "office.js"), `${LIBRARY_BASE}office.js`);
  return {
    window,
    runScript,
    addSite: (site) => void sites.unshift(site),
    close: async () => {
      timers.close();
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

function browserGlobals(pageUrl: string, document: unknown, timers: Timers): Window {
  const url = new URL(pageUrl);
  return {
    document,
    location: {
      href: pageUrl,
      search: HOST_INFO,
      pathname: url.pathname,
      hash: "",
      protocol: "http:",
      host: "localhost",
      hostname: "localhost",
      origin: url.origin,
      reload() {},
    },
    navigator: {
      userAgent: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605.1.15",
      language: "en-US",
      languages: ["en-US"],
      platform: "MacIntel",
      onLine: true,
      hardwareConcurrency: 2,
    },
    setTimeout: timers.setTimeout,
    setInterval: timers.setInterval,
    clearTimeout: timers.clear,
    clearInterval: timers.clear,
    requestAnimationFrame: (call: (...args: unknown[]) => void) => timers.setTimeout(call, 16),
    cancelAnimationFrame: timers.clear,
    addEventListener() {},
    removeEventListener() {},
    dispatchEvent: () => true,
    postMessage() {},
    matchMedia: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
    history: { replaceState() {}, pushState() {} },
    localStorage: createStorage(),
    sessionStorage: createStorage(),
    ...shared(),
  };
}

/** Classes and functions that browser and Node have in common. */
function shared(): Window {
  const {
    console,
    performance,
    URL: url,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    crypto,
    structuredClone,
    queueMicrotask,
  } = globalThis;
  const {
    AbortController,
    AbortSignal,
    Event,
    EventTarget,
    MessageChannel,
    Blob,
    Response,
    Headers,
    Request,
    atob,
    btoa,
    CompressionStream,
    DecompressionStream,
  } = globalThis;
  return {
    console,
    performance,
    URL: url,
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    crypto,
    structuredClone,
    queueMicrotask,
    AbortController,
    AbortSignal,
    Event,
    EventTarget,
    MessageChannel,
    Blob,
    Response,
    Headers,
    Request,
    atob,
    btoa,
    CompressionStream,
    DecompressionStream,
    DOMException,
  };
}

function createStorage(): Window {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}
