/** Reads a large delivery in a process with little memory and tells its parent what came of it. */
import { type Delivered, readDelivery } from "../../../src/standards/xzufi/index.ts";
import { largeDelivery } from "./large-delivery.ts";

const began = performance.now();
let last: Delivered | undefined;
let highest = 0;
for await (last of readDelivery(largeDelivery(Number(process.argv[2]))))
  if (last.kind === "schreibe") highest = Math.max(highest, process.memoryUsage().rss);
process.send?.({
  last,
  seconds: (performance.now() - began) / 1_000,
  megabytes: Math.round(highest / 2 ** 20),
});
process.disconnect?.();
