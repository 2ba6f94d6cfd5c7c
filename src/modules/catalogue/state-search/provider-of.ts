import * as z from "zod";
import type { StateSearchProvider } from "./contract.ts";
import { pvogProvider } from "./pvog-provider.ts";
import { vsmProvider } from "./vsm-provider.ts";

/** How long a page may wait for it, in milliseconds. */
const deadlineMs = z.number().int().min(50).max(30_000).optional();

/** Which search of the Land is asked, and where it is. */
export const stateSearchSetting = z.discriminatedUnion("provider", [
  z.strictObject({
    provider: z.literal("pvog"),
    baseUrl: z.url(),
    clientId: z.string().optional(),
    deadlineMs,
  }),
  z.strictObject({
    provider: z.literal("vsm-nrw"),
    leikaUrl: z.url(),
    zufiUrl: z.url(),
    queryParameter: z.string().optional(),
    deadlineMs,
  }),
]);
export type StateSearchSetting = z.infer<typeof stateSearchSetting>;

export const stateSearchProvider = (setting: StateSearchSetting): StateSearchProvider =>
  setting.provider === "pvog" ? pvogProvider(setting) : vsmProvider(setting);
