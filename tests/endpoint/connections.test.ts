import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import { expect, it } from "vitest";

import { buildEndpoint } from "#endpoint/app.ts";
import type { Store } from "#endpoint/store/open.ts";
import { paths } from "#protocol/paths.ts";

import { newBuiltApp } from "./builtApp.ts";
import { ask, type Device, found } from "./support/devices.ts";
import { newFolder, standUp } from "./support/endpoints.ts";

/** The same store, in which it takes a while to look. */
function slowly(store: Store): Store {
  const all: Store["sql"]["all"] = async (text, values) => {
    await pause(50);
    return store.sql.all(text, values);
  };
  return { ...store, sql: { ...store.sql, all } };
}

/** What a device says that waits for news, and would keep its connection. */
function asking({ choir, token }: Device): string {
  const lines = [
    `GET ${paths.facets(choir, "team")}?wait=25 HTTP/1.1`,
    "Host: localhost",
    "Korlag-Protocol: 1",
    `Authorization: Bearer ${token}`,
  ];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

it("stops when the last answer is given, though whoever asked would keep the connection", async () => {
  const [folder, appFolder] = await Promise.all([newFolder(), newBuiltApp()]);
  const { app, store, close } = await standUp({ folder });
  const leader = await found(app);
  // The answer comes when nobody is listening any more.
  const stopping = await buildEndpoint({ appFolder, store: slowly(store), logLevel: "silent" });
  const { port } = new URL(await stopping.listen({ port: 0, host: "127.0.0.1" }));
  const socket = connect(Number(port), "127.0.0.1");
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  socket.write(asking(leader));
  await pause(500);
  const gone = once(socket, "close").then(() => "gone");
  const stopped = stopping.close();
  expect(await Promise.race([gone, pause(5000, "still there", { ref: false })])).toBe("gone");
  expect(said).toMatch(/^HTTP\/1\.1 200 /);
  socket.destroy();
  await stopped;
  await close();
  await Promise.all([folder, appFolder].map((path) => rm(path, { recursive: true })));
});

it("keeps no place for one who had gone before the waiting began", async () => {
  const [folder, appFolder] = await Promise.all([newFolder(), newBuiltApp()]);
  const { app, store, close } = await standUp({ folder });
  const leader = await found(app);
  const settings = { appFolder, store: slowly(store), logLevel: "silent" } as const;
  const narrow = await buildEndpoint({ ...settings, allowances: { waiting: 1 } });
  const { port } = new URL(await narrow.listen({ port: 0, host: "127.0.0.1" }));
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(asking(leader));
  await once(narrow.server, "request");
  socket.destroy();
  await pause(500);
  const query = { wait: 1 };
  const path = paths.facets(leader.choir, "team");
  const answer = await ask(narrow, "GET", path, { token: leader.token, query });
  expect(answer.status).toBe(200);
  await narrow.close();
  await close();
  await Promise.all([folder, appFolder].map((path) => rm(path, { recursive: true })));
});
