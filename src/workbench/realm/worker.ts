import { Worker as NodeWorker } from "node:worker_threads";
import { fileOf, type Site } from "./fileFetch";

/**
 * Runs inside the thread: makes it look like a browser's dedicated worker and runs the bundle unchanged.
 * `process` is hidden, so that code which asks for Node takes its browser way; files answer `fetch`.
 */
const BOOTSTRAP = `
const { parentPort, workerData } = require("node:worker_threads");
const fs = require("node:fs"), path = require("node:path"), vm = require("node:vm");
const { sites, url, file } = workerData;
const fileOf = (address) => {
  const bare = String(address).split(/[?#]/)[0];
  for (const { base, folder } of sites)
    if (bare.startsWith(base)) return path.join(folder, decodeURIComponent(bare.slice(base.length)));
  return undefined;
};
const scope = globalThis;
const listeners = { message: [], error: [] };
const onmessage = (data) => {
  const event = { data, type: "message", target: scope, ports: [] };
  if (typeof scope.onmessage === "function") scope.onmessage(event);
  for (const listen of listeners.message) listen(event);
};
const define = (name, value) => Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: true });
define("self", scope);
define("location", new URL(url));
define("postMessage", (data, transfer) => parentPort.postMessage(data, Array.isArray(transfer) ? transfer : transfer && transfer.transfer));
define("addEventListener", (type, listen) => (listeners[type] ||= []).push(listen));
define("removeEventListener", (type, listen) => { listeners[type] = (listeners[type] || []).filter((l) => l !== listen); });
define("close", () => parentPort.close());
define("onmessage", null);
define("WorkerGlobalScope", function WorkerGlobalScope() {});
define("importScripts", (...urls) => {
  for (const address of urls) {
    const at = fileOf(new URL(address, url).href);
    if (!at) throw new Error("importScripts: " + address);
    vm.runInThisContext(fs.readFileSync(at, "utf8"), { filename: at });
  }
});
define("fetch", (input) => {
  const address = new URL(typeof input === "string" ? input : input.url || input.href, url).href;
  const at = fileOf(address);
  if (!at || !fs.existsSync(at)) return Promise.reject(new TypeError("Failed to fetch " + address));
  const type = at.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return Promise.resolve(new Response(new Uint8Array(fs.readFileSync(at)), { headers: { "content-type": type } }));
});
parentPort.on("message", onmessage);
define("process", undefined);
vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
`;

type Listener = (event: {
  readonly type: string;
  readonly data?: unknown;
  readonly message?: string;
}) => void;

export interface WorkerHost {
  readonly sites: readonly Site[];
  readonly pageUrl: string;
  /** Makes a value's objects those of the page's own realm. */
  readonly toRealm: (value: unknown) => unknown;
  readonly workers: Set<NodeWorker>;
}

/** The `Worker` class of the page, over worker threads. Ends with the workbook. */
export function createWorkerClass(host: WorkerHost): new (url: unknown) => unknown {
  return class Worker {
    onmessage: Listener | null = null;
    onerror: Listener | null = null;
    onmessageerror: Listener | null = null;
    readonly #thread: NodeWorker;
    readonly #listeners = new Map<string, Set<Listener>>();

    constructor(address: unknown) {
      const url = new URL(String(address), host.pageUrl).href;
      const file = fileOf(host.sites, url);
      if (!file) throw new Error(`no worker at ${url}`);
      const workerData = { sites: host.sites, url, file };
      this.#thread = new NodeWorker(BOOTSTRAP, { eval: true, workerData });
      host.workers.add(this.#thread);
      this.#thread.on("message", (data) => this.#tell("message", { data: host.toRealm(data) }));
      this.#thread.on("error", (error) => this.#tell("error", { message: error.message }));
    }

    #tell(type: "message" | "error", detail: object): void {
      const event = { type, target: this, preventDefault() {}, ...detail };
      (type === "message" ? this.onmessage : this.onerror)?.(event);
      for (const listen of this.#listeners.get(type) ?? []) listen(event);
    }

    postMessage(data: unknown, transfer?: unknown): void {
      const list = Array.isArray(transfer) ? transfer : (transfer as { transfer?: [] } | undefined)?.transfer;
      this.#thread.postMessage(data, list as ArrayBuffer[] | undefined);
    }

    addEventListener(type: string, listen: Listener): void {
      const set = this.#listeners.get(type) ?? new Set();
      this.#listeners.set(type, set.add(listen));
    }

    removeEventListener(type: string, listen: Listener): void {
      this.#listeners.get(type)?.delete(listen);
    }

    terminate(): void {
      host.workers.delete(this.#thread);
      void this.#thread.terminate();
    }
  };
}
