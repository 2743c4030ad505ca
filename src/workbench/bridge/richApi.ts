import type { Dispatcher } from "../host/dispatcher";
import { PAYLOAD_LIMIT_BYTES, type Batch, type BatchAnswer } from "../host/wire";
import type { Traffic } from "./traffic";

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly url?: string; readonly body?: unknown };
}

/** `window._richApiNativeBridge`: the client sets `onMessageFromHost` and calls `sendMessageToHost`. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  readonly sendMessageToHost: (text: string) => void;
}

export interface RichApiParts {
  readonly dispatcher: Dispatcher;
  readonly traffic: Traffic;
  /** After each batch: events, calculation. */
  readonly afterBatch: () => void;
}

/** The rich API's end of the bridge: batches in, answers out, in the order of arrival. */
export function createRichApiBridge(parts: RichApiParts): NativeBridge & { push(message: unknown): void } {
  let queue: Promise<void> = Promise.resolve();
  const bridge = {
    onMessageFromHost: null as NativeBridge["onMessageFromHost"],
    sendMessageToHost(text: string): void {
      const request = JSON.parse(text) as BridgeRequest;
      const batch = batchOf(request);
      const answer = async (): Promise<void> => reply(bridge, request.id, await process(parts, batch));
      if (isService(batch)) setImmediate(() => void answer());
      else queue = queue.then(() => nextTurn()).then(answer);
    },
    push(message: unknown): void {
      setImmediate(() => bridge.onMessageFromHost?.(JSON.stringify(message)));
    },
  };
  return bridge;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function batchOf(request: BridgeRequest): Batch {
  const { body } = request.message;
  return (typeof body === "string" ? JSON.parse(body) : body) as Batch;
}

/** Answers of custom functions and other services must not wait for a batch that waits for them. */
const isService = (batch: Batch): boolean =>
  Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === 2);

async function process(parts: RichApiParts, batch: Batch): Promise<Reply> {
  const { clock } = parts.traffic;
  clock.enter();
  try {
    return await answerTo(parts, batch);
  } finally {
    clock.leave();
  }
}

async function answerTo(parts: RichApiParts, batch: Batch): Promise<Reply> {
  const start = performance.now();
  const request = Buffer.byteLength(JSON.stringify(batch));
  if (request > PAYLOAD_LIMIT_BYTES) return refuse(parts, batch, request, "RequestPayloadSizeLimitExceeded");
  const answer = await parts.dispatcher.run(batch);
  const body = JSON.stringify(answer);
  const response = Buffer.byteLength(body);
  if (response > PAYLOAD_LIMIT_BYTES)
    return refuse(parts, batch, request, "ResponsePayloadSizeLimitExceeded");
  parts.traffic.count(batch, { request, response }, (performance.now() - start) / 1000);
  noteRefusal(parts, answer);
  parts.afterBatch();
  return { statusCode: 200, body };
}

interface Reply {
  readonly statusCode: number;
  readonly body: string;
}

function refuse(parts: RichApiParts, batch: Batch, request: number, code: string): Reply {
  parts.traffic.count(batch, { request, response: 0 }, 0);
  const way = code.startsWith("Request") ? "request" : "response";
  const message = `The ${way} payload size has exceeded the limit. Please refer to https://aka.ms/excel-api-limits.`;
  return { statusCode: 400, body: JSON.stringify({ error: { code, message } }) };
}

function noteRefusal(parts: RichApiParts, answer: BatchAnswer): void {
  if (answer.Error?.Code === "ApiNotFound") parts.traffic.refuse(answer.Error.Location);
}

function reply(bridge: NativeBridge, id: number, { statusCode, body }: Reply): void {
  bridge.onMessageFromHost?.(
    JSON.stringify({ id, type: 2, flags: 0, message: { statusCode, headers: {}, body } }),
  );
}
