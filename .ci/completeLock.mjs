// After a package was added: node .ci/completeLock.mjs
//
// A registry that does not hold the pieces for every kind of machine leaves them out of package-lock.json, and then
// `npm ci` refuses, there and everywhere else. This writes them in; where a piece does not fit, npm passes it over.
import { readFileSync, writeFileSync } from "node:fs";

import { at } from "./tools.mjs";

const systems = ["android", "darwin", "freebsd", "linux", "openbsd", "openharmony", "win32"];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];
const otherNames = { loongarch64: "loong64", powerpc64le: "ppc64" };

const lock = JSON.parse(readFileSync(at("package-lock.json"), "utf8"));
for (const [where, { optionalDependencies = {}, dev, license }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const places = [`${where}/node_modules/${name}`, `node_modules/${name}`];
    if (places.some((place) => place in lock.packages)) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      dev,
      license,
      optional: true,
      ...madeFor(name),
    };
    console.log(`${name} ${version}`);
  }
}
writeFileSync(at("package-lock.json"), `${JSON.stringify(lock, undefined, 2)}\n`);

/** What kind of machine a piece is for, as its name says: `binding-linux-x64-gnu`. */
function madeFor(name) {
  const parts = name.split(/[/-]/).map((part) => otherNames[part] ?? part);
  const os = systems.find((system) => parts.includes(system));
  const cpu = processors.find((processor) => parts.includes(processor));
  if (!os || !cpu) throw new Error(`${name} does not say what kind of machine it is for`);
  const libc = parts.some((part) => part.startsWith("musl")) ? ["musl"] : ["glibc"];
  const names = parts.some((part) => /^(gnu|musl)/.test(part));
  return { os: [os], cpu: [cpu], ...(os === "linux" && names ? { libc } : {}) };
}
