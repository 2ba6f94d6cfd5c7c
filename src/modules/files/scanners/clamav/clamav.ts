import { connect, type Socket } from "node:net";
import type { Scanner, ScanOutcome } from "../contract.ts";

type ClamAvOptions = { host: string; port: number; timeoutMs?: number };

const LONGEST_ANSWER = 4_096;

/** Everything the daemon says until it hangs up; rejects when it does not answer in time. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => {
      if (answer.length < LONGEST_ANSWER) answer += part;
    });
    socket.on("end", () => resolve(answer.replaceAll("\0", "").trim()));
    socket.on("close", () => reject(new Error("connection closed")));
    socket.on("timeout", () => reject(new Error("no answer in time")));
    socket.on("error", reject);
  });
}

/** Waits until there is room for more, or until the daemon has already made up its mind. */
const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve) => {
    if (socket.destroyed || socket.readableEnded || socket.write(bytes)) return resolve();
    const go = () => {
      for (const event of ENDS) socket.off(event, go);
      resolve();
    };
    for (const event of ENDS) socket.on(event, go);
  });

const ENDS = ["drain", "end", "close", "error"] as const;

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
}

/** INSTREAM (clamd(8)): pieces behind their length, then a length of nought. */
async function send(socket: Socket, content: AsyncIterable<Buffer>): Promise<void> {
  await write(socket, Buffer.from("zINSTREAM\0"));
  for await (const bytes of content) {
    if (socket.destroyed || socket.readableEnded) return;
    await write(socket, Buffer.concat([lengthOf(bytes), bytes]));
  }
  if (socket.writable) await write(socket, Buffer.alloc(4));
}

function outcomeOf(answer: string): ScanOutcome {
  if (answer === "stream: OK") return { kind: "clean" };
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  if (found) return { kind: "infected", found };
  return answer.includes("size limit exceeded")
    ? { kind: "refused", problem: answer }
    : { kind: "unavailable", problem: answer.slice(0, 200) || "no answer" };
}

/** ClamAV's daemon by TCP; a connection each. */
export function createClamAv({ host, port, timeoutMs = 30_000 }: ClamAvOptions): Scanner {
  async function ask(talk: (socket: Socket) => Promise<void>): Promise<string> {
    const socket = connect({ host, port });
    socket.setTimeout(timeoutMs);
    const answer = answerOf(socket);
    try {
      const [said] = await Promise.all([answer, talk(socket)]);
      return said;
    } finally {
      socket.destroy();
    }
  }
  return {
    scan: async (content) => {
      try {
        return outcomeOf(await ask((socket) => send(socket, content)));
      } catch (error) {
        return { kind: "unavailable", problem: error instanceof Error ? error.message : "failed" };
      }
    },
    ping: () =>
      ask((socket) => write(socket, Buffer.from("zPING\0"))).then(
        (answer) => answer === "PONG",
        () => false,
      ),
  };
}
