import type { Page } from "@playwright/test";

import { rowsOf } from "#tests/e2e/support/rows.ts";

/** How many times the made-up course is laid out behind tonight. */
export const sizes = {
  "one course": 0,
  // Seven sessions of the course have been held, and a choir meets forty times a year.
  "ten years": 57,
  "a hundred times ten years": 5700,
} as const;

/**
 * Lays copies of the course that has been held behind it, session by session with everything that belongs to it, nine
 * weeks earlier each time and beginning anew after ten years. Written straight into the browser's database,
 * in the shape the rows have; what is to lie there sealed is written in clear and sealed by the app when it opens.
 */
export async function layYearsBehind(page: Page, copies: number): Promise<void> {
  const turnouts = await rowsOf(page, "turnouts");
  await page.evaluate(
    async ([wanted, marks]) => {
      type Row = { id: string } & Record<string, unknown>;
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(request.error));
        });
      const names = (await indexedDB.databases()).map(({ name = "" }) => name);
      let database: IDBDatabase | undefined;
      for (const name of names) {
        const opened = await answer(indexedDB.open(name));
        if (opened.objectStoreNames.contains("turnouts")) database = opened;
        else opened.close();
      }
      if (!database) throw new Error("No choir is open");
      const open = database;
      const all = async (table: string) =>
        answer<Row[]>(open.transaction(table).objectStore(table).getAll());
      const earlier = (date: string, days: number) => {
        const day = new Date(`${date}T12:00:00Z`);
        day.setUTCDate(day.getUTCDate() - days);
        return day.toISOString().slice(0, 10);
      };

      const sessions = (await all("sessions")).filter(
        (row) => (row["state"] as { kind?: string } | undefined)?.kind === "held",
      );
      const held = new Set(sessions.map(({ id }) => id));
      const ownerOf = (id: string) => id.slice(0, id.indexOf("."));
      const owned: Record<string, Row[]> = {};
      for (const table of ["turnouts", "headCounts", "outcomes"]) {
        const rows = table === "turnouts" ? (marks as Row[]) : await all(table);
        owned[table] = rows.filter(({ id }) => held.has(ownerOf(id)));
      }
      const closings = (await all("closings")).filter(({ id }) => held.has(id));
      const items = (await all("planItems")).filter((row) =>
        held.has((row["place"] as { sessionId: string }).sessionId),
      );

      const tables = [
        "sessions",
        "turnouts",
        "headCounts",
        "outcomes",
        "closings",
        "planItems",
        "courses",
      ];
      const courses = await all("courses");
      const atOnce = 50;
      for (let first = 1; first <= wanted; first += atOnce) {
        const writing = open.transaction(tables, "readwrite", { durability: "relaxed" });
        const put = (table: string, row: Row) => writing.objectStore(table).put(row);
        for (let copy = first; copy < Math.min(first + atOnce, wanted + 1); copy += 1) {
          const mark = `y${copy}`;
          const days = (((copy - 1) % 57) + 1) * 63;
          const courseId = `${courses[0]?.id}${mark}`;
          for (const course of courses.slice(0, 1)) {
            const frame = course["frame"] as { start: string };
            put("courses", {
              ...course,
              id: courseId,
              frame: { ...frame, start: earlier(frame.start, days) },
            });
          }
          for (const session of sessions) {
            const when = session["when"] as { date: string };
            put("sessions", {
              ...session,
              id: session.id + mark,
              when: { ...when, date: earlier(when.date, days), courseId },
            });
          }
          for (const [table, rows] of Object.entries(owned)) {
            for (const row of rows) {
              const owner = ownerOf(row.id);
              put(table, { ...row, id: owner + mark + row.id.slice(owner.length) });
            }
          }
          for (const row of closings) put("closings", { ...row, id: row.id + mark });
          for (const row of items) {
            const place = row["place"] as { sessionId: string };
            put("planItems", {
              ...row,
              id: row.id + mark,
              place: { ...place, sessionId: place.sessionId + mark },
            });
          }
        }
        await new Promise((resolve, reject) => {
          writing.addEventListener("complete", resolve);
          writing.addEventListener("abort", () => reject(writing.error));
        });
      }
      const [vault] = await all("vault");
      await answer(
        open
          .transaction("vault", "readwrite")
          .objectStore("vault")
          .put({ ...vault, unsealed: true }),
      );
      open.close();
    },
    [copies, turnouts] as const,
  );
  await page.reload();
  // A million rows take their time.
  await page.locator("h1").waitFor({ timeout: 20 * 60_000 });
}
