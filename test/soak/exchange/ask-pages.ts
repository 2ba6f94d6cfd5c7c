/** Asks a portal for pages, one after the other, until its parent leaves; tells it how long that took. */
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

const PAUSE_MS = 20;
const PATHS = ["/", "/leistungen/sperrmuell", "/suche?q=Hund+anmelden", "/antrag/sperrmuell"];
const port = Number(process.argv[2]);

const ask = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    get({ port, path, headers: { host: `waltrop.localhost:${port}` } }, (answer) => {
      answer.resume().once("end", () => {
        if (answer.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`${path}: ${answer.statusCode}`));
      });
    }).once("error", reject);
  });

const times: number[] = [];
process.once("message", () => {
  times.sort((one, other) => one - other);
  const at = (share: number): number => Math.round(times[Math.floor(share * times.length)] ?? 0);
  process.send?.({ pages: times.length, p50: at(0.5), p99: at(0.99) }, () => process.exit(0));
});
process.once("disconnect", () => process.exit(1));
for (let turn = 0; ; turn += 1) {
  times.push(await ask(PATHS[turn % PATHS.length] ?? "/"));
  await sleep(PAUSE_MS);
}
