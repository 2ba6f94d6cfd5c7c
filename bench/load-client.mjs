// Load on a multi-step form. usage: node load-client.mjs <target.json> <mode> <concurrency> <seconds>
// modes: page (GET of the measured step) | error (POST with problems) | journey | submit (the last
// POST of journeys that were made ready before) | stock (journeys, half of them not ended) | get (GET
// of `GET_PATH`). `SPID` is the server's process, for its CPU time. Prints one JSON line.
import http from "node:http";
import { readFileSync } from "node:fs";

const [, , targetFile, mode, concurrencyArg, secondsArg] = process.argv;
const target = JSON.parse(readFileSync(targetFile, "utf8"));
const [concurrency, seconds] = [Number(concurrencyArg), Number(secondsArg)];
const base = new URL(process.env.BASE ?? target.base);
const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
const measured = target.measured ?? 0;
/** Long enough that what runs all the time is compiled, on both sides. */
const WARM_UP_MS = Number(process.env.WARM_UP_MS ?? 8_000);
const figures = { latencies: [], requests: 0, errors: 0, journeys: 0, seconds: 0, cpuMs: 0 };
/** Only what happens meanwhile goes into the figures; errors always do. */
let isMeasuring = false;

function send(method, path, jar, fields) {
  const body = fields === undefined ? undefined : new URLSearchParams(fields).toString();
  const cookie = Object.entries(jar)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  const headers = {
    ...(target.host ? { host: target.host.replace(/:\d+$/, `:${base.port}`) } : {}),
    ...(cookie ? { cookie } : {}),
    ...(body === undefined
      ? {}
      : {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": Buffer.byteLength(body),
        }),
  };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const options = { hostname: base.hostname, port: base.port, method, path, headers, agent };
    const request = http.request(options, (message) => {
      const chunks = [];
      message.on("data", (chunk) => chunks.push(chunk));
      message.on("end", () => {
        for (const line of message.headers["set-cookie"] ?? []) {
          const [pair] = line.split(";");
          const at = pair.indexOf("=");
          jar[pair.slice(0, at)] = pair.slice(at + 1);
        }
        if (isMeasuring) figures.latencies.push(performance.now() - started);
        if (isMeasuring) figures.requests += 1;
        const { statusCode: status, headers: answer } = message;
        resolve({
          status,
          location: answer.location,
          text: Buffer.concat(chunks).toString("utf8"),
        });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}

function fail(where, { status, location, text }) {
  figures.errors += 1;
  figures.first ??= `${where}: ${status} ${location ?? ""} ${text.replaceAll(/\s+/g, " ").slice(0, 300)}`;
  return undefined;
}

const tokenIn = (html, jar) => {
  const value = new RegExp(`name="${target.tokenField}"[^>]*value="([^"]*)"`).exec(html)?.[1];
  return { [target.tokenField]: value ?? jar[target.tokenField] ?? "" };
};
const pathOf = (location) => {
  const url = new URL(location, base);
  return url.pathname + url.search;
};
const isRedirect = ({ status }) => status === 302 || status === 303;

/** GET and POST of one step; gives the path the server sends on to. */
async function takeStep(step, jar) {
  const page = await send("GET", step.path, jar);
  if (page.status !== 200) return fail(`GET ${step.path}`, page);
  if (step.look) return step.next;
  const answer = await send("POST", step.path, jar, { ...tokenIn(page.text, jar), ...step.fields });
  return isRedirect(answer) ? pathOf(answer.location) : fail(`POST ${step.path}`, answer);
}

async function journey() {
  const jar = {};
  let path;
  for (const step of target.steps) {
    path = await takeStep(step, jar);
    if (path === undefined) return;
  }
  const done = await send("GET", path, jar);
  if (done.status === 200 && new RegExp(target.doneRegex).test(done.text))
    figures.journeys += Number(isMeasuring);
  else fail(`end ${path}`, done);
}

/** A browser that stands at the measured step. */
async function standAtStep() {
  const jar = {};
  for (const step of target.steps.slice(0, measured)) await takeStep(step, jar);
  const { text } = await send("GET", target.steps[measured].path, jar);
  return { jar, html: text };
}

/** Browsers that stand before the last button. */
async function standAtEnd(count) {
  const ready = [];
  const one = async () => {
    while (ready.length < count) {
      const jar = {};
      for (const step of target.steps.slice(0, -1)) await takeStep(step, jar);
      ready.push({ jar, html: (await send("GET", target.steps.at(-1).path, jar)).text });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return ready;
}

async function submit({ jar, html }) {
  const { path, fields } = target.steps.at(-1);
  const answer = await send("POST", path, jar, { ...tokenIn(html, jar), ...fields });
  if (!isRedirect(answer)) fail("submit", answer);
}

async function once({ jar, html }) {
  const step = target.steps[measured];
  if (mode === "get" || mode === "page") {
    const page = await send("GET", mode === "get" ? process.env.GET_PATH : step.path, jar);
    if (page.status !== 200 && page.status !== 404) fail(mode, page);
    return;
  }
  const answer = await send("POST", step.path, jar, { ...tokenIn(html, jar), ...step.bad });
  if (isRedirect(answer) || answer.status >= 500) fail(mode, answer);
}

/** Browsers send what they made ready, all at once. */
async function sendAll(ready) {
  const one = async () => {
    for (let next = ready.pop(); next; next = ready.pop()) await submit(next);
  };
  await Promise.all(Array.from({ length: concurrency }, one));
}

/** Goes on for some time. */
function goOn(ms) {
  const until = performance.now() + ms;
  const one = async () => {
    const browser = mode === "page" || mode === "error" ? await standAtStep() : { jar: {} };
    while (performance.now() < until) await (mode === "journey" ? journey() : once(browser));
  };
  return Promise.all(Array.from({ length: concurrency }, one));
}

const pid = process.env.SPID;
function cpuMs() {
  if (!pid) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
const quantile = (values, q) => {
  const sorted = Float64Array.from(values).sort();
  return Number(
    (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0).toFixed(2),
  );
};

/** Puts what is done in `work` into the figures. */
async function measure(work) {
  const [cpuBefore, started] = [cpuMs(), performance.now()];
  isMeasuring = true;
  await work();
  isMeasuring = false;
  figures.seconds += (performance.now() - started) / 1000;
  figures.cpuMs += cpuMs() - cpuBefore;
}

/** As many as people could be filling at the same time. */
const READY = 800;
const STOCK = 1_000;

/** Made ready and sent again and again; the first round warms both sides up. */
async function submitInRounds() {
  for (let round = 0; round <= seconds; round += 1) {
    const ready = await standAtEnd(READY);
    await (round === 0 ? sendAll(ready) : measure(() => sendAll(ready)));
  }
}

/** Half of what was begun is sent. */
const layInStock = async () => sendAll((await standAtEnd(STOCK)).slice(STOCK / 2));

async function goOnWarm() {
  await goOn(WARM_UP_MS);
  await measure(() => goOn(seconds * 1000));
}

await ({ stock: layInStock, submit: submitInRounds }[mode] ?? goOnWarm)();
const counted = mode === "journey" ? figures.journeys : figures.requests;
process.stdout.write(
  `${JSON.stringify({
    target: target.name,
    mode,
    perSecond: Number((counted / figures.seconds).toFixed(1)),
    p50: quantile(figures.latencies, 0.5),
    p99: quantile(figures.latencies, 0.99),
    cpuMs: pid && counted ? Number((figures.cpuMs / counted).toFixed(3)) : undefined,
    errors: figures.errors,
    first: figures.first,
  })}\n`,
);
process.exit(0);
