import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { refuseTakenPort, thisOrAnyPort } from "./free-port.ts";

const other = createServer().listen(0, "127.0.0.1");
await once(other, "listening");
const { port } = other.address() as AddressInfo;
afterAll(() => void other.close());

describe("a port that another program has", () => {
  it("is refused with a sentence for the portal", async () => {
    await expect(refuseTakenPort(port, "127.0.0.1")).rejects.toThrow(
      `Port ${port} is in use by another program; choose another one with PORT.`,
    );
  });

  it("is replaced by any free one for a sandbox", async () => {
    expect(await thisOrAnyPort(port)).toBe(0);
  });
});

describe("a port that nobody has", () => {
  it("is taken as wanted", async () => {
    const free = createServer().listen(0, "127.0.0.1");
    await once(free, "listening");
    const wanted = (free.address() as AddressInfo).port;
    free.close();
    await once(free, "close");
    await expect(refuseTakenPort(wanted, "127.0.0.1")).resolves.toBeUndefined();
    expect(await thisOrAnyPort(wanted)).toBe(wanted);
  });
});
