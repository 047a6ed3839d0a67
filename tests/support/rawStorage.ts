import { readAsItIs } from "#store/disk.ts";

/** Every byte that a database holds, as text and as text of two bytes a letter: what somebody finds who takes the device. */
export async function rawStorage(name: string): Promise<string> {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      const bytes = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
      found.push(bytes.toString("utf8"), bytes.toString("utf16le"), bytes.toString("latin1"));
    } else if (typeof value === "object" && value !== null) {
      for (const [field, inside] of Object.entries(value)) {
        found.push(field);
        visit(inside);
      }
    } else found.push(String(value));
  };
  for (const table of await readAsItIs(name)) visit(table);
  return found.join("\n");
}
