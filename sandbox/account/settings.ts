import { join } from "node:path";
import * as z from "zod";

const client = z.strictObject({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** Where the browser is sent back to. Port 0 stands for any port of that host. */
  redirectUris: z.array(z.url()).min(1),
});

const trouble = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  /** Every answer comes this much later. */
  z.strictObject({ kind: z.literal("slow"), milliseconds: z.number().int().min(1) }),
  /** Every answer is 503. */
  z.strictObject({ kind: z.literal("down") }),
]);
export type Trouble = z.infer<typeof trouble>;

const ourRegion = join(import.meta.dirname, "../../regions/emscher-lippe");

const settings = z.strictObject({
  /** 0 chooses a free port; the parent is told which. */
  port: z.number().int().min(0).max(65_535).default(0),
  citizens: client,
  staff: client,
  /** Folder with region.json and the people of the demo. */
  regionFolder: z.string().default(ourRegion),
  trouble: trouble.default({ kind: "none" }),
});
export type Settings = z.infer<typeof settings>;
export type ClientSettings = Settings["citizens"];

/** What the parent process may say later: how the service fails from now on. */
const instruction = z.strictObject({ trouble });

/** Throws with every problem named when the JSON is not what is expected. */
export const readSettings = (text: string | undefined): Settings =>
  settings.parse(JSON.parse(text ?? "{}"));

export const readInstruction = (message: unknown): Trouble => instruction.parse(message).trouble;
