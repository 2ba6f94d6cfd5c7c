// Load on a multi-step form. usage: node load-client.mjs <target.json> <mode> <concurrency> <seconds>
// modes: page (GET of the measured step) | error (POST with problems) | valid (POST) | journey | static
// `SPID` is the server's process, for CPU and memory. Prints one JSON line.
import http from "node:http";
import { readFileSync } from "node:fs";

const [, , targetFile, mode, concurrencyArg, secondsArg] = process.argv;
const target = JSON.parse(readFileSync(targetFile, "utf8"));
const [concurrency, seconds] = [Number(concurrencyArg), Number(secondsArg)];
const base = new URL(process.env.BASE ?? target.base);
const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
const measured = target.measured ?? 0;
const figures = { latencies: [], requests: 0, errors: 0, journeys: 0, first: undefined };

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
        figures.latencies.push(performance.now() - started);
        figures.requests += 1;
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
  if (done.status === 200 && new RegExp(target.doneRegex).test(done.text)) figures.journeys += 1;
  else fail(`end ${path}`, done);
}

/** A browser that stands at the measured step. */
async function standAtStep() {
  const jar = {};
  for (const step of target.steps.slice(0, measured)) await takeStep(step, jar);
  const { text } = await send("GET", target.steps[measured].path, jar);
  return { jar, html: text };
}

async function once({ jar, html }) {
  const step = target.steps[measured];
  if (mode === "static") {
    const page = await send("GET", target.static, {});
    return page.status === 200 ? undefined : fail("static", page);
  }
  if (mode === "page") {
    const page = await send("GET", step.path, jar);
    return page.status === 200 ? undefined : fail("page", page);
  }
  const fields = mode === "error" ? step.bad : step.fields;
  const answer = await send("POST", step.path, jar, { ...tokenIn(html, jar), ...fields });
  if (mode === "error" ? isRedirect(answer) || answer.status >= 500 : !isRedirect(answer))
    fail(mode, answer);
}

async function work(until) {
  const browser = mode === "journey" || mode === "static" ? undefined : await standAtStep();
  while (performance.now() < until)
    await (browser || mode === "static" ? once(browser ?? {}) : journey());
}

const cpuMs = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
};
const rssMb = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024);
const quantile = (values, q) => {
  const sorted = Float64Array.from(values).sort();
  return Number(
    (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0).toFixed(2),
  );
};
const everybody = (until) => Promise.all(Array.from({ length: concurrency }, () => work(until)));

await everybody(performance.now() + 1500); // warm-up
Object.assign(figures, { latencies: [], requests: 0, errors: 0, journeys: 0, first: undefined });
const pid = process.env.SPID;
const cpuBefore = pid ? cpuMs(pid) : 0;
const started = performance.now();
await everybody(started + seconds * 1000);
const elapsed = (performance.now() - started) / 1000;
const cpu = pid ? cpuMs(pid) - cpuBefore : 0;
const per = (total) => (pid && total ? Number((cpu / total).toFixed(3)) : undefined);
process.stdout.write(
  `${JSON.stringify({
    target: target.name,
    mode,
    perSecond: Number(
      ((mode === "journey" ? figures.journeys : figures.requests) / elapsed).toFixed(1),
    ),
    p50: quantile(figures.latencies, 0.5),
    p99: quantile(figures.latencies, 0.99),
    cpuMs: per(mode === "journey" ? figures.journeys : figures.requests),
    rssMb: pid ? rssMb(pid) : undefined,
    errors: figures.errors,
    first: figures.first,
  })}\n`,
);
process.exit(0);
