import * as z from "zod";

const authentication = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("basic"), user: z.string(), password: z.string() }),
  z.strictObject({
    kind: z.literal("client-credentials"),
    clientId: z.string(),
    clientSecret: z.string(),
  }),
  /** Common name of the client's certificate; needs `tls`. */
  z.strictObject({ kind: z.literal("certificate"), commonName: z.string() }),
]);

const client = z.strictObject({
  originatorId: z.string(),
  authentication,
  /** Who may get money through this client; empty: everybody. */
  endPoints: z.array(z.string()).default([]),
});

const trouble = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  /** Every answer is 503. */
  z.strictObject({ kind: z.literal("down") }),
  /** Every answer comes this much later. */
  z.strictObject({ kind: z.literal("slow"), milliseconds: z.number().int().min(1) }),
  /** Takes requests and never answers. */
  z.strictObject({ kind: z.literal("silent") }),
  /** Whatever was asked for, this much is booked. */
  z.strictObject({ kind: z.literal("wrong-amount"), grosAmount: z.number().min(0) }),
  z.strictObject({ kind: z.literal("duplicate-callbacks"), times: z.number().int().min(2) }),
  /** The callback was answered before the browser is sent back. */
  z.strictObject({ kind: z.literal("callback-first") }),
  /** A transaction is created and the answer is 500. */
  z.strictObject({ kind: z.literal("fails-after-creating") }),
  /** The money is booked, the browser gets 500 instead of the way back, and so do status requests. */
  z.strictObject({ kind: z.literal("fails-after-booking") }),
]);
export type Trouble = z.infer<typeof trouble>;

const settings = z.strictObject({
  /** 0 chooses a free port; the parent is told which. */
  port: z.number().int().min(0).max(65_535).default(0),
  clients: z.array(client).default([]),
  /** PEM; with it the service speaks TLS and asks for client certificates. */
  tls: z.strictObject({ key: z.string(), cert: z.string(), ca: z.string() }).optional(),
  /** Told that something happened to a transaction; the standard has no such call, vendors do. */
  callbackUrl: z.url().optional(),
  trouble: trouble.default({ kind: "none" }),
});
export type Settings = z.infer<typeof settings>;
export type Client = Settings["clients"][number];

/** What the parent process may say later. */
const instruction = z.strictObject({
  trouble: trouble.optional(),
  callbackUrl: z.url().optional(),
});
export type Instruction = z.infer<typeof instruction>;

/** Throws with every problem named when the JSON is not what is expected. */
export const readSettings = (text: string | undefined): Settings =>
  settings.parse(JSON.parse(text ?? "{}"));

export const readInstruction = (message: unknown): Instruction => instruction.parse(message);
