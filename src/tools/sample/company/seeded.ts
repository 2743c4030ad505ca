/** Draws that depend on nothing but a name, so that adding an item never changes another one's numbers. */
export interface Draws {
  /** Evenly between 0 and 1. */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
}

/** A stream of draws for a name such as "ESP-100/demand". */
export function drawsFor(name: string): Draws {
  let state = hash(name);
  const uniform = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    return mix(state) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** FNV-1a over the name's code units. */
function hash(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

/** A 32-bit finaliser in the manner of MurmurHash3 (Appleby, public domain): every input bit moves every output bit. */
function mix(word: number): number {
  let z = word;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}
