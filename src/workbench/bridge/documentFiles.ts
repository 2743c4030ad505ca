import { OfficeFault } from "./officeFault";

const FILE_TYPE_NOT_SUPPORTED = 1009;
const INTERNAL_ERROR = 5001;
const INDEX_OUT_OF_RANGE = 5008;
const MEMORY_FILE_LIMIT = 11_000;
/** `Office.FileType.Compressed` on the wire. */
const COMPRESSED = 5;
/** Excel holds no more copies of a document in memory. */
const MOST_FILES = 2;

/** Copies of the saved workbook that `getFileAsync` has opened and `closeAsync` has not closed yet. */
export class DocumentFiles {
  readonly #save: () => Promise<Uint8Array>;
  readonly #open = new Map<number, Uint8Array | undefined>();
  #next = 1;

  constructor(save: () => Promise<Uint8Array>) {
    this.#save = save;
  }

  /** Handle and size in bytes of a fresh copy. Only the workbook file itself can be had: no text, no PDF. */
  async open(fileType: number): Promise<readonly [number, number]> {
    if (fileType !== COMPRESSED) throw new OfficeFault(FILE_TYPE_NOT_SUPPORTED);
    if (this.#open.size >= MOST_FILES) throw new OfficeFault(MEMORY_FILE_LIMIT);
    const handle = this.#next++;
    this.#open.set(handle, undefined);
    try {
      const bytes = await this.#save();
      this.#open.set(handle, bytes);
      return [handle, bytes.length];
    } catch (error) {
      this.#open.delete(handle);
      throw error;
    }
  }

  /** Bytes from an offset on, and how many they are. */
  slice(handle: number, offset: number, size: number): readonly [number[], number] {
    const bytes = this.#open.get(handle);
    if (!bytes) throw new OfficeFault(INTERNAL_ERROR);
    if (offset < 0 || offset >= bytes.length) throw new OfficeFault(INDEX_OUT_OF_RANGE);
    const data = [...bytes.subarray(offset, offset + size)];
    return [data, data.length];
  }

  close(handle: number): void {
    if (!this.#open.delete(handle)) throw new OfficeFault(INTERNAL_ERROR);
  }
}
