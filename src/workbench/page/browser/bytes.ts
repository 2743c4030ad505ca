/** The few calls of Node's `Buffer` that the host makes, for the page. */
const encoder = new TextEncoder();

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

export const Buffer = {
  /** UTF-8 bytes of a text. */
  byteLength: (text: string): number => encoder.encode(text).byteLength,
  /** Bytes of a base64 text; other encodings are not needed in the page. */
  from(text: string, encoding: string): Uint8Array {
    if (encoding !== "base64") throw new Error(`The page reads base64 only, not ${encoding}.`);
    return fromBase64(text);
  },
};
