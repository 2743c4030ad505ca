import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  readonly type: string;
  readonly body: Buffer;
}

type Serve = (urlPath: string) => Promise<Answer | undefined>;

/** A web site on this machine alone. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a site at a host name of this machine; port 0 takes a free one. Throws when the port is taken. */
export async function openSite(host: "localhost" | "127.0.0.1", port: number, serve: Serve): Promise<Site> {
  const server = createServer((request, response) => void respond(request, response, serve));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: given } = server.address() as AddressInfo;
  return { origin: `http://${host}:${given}`, close: () => closeServer(server) };
}

async function respond(request: IncomingMessage, response: ServerResponse, serve: Serve): Promise<void> {
  try {
    if (!isLocal(request.headers.host)) return end(response, 403, "This site answers on this machine only.");
    if (request.method !== "GET" && request.method !== "HEAD")
      return end(response, 405, "Only GET is served.");
    const answer = await serve(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    if (!answer) return end(response, 404, "There is no such file.");
    response.writeHead(200, {
      "Content-Type": answer.type,
      "Content-Length": answer.body.byteLength,
      "Cache-Control": "no-cache",
    });
    response.end(request.method === "HEAD" ? undefined : answer.body);
  } catch (error) {
    end(
      response,
      error instanceof URIError ? 400 : 500,
      error instanceof Error ? error.message : String(error),
    );
  }
}

/** A page elsewhere must not reach this site under a name of its own. */
const isLocal = (host: string | undefined): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? "");

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(text);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
