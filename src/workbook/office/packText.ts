/** Texts for storing in cells: compressed where the host can, always plain ASCII that Excel leaves alone. */

const PACKED = "deflate:";
const PLAIN = "plain:";
/** Begins every cell: a sign with which no formula, number or date begins. */
const GUARD = "~";
/** Excel keeps 32,767 characters in a cell. */
const CELL_CHARACTERS = 30_000;

async function through(stream: GenericTransformStream, input: Uint8Array): Promise<Uint8Array> {
  const writer = (stream.writable as WritableStream<Uint8Array>).getWriter();
  const written = writer.write(input).then(() => writer.close());
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const parts: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
  }
  await written;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  const step = 8192;
  for (let i = 0; i < bytes.length; i += step) text += String.fromCharCode(...bytes.subarray(i, i + step));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** Cuts a text into cells, compressed where the runtime has compression streams. */
export async function packText(text: string): Promise<string[]> {
  const packed =
    typeof CompressionStream === "undefined" || typeof btoa === "undefined"
      ? PLAIN + text
      : PACKED +
        toBase64(await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(text)));
  const cells: string[] = [];
  for (let i = 0; i < packed.length; i += CELL_CHARACTERS)
    cells.push(GUARD + packed.slice(i, i + CELL_CHARACTERS));
  return cells;
}

/** The text again; `null` where the cells do not hold one, or the runtime cannot open it. */
export async function unpackText(cells: readonly string[]): Promise<string | null> {
  const packed = cells.map((cell) => cell.slice(GUARD.length)).join("");
  if (packed.startsWith(PLAIN)) return packed.slice(PLAIN.length);
  if (!packed.startsWith(PACKED) || typeof DecompressionStream === "undefined") return null;
  try {
    const bytes = fromBase64(packed.slice(PACKED.length));
    return new TextDecoder().decode(await through(new DecompressionStream("deflate-raw"), bytes));
  } catch {
    return null;
  }
}
