import { unzipSync } from "fflate";
import { bookFromSnapshot } from "../book/fromSnapshot";
import type { Book } from "../book/book";
import { toSnapshot } from "../book/toSnapshot";
import { readXlsx, writeXlsx } from "../engines";

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly book: Book;
}

const MEGABYTE = 1024 * 1024;
/** Files above these sizes would take more memory than a browser gives to a page. */
const LIMITS = { file: 100 * MEGABYTE, sheets: 250 * MEGABYTE };

/** Reads a workbook. Throws what is wrong and what to do next for what is none, and for what is too large. */
export async function readBook(name: string, bytes: Uint8Array): Promise<OpenedFile> {
  requireRoom(bytes);
  return { name, bytes, book: bookFromSnapshot(await readXlsx(bytes)) };
}

function requireRoom(bytes: Uint8Array): void {
  const sheets = unpackedSheets(bytes);
  const advice = "Delete the sheets and rows that the plan does not need, and save it anew.";
  if (bytes.byteLength > LIMITS.file)
    throw new Error(
      `The file has ${megabytes(bytes.byteLength)}, and this page opens up to ${megabytes(LIMITS.file)}. ${advice}`,
    );
  if (sheets > LIMITS.sheets)
    throw new Error(
      `Its sheets unpack to ${megabytes(sheets)}, and this page opens up to ${megabytes(LIMITS.sheets)}. ${advice}`,
    );
}

const megabytes = (bytes: number): string => `${Math.round(bytes / MEGABYTE)} MB`;

/** Bytes that the parts with cells take, read from the container's table of contents; 0 for what is no container. */
function unpackedSheets(bytes: Uint8Array): number {
  let sum = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (/\.xml$/i.test(name)) sum += originalSize;
        return false;
      },
    });
  } catch {
    return 0;
  }
  return sum;
}

/** Fetches a workbook from the page's own site. */
export async function fetchBook(path: string): Promise<OpenedFile> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path} could not be loaded (${answer.status}).`);
  return readBook(path.split("/").pop() ?? path, new Uint8Array(await answer.arrayBuffer()));
}

/** The book's file as it would be saved now, and what it loses. */
export const bookBytes = (file: OpenedFile): ReturnType<typeof writeXlsx> =>
  writeXlsx(toSnapshot(file.book), file.bytes);

/** Writes the book, keeping what the opened file had beside; hands it to the browser as a download. Answers what is lost. */
export async function saveBook(file: OpenedFile): Promise<readonly string[]> {
  const { bytes, lost } = await bookBytes(file);
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
