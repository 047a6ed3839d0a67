import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import { expect, it } from "vitest";

import { buildEndpoint } from "#endpoint/app.ts";
import type { Sql } from "#endpoint/store/sql.ts";
import { paths } from "#protocol/paths.ts";

import { newBuiltApp } from "./builtApp.ts";
import { found } from "./support/devices.ts";
import { newFolder, standUp } from "./support/endpoints.ts";

it("stops when the last answer is given, though whoever asked would keep the connection", async () => {
  const [folder, appFolder] = await Promise.all([newFolder(), newBuiltApp()]);
  const { app, store, close } = await standUp({ folder });
  const leader = await found(app);
  // It takes a while to look, so that the answer comes when nobody is listening any more.
  const all: Sql["all"] = async (text, values) => {
    await pause(50);
    return store.sql.all(text, values);
  };
  const slow = { ...store, sql: { ...store.sql, all } };
  const stopping = await buildEndpoint({ appFolder, store: slow, logLevel: "silent" });
  const { port } = new URL(await stopping.listen({ port: 0, host: "127.0.0.1" }));
  const socket = connect(Number(port), "127.0.0.1");
  let said = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const lines = [
    `GET ${paths.facets(leader.choir, "team")}?wait=25 HTTP/1.1`,
    "Host: localhost",
    "Korlag-Protocol: 1",
    `Authorization: Bearer ${leader.token}`,
  ];
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
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
