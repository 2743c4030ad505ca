import { bookFromSnapshot } from "../book/fromSnapshot";
import type { Book } from "../book/book";
import { toSnapshot } from "../book/toSnapshot";
import { readXlsx, writeXlsx } from "../engines";

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly book: Book;
}

/** Files above this size would keep the page busy for a long time. */
const LIMIT_BYTES = 100 * 1024 * 1024;

/** Reads a workbook. Throws one readable sentence for what is none. */
export async function readBook(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  if (bytes.byteLength > LIMIT_BYTES)
    throw new Error(`${name} has more than 100 MB, which is too large for the page.`);
  return { name, bytes, book: bookFromSnapshot(await readXlsx(bytes)) };
}

/** Fetches a workbook from the page's own site. */
export async function fetchBook(path: string): Promise<OpenedFile> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} could not be loaded (${answer.status}).`);
  return readBook(path.split("/").pop() ?? path, new Uint8Array(await answer.arrayBuffer()));
}

/** Writes the book, keeping what the opened file had beside; hands it to the browser as a download. Answers what is lost. */
export async function saveBook(file: OpenedFile): Promise<readonly string[]> {
  const { bytes, lost } = await writeXlsx(toSnapshot(file.book), file.bytes);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return lost;
}

/** Opens what is chosen or dropped. */
export function listenToFiles(input: HTMLInputElement, hint: HTMLElement, open: (file: File) => void): void {
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) open(file);
    input.value = "";
  });
  let depth = 0;
  const show = (isShown: boolean): void => void (hint.hidden = !isShown);
  document.addEventListener("dragenter", () => show((depth += 1) > 0));
  document.addEventListener("dragleave", () => show((depth -= 1) > 0));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    show((depth = 0) > 0);
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
}
