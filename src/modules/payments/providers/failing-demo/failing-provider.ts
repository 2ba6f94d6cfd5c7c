import * as z from "zod";
import type { PaymentProvider, ProviderTrouble } from "../contract.ts";

export const failingOptions = z.strictObject({
  kind: z.enum(["rejected", "unavailable", "misconfigured"]),
});

/** Fails the way it is told to, so that the failure can be seen. */
export function createFailingProvider({ kind }: z.infer<typeof failingOptions>): PaymentProvider {
  const fail = async (): Promise<ProviderTrouble> => ({ kind, problem: "failing on purpose" });
  return { create: fail, ask: fail, check: fail };
}
