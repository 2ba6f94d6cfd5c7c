import { once } from "node:events";
import { createServer } from "node:net";

/** Somebody else listens where the portal should. */
export class PortInUse extends Error {
  override name = "PortInUse";
  constructor(port: number) {
    super(`Port ${port} is in use by another program; choose another one with PORT.`);
  }
}

/** Whether nobody listens on the port of this machine. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, "listening");
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

/** Throws PortInUse before anything is started that would have to be stopped again. */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  if (port !== 0 && !(await isFree(port, host))) throw new PortInUse(port);
}

/** The wanted port, or 0 – any free one – when it is taken. */
export const thisOrAnyPort = async (port: number): Promise<number> =>
  (await isFree(port)) ? port : 0;
