import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { StateSearchSetting } from "#catalogue";
import { newToken } from "#platform/crypto";
import { projectRoot } from "#platform/config";
import type { AccountSettings } from "./accounts.ts";
import type { Config } from "./config.ts";
import { thisOrAnyPort } from "./free-port.ts";
import type { PaymentSettings } from "./payment-services.ts";

export type Demo = {
  accounts: AccountSettings;
  smtpUrl: string;
  stateSearch: StateSearchSetting;
  /** Looks into files for the one malware it knows. */
  scannerUrl: string;
  payments: PaymentSettings;
  /** Page that shows the payments without money. */
  paymentPage: string;
  /** Page that shows the mails nobody gets. */
  mailPage: string;
  stop: () => void;
};

const ORIGINATOR = "serviceportal-verbund";
/** Towns of the demo that have a contract with the payment service. */
const TOWNS_WITH_PAYMENT = ["castrop-rauxel"] as const;

/** Where the service says that something happened. It calls by address, since hosts below localhost resolve in browsers only. */
const callbackUrl = ({ PORT }: Config): string =>
  `http://127.0.0.1:${PORT}/schnittstellen/bezahlung/${TOWNS_WITH_PAYMENT[0]}`;

/** Ports beside the portal's own, so that addresses stay the same from start to start; any when one is taken. */
const portBeside = async ({ PORT }: Config, step: number): Promise<number> =>
  PORT === 0 ? 0 : thisOrAnyPort(PORT + step);

async function startSandbox<Ready>(name: string, settings: object): Promise<[ChildProcess, Ready]> {
  const child = fork(join(projectRoot, "sandbox", name, "main.ts"), [JSON.stringify(settings)], {
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`sandbox ${name} ended with ${code}`);
  });
  const [ready] = (await Promise.race([once(child, "message"), failed])) as [Ready];
  failed.catch(() => undefined);
  return [child, ready];
}

/** Starts the counterparts of the demo, each in its own process; they end with this one. */
export async function startDemo(config: Config): Promise<Demo> {
  const client = (name: string) => ({ client_id: `portal-${name}`, client_secret: newToken() });
  const [citizens, staff] = [client("citizens"), client("staff")];
  const forSandbox = ({ client_id, client_secret }: ReturnType<typeof client>) => ({
    clientId: client_id,
    clientSecret: client_secret,
    redirectUris: ["http://emscher-lippe.localhost:0/anmelden/rueckkehr"],
  });
  const cashier = { user: "portal", password: newToken() };
  const started = await Promise.all([
    startSandbox<{ port: number }>("account", {
      port: await portBeside(config, 1),
      citizens: forSandbox(citizens),
      staff: forSandbox(staff),
    }),
    startSandbox<{ smtpPort: number; webPort: number }>("mail", {
      smtpPort: await portBeside(config, 2),
      webPort: await portBeside(config, 3),
    }),
    startSandbox<{ port: number }>("payment", {
      port: await portBeside(config, 4),
      clients: [{ originatorId: ORIGINATOR, authentication: { kind: "basic", ...cashier } }],
      ...(config.PORT === 0 ? {} : { callbackUrl: callbackUrl(config) }),
    }),
    startSandbox<{ port: number }>("scanner", { port: await portBeside(config, 5) }),
    startSandbox<{ port: number }>("state-search", { port: await portBeside(config, 6) }),
  ]);
  const [[account, accountReady], [mail, mailReady], [payment, paymentReady]] = started;
  const [scanner, scannerReady] = started[3];
  const [stateSearch, stateSearchReady] = started[4];
  const issuer = `http://127.0.0.1:${accountReady.port}`;
  return {
    accounts: {
      citizens: { ...citizens, issuer: `${issuer}/buerger` },
      staff: { ...staff, issuer: `${issuer}/amt` },
    },
    scannerUrl: config.SCANNER_URL ?? `clamav://127.0.0.1:${scannerReady.port}`,
    smtpUrl: `smtp://127.0.0.1:${mailReady.smtpPort}`,
    stateSearch: {
      provider: "pvog",
      baseUrl: `http://127.0.0.1:${stateSearchReady.port}/suchdienst/api`,
    },
    payments: TOWNS_WITH_PAYMENT.map((authority) => ({
      authority,
      provider: "xbezahldienste",
      options: {
        baseUrl: `http://127.0.0.1:${paymentReady.port}`,
        originatorId: ORIGINATOR,
        authentication: { kind: "basic", ...cashier },
      },
    })),
    paymentPage: `http://127.0.0.1:${paymentReady.port}/`,
    mailPage: `http://127.0.0.1:${mailReady.webPort}/`,
    stop: () => {
      for (const child of [account, mail, payment, scanner, stateSearch])
        if (child.connected) child.disconnect();
    },
  };
}
