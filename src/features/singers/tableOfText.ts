import type { ListRow } from "#domain/nameList.ts";

/** Larger than any list of names; a file this long was chosen by mistake. In bytes. */
export const largestFile = 1_000_000;

/**
 * The lines of a pasted or opened list, cut into cells; semicolon, comma and tab are told apart by the list itself.
 * A cell is text whatever it looks like: nothing in it is ever worked out.
 *
 * The reader is fetched when somebody first needs it.
 */
export async function tableOfText(text: string): Promise<ListRow[]> {
  const { parse } = (await import("papaparse")).default;
  const { data } = parse<string[]>(text, {
    delimiter: separatorOf(text),
    skipEmptyLines: false,
  });
  const rows: ListRow[] = [];
  let line = 1;
  for (const cells of data) {
    rows.push({ line, cells });
    // A cell in quotation marks may itself run over several lines.
    line += 1 + cells.join("").split(/\r\n|\r|\n/).length - 1;
  }
  return rows;
}

/** The text of a file: UTF-8 or UTF-16 when it says or proves so, else the old Windows letters of a spreadsheet. */
export function textOfBytes(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A spreadsheet's own file (zip, or the older compound file) and not text. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03;
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11;
  return zip || compound;
}

/** The separator that most lines have, tab before semicolon before comma; commas inside quotation marks do not count. */
function separatorOf(text: string): string {
  const lines = text
    .replaceAll(/"[^"]*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "");
  const withOne = (mark: string) => lines.filter((line) => line.includes(mark)).length;
  return ["\t", ";", ","].find((mark) => withOne(mark) * 2 > lines.length) ?? "\t";
}
