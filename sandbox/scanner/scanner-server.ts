import { createServer, type Server, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** What it does instead of looking: say nothing, hang up, call everything too large, or be slow. */
export type Trouble = "silent" | "hang-up" | "too-large" | "slow" | "garbled" | undefined;

export type ScannerServer = {
  port: number;
  setTrouble: (trouble: Trouble) => void;
  close: () => Promise<void>;
};

/** The harmless text that every scanner takes for malware (EICAR), not whole in any file of ours. */
const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join(
  "",
);
const LARGEST = 25 * 1024 * 1024;
const SLOW_MS = 3_000;

type Stream = { rest: Buffer; content: Buffer[]; size: number };

/** Reads INSTREAM pieces (clamd(8)); true when the piece of length nought came. */
function takePieces(stream: Stream): boolean {
  while (stream.rest.length >= 4) {
    const length = stream.rest.readUInt32BE(0);
    if (length === 0) return true;
    if (stream.rest.length < 4 + length) return false;
    const piece = stream.rest.subarray(4, 4 + length);
    stream.size += length;
    stream.content.push(piece);
    stream.rest = stream.rest.subarray(4 + length);
  }
  return false;
}

const verdictOn = (content: Buffer): string =>
  content.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";

/** What to say once it is known; undefined: nothing yet. */
function answerTo(stream: Stream, trouble: Trouble): string | undefined {
  const done = takePieces(stream);
  if (trouble === "too-large" || stream.size > LARGEST)
    return "INSTREAM size limit exceeded. ERROR\0";
  if (!done) return undefined;
  return trouble === "garbled" ? "\u0007?\0" : verdictOn(Buffer.concat(stream.content));
}

function talk(socket: Socket, troubleNow: () => Trouble): void {
  const stream: Stream = { rest: Buffer.alloc(0), content: [], size: 0 };
  let command: string | undefined;
  socket.on("error", () => socket.destroy());
  socket.on("data", (bytes: Buffer) => {
    const trouble = troubleNow();
    if (trouble === "hang-up") return void socket.destroy();
    if (trouble === "silent" || socket.writableEnded) return;
    stream.rest = Buffer.concat([stream.rest, bytes]);
    if (command === undefined) {
      const end = stream.rest.indexOf(0);
      if (end < 0) return;
      command = stream.rest.subarray(0, end).toString();
      stream.rest = stream.rest.subarray(end + 1);
    }
    if (command === "zPING") return void socket.end("PONG\0");
    if (command !== "zINSTREAM") return void socket.end("UNKNOWN COMMAND\0");
    const answer = answerTo(stream, trouble);
    if (answer === undefined) return;
    if (trouble === "slow") setTimeout(() => socket.end(answer), SLOW_MS).unref();
    else socket.end(answer);
  });
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });

/** Speaks as much of clamd's protocol as an INSTREAM client needs. */
export async function createScannerServer({ port }: { port: number }): Promise<ScannerServer> {
  let trouble: Trouble;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    talk(socket, () => trouble);
  });
  return {
    port: await listen(server, port),
    setTrouble: (now) => void (trouble = now),
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
