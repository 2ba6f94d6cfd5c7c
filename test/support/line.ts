import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterAll } from "vitest";

/** `cut`: nobody is there. `silent`: somebody takes the call and says nothing, ever. */
type State = "open" | "cut" | "silent";

/** A line to a part outside that can be cut or fall silent; closed after the last test of the file. */
export async function openLine(to: number) {
  let state: State = "open";
  const ends = new Set<Socket>();
  const hangUp = () => ends.forEach((end) => end.destroy());
  const keep = (end: Socket): Socket => {
    ends.add(end);
    return end.on("error", () => undefined).on("close", () => ends.delete(end));
  };
  const server = createServer((near) => {
    keep(near);
    if (state === "cut") return near.destroy();
    if (state === "silent") return near.resume();
    const far = keep(connect(to, "127.0.0.1"));
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    return near.pipe(far).pipe(near);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  afterAll(() => {
    hangUp();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    /** What is under way is lost, as it is in life. */
    set: (next: State) => {
      state = next;
      hangUp();
    },
  };
}
