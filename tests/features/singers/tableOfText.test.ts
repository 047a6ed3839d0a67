import { describe, expect, it } from "vitest";

import { isSpreadsheet, tableOfText, textOfBytes } from "#features/singers/tableOfText.ts";

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === "string" ? [...new TextEncoder().encode(part)] : part,
    ),
  );

describe("tableOfText", () => {
  it.each([
    ["a tab", "Anna\tBerg\nBo\tDahl"],
    ["a semicolon", "Anna;Berg\nBo;Dahl"],
    ["a comma", "Anna,Berg\r\nBo,Dahl"],
    ["a semicolon, though commas stand in the cells", '"Anna";"Berg"\n"Bo";"Dahl"'],
  ])("cuts at %s", async (_name, text) => {
    expect(await tableOfText(text)).toEqual([
      { line: 1, cells: ["Anna", "Berg"] },
      { line: 2, cells: ["Bo", "Dahl"] },
    ]);
  });

  it("does not cut a list of single names in which one has a comma", async () => {
    const rows = await tableOfText("Anna\nBerg, Bo\nCarl");
    expect(rows.map(({ cells }) => cells)).toEqual([["Anna"], ["Berg, Bo"], ["Carl"]]);
  });

  it("counts lines as an editor does, over blank ones and cells of several lines", async () => {
    const rows = await tableOfText('Anna;x\n\n"Bo\nB";y\nCarl;z');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, "Anna"],
      [2, ""],
      [3, "Bo\nB"],
      [5, "Carl"],
    ]);
  });
});

describe("textOfBytes", () => {
  it("reads UTF-8 with and without its mark, UTF-16, and the old Windows letters", () => {
    expect(textOfBytes(bytes("Åse"))).toBe("Åse");
    expect(textOfBytes(bytes([0xef, 0xbb, 0xbf], "Åse"))).toBe("Åse");
    expect(textOfBytes(bytes([0xff, 0xfe, 0xc5, 0, 0x73, 0, 0x65, 0]))).toBe("Åse");
    expect(textOfBytes(bytes([0xc5, 0x73, 0x65]))).toBe("Åse");
  });

  it("tells a spreadsheet's own file from text", () => {
    expect(isSpreadsheet(bytes([0x50, 0x4b, 0x03, 0x04]))).toBe(true);
    expect(isSpreadsheet(bytes("PKarl"))).toBe(false);
  });
});
