// The servers of a bench run: the product as `npm start` runs it, and what it is compared with.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

const here = import.meta.dirname;
const url = process.env.DATABASE_URL;
const cores = cpus().length > 1;
/** Servers have the first core to themselves; load client and database share the second. */
export const onCore = (core, command) =>
  cores ? ["taskset", "-c", String(core), ...command] : command;

export const PORTS = { product: 3012, reference: 3011, template: 3013, buffer: 3014, hello: 3015 };
const HOST = "serviceportal.waltrop.de";

export const get = (port, path) =>
  new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path, headers: { host: HOST } };
    const request = http.get(options, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => resolve(Buffer.concat(chunks)));
    });
    request.on("error", reject);
  });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a server; gives its process and the milliseconds until its first answer. */
async function serve(command, env, port) {
  const [program, ...rest] = onCore(0, command);
  const started = performance.now();
  const child = spawn(program, rest, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const answers = () =>
    get(port, "/health/live").then(
      () => true,
      () => false,
    );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`${command.at(-1)} ended while starting`);
    await pause(10);
  }
  const startMs = Math.round(performance.now() - started);
  return { port, pid: child.pid, startMs, stop: () => child.kill("SIGKILL") };
}

export const dataFolder = mkdtempSync(join(tmpdir(), "bench-"));

/** Production, so without sandboxes: a process of its own has only what every installation has. */
const settings = {
  PORTAL_MODE: "production",
  PORT: String(PORTS.product),
  DATA_DIR: dataFolder,
  ENCRYPTION_KEY: "only-for-measuring-only-for-measuring",
  REQUESTS_PER_MINUTE: "100000000",
  LOG_LEVEL: "warn",
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_FROM: "bench@example.org",
  XZUFI_AGENCY: "BENCH",
  ...Object.fromEntries(
    ["ACCOUNT", "STAFF"].flatMap((who) => [
      [`${who}_ISSUER`, "http://127.0.0.1:9"],
      [`${who}_CLIENT_ID`, "bench"],
      [`${who}_CLIENT_SECRET`, "bench"],
    ]),
  ),
};

/** Migrates the database, lets a town run the bench's service and builds the bundle. */
export function prepareProduct() {
  const script = join(here, "prepare-product.ts");
  const env = { ...process.env, ...settings };
  execFileSync(process.execPath, ["--import", join(here, "../scripts/tsx-hook.mjs"), script], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

const { scripts } = JSON.parse(readFileSync(join(here, "../package.json"), "utf8"));
/** Options of Node with which `npm start` starts. */
const asStarted = scripts.start.split(" ").filter((word) => word.startsWith("--"));

export const startProduct = () =>
  serve(
    [process.execPath, ...asStarted, join(here, "../scripts/start.mjs")],
    settings,
    PORTS.product,
  );

/** A database of its own, because the reference has tables of its own. */
export const productUrl = new URL(url ?? "postgres:");
export const referenceUrl = Object.assign(new URL(url ?? "postgres:"), { pathname: "/reference" });

/** Asks a database as the owner of the server, whom `scripts/with-postgres.sh` calls admin. */
export async function ask(database, sql) {
  const owner = Object.assign(new URL(database), { username: "admin" });
  const client = new pg.Client({ connectionString: owner.toString() });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

export const createReferenceDatabase = () =>
  ask(productUrl, "create database reference owner portal");

/** What PostgreSQL does by itself now and then. */
export async function analyze() {
  for (const database of [productUrl, referenceUrl]) await ask(database, "analyze");
}

export const startReference = () =>
  serve(
    [process.execPath, join(here, "reference.mjs")],
    { PORT: String(PORTS.reference), PGURL: referenceUrl.toString() },
    PORTS.reference,
  );

/** One of the limits in baselines.mjs, with the page that the product shows at a path. */
export async function startBaseline(kind, path) {
  const page = join(dataFolder, `${kind}.html`);
  writeFileSync(page, await get(PORTS.product, path));
  const env = { KIND: kind, PORT: String(PORTS[kind]), PAGE: page };
  return serve([process.execPath, join(here, "baselines.mjs")], env, PORTS[kind]);
}

/** Megabytes of a process: now, or the most it ever had. */
export const memory = ({ pid }, which = "VmRSS") =>
  Math.round(
    Number(new RegExp(`${which}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) /
      1024,
  );
