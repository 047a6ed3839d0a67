// The tests without a browser, quick and slow, and the stories in one. All answer how many passed and failed.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";

import { chromiumWhereItCanBeHad, noChromium } from "./browser.mjs";
import { buildIfOlder } from "./build.mjs";
import { noPostgres, postgresWhereItCanBeHad } from "./postgres.mjs";
import { at, runTool } from "./tools.mjs";

/** Rules, store, words, walls, endpoint and components. */
export const runTests = () => runProjects(["rules", "rooms", "alone", "screens"], "tests.json");

/**
 * Real databases, real processes and long rounds; PostgreSQL is installed for them when it is not there. Where it cannot be,
 * that has failed once, and all that does without it is run.
 */
export async function runSlowTests() {
  const isThere = await postgresWhereItCanBeHad();
  const without = isThere ? [] : needPostgres().map((path) => `--exclude=${path}`);
  const slow = await runProjects(["slow"], "slow.json", without);
  const long = await runProjects(["long"], "long.json");
  if (!isThere) console.error(noPostgres);
  const failed = slow.failed + long.failed + (isThere ? 0 : 1);
  return { passed: slow.passed + long.passed, failed };
}

/** The slow tests that start a PostgreSQL. */
function needPostgres() {
  const folder = "tests/endpoint/slow";
  const paths = readdirSync(at(folder)).map((name) => `${folder}/${name}`);
  return paths.filter((path) => readFileSync(at(path), "utf8").includes("support/postgres.ts"));
}

async function runProjects(names, reportName, more = []) {
  const report = freshReport(reportName);
  const projects = names.map((name) => `--project=${name}`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { ok } = await runTool("vitest", ["run", ...projects, ...more, ...reporters]);
  const { numPassedTests: passed, numFailedTests: failed } = readReport(report);
  return counted(ok, passed, failed);
}

/** What a person does, from end to end, in Chromium against the built app. */
export async function runStories() {
  if (!(await buildIfOlder())) return counted(false, 0, 0);
  const chromium = await chromiumWhereItCanBeHad();
  if (!chromium) {
    console.error(noChromium);
    return counted(false, 0, 0);
  }
  const report = freshReport("stories.json");
  const env = { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { ok } = await runTool("playwright", ["test", "--reporter=list,json"], { env });
  const { expected, flaky, unexpected } = readReport(report).stats ?? {};
  return counted(ok, expected + flaky, unexpected);
}

// A runner that broke before it counted has failed once, and one that found nothing to run has too.
function counted(ok, passed = 0, failed = 0) {
  const ran = Number.isFinite(passed) ? passed : 0;
  const broke = (!ok || ran === 0) && failed === 0;
  return { passed: ran, failed: broke ? 1 : failed };
}

function freshReport(name) {
  mkdirSync(at(".cache"), { recursive: true });
  rmSync(at(".cache", name), { force: true });
  return at(".cache", name);
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return {};
  }
}
