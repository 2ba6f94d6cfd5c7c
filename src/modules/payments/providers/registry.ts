import * as z from "zod";
import type { PaymentProvider } from "./contract.ts";
import { createDemoProvider } from "./demo/demo-provider.ts";
import { createFailingProvider, failingOptions } from "./failing-demo/failing-provider.ts";
import { options as xbezahldienste } from "./xbezahldienste/options.ts";
import { createXbezahldienste } from "./xbezahldienste/xbezahldienste.ts";

/**
 * Which service a town takes money through, and what it says about it. A new kind is a folder, an
 * entry here and a case below.
 */
export const providerSetting = z.discriminatedUnion("provider", [
  z.strictObject({ provider: z.literal("xbezahldienste"), options: xbezahldienste }),
  z.strictObject({ provider: z.literal("demo"), options: z.strictObject({}) }),
  z.strictObject({ provider: z.literal("failing-demo"), options: failingOptions }),
]);
export type ProviderSetting = z.infer<typeof providerSetting>;

/** Take no real money, so production refuses them. */
export const isForDemo = ({ provider }: ProviderSetting): boolean => provider !== "xbezahldienste";

export function openProvider(setting: ProviderSetting): PaymentProvider {
  switch (setting.provider) {
    case "xbezahldienste":
      return createXbezahldienste(setting.options);
    case "demo":
      return createDemoProvider();
    case "failing-demo":
      return createFailingProvider(setting.options);
  }
}
