import type { CaseReader } from "#cases";
import type { Clock } from "#platform/clock";
import type { Log } from "#platform/log";
import type { Providers } from "./providers/providers.ts";

/** What working on payments takes; built once in `app.ts`. */
export type PaymentHouse = CaseReader & { paymentProviders: Providers; clock: Clock; log: Log };
