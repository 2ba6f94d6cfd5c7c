import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as z from "zod";
import { closestName, projectRoot, readSecret } from "#platform/config";

const MINIMUM_KEY_LENGTH = 32;

/**
 * Every environment variable the product reads, with its default and meaning.
 * Secrets (`secret: true`) may also be given as `<NAME>_FILE`, the path of a file with the value.
 */
const settings = {
  PORTAL_MODE: {
    schema: z.enum(["demo", "production"]).default("demo"),
    meaning: "demo: fictitious people and sandboxes on loopback; production: refuses all of them",
  },
  PORT: { schema: z.coerce.number().int().min(0).max(65_535).default(8080), meaning: "HTTP port" },
  HOST: { schema: z.string().default("127.0.0.1"), meaning: "address to listen on" },
  DATA_DIR: {
    schema: z.string().default("data"),
    meaning: "folder of the embedded database and of demo keys",
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
    meaning: "PostgreSQL 15 or newer; without it the embedded database runs (demo only)",
    secret: true,
  },
  ENCRYPTION_KEY: {
    schema: z.string().min(MINIMUM_KEY_LENGTH).optional(),
    meaning: "master secret for keys of cases, cookies and links; the demo makes its own",
    secret: true,
  },
  ACCOUNT_ISSUER: { schema: z.url().optional(), meaning: "OpenID issuer of the citizen account" },
  ACCOUNT_CLIENT_ID: { schema: z.string().optional(), meaning: "client id at that issuer" },
  ACCOUNT_CLIENT_SECRET: {
    schema: z.string().optional(),
    meaning: "client secret at that issuer",
    secret: true,
  },
  STAFF_ISSUER: { schema: z.url().optional(), meaning: "OpenID issuer of the staff" },
  STAFF_CLIENT_ID: { schema: z.string().optional(), meaning: "client id at that issuer" },
  STAFF_CLIENT_SECRET: {
    schema: z.string().optional(),
    meaning: "client secret at that issuer",
    secret: true,
  },
  SMTP_URL: {
    schema: z.url().optional(),
    meaning: "mail server, smtp:// or smtps://",
    secret: true,
  },
  MAIL_FROM: { schema: z.email().optional(), meaning: "sender address of notifications" },
  PAYMENT_SERVICES: {
    schema: z.string().optional(),
    meaning:
      "payment services of towns, JSON: [{ authority, provider, options }], see src/modules/payments",
    secret: true,
  },
  SCANNER_URL: {
    schema: z.url().optional(),
    meaning:
      "malware scanner for files people send, clamav://host:3310; without it files are marked as unchecked",
  },
  STATE_SEARCH: {
    schema: z.string().optional(),
    meaning:
      "search of the Land on the roof portal, JSON: { provider: pvog or vsm-nrw, … }, see docs/handbook/datenaustausch.md",
    secret: true,
  },
  XZUFI_AGENCY: {
    schema: z
      .string()
      .regex(/^[\w-]{1,40}$/)
      .optional(),
    meaning:
      "key of the editorial office that delivers to the Portalverbund (schemeAgencyID); without it the demo uses an example, and production delivers nothing",
  },
  LOG_LEVEL: {
    schema: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
    meaning: "least severity that is logged",
  },
  REQUESTS_PER_MINUTE: {
    schema: z.coerce.number().int().min(60).default(6_000),
    meaning:
      "requests a minute from one address before 429; an office behind one address shares it",
  },
  TRUST_PROXY: {
    schema: z.enum(["false", "true", "1", "2", "3", "4"]).default("false"),
    meaning:
      "true behind a reverse proxy that sets X-Forwarded-For and -Proto; how many, if there are several in a row",
  },
} satisfies Record<string, { schema: z.ZodType; meaning: string; secret?: true }>;

type Name = keyof typeof settings;
export type Environment = Record<string, string | undefined>;
export type Config = { readonly [N in Name]: z.infer<(typeof settings)[N]["schema"]> } & {
  readonly warnings: readonly string[];
};

/** Start fails with this; the message names each variable and what it should be. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

const names = Object.keys(settings) as Name[];
const isSecret = (name: Name): boolean => "secret" in settings[name];

/** Reads and checks the whole configuration once. Throws ConfigError. */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const { raw, problem } = isSecret(name)
      ? readSecret(name, environment, (path) => readFileSync(path, "utf8"))
      : { raw: environment[name], problem: undefined };
    if (problem) problems.push(problem);
    const parsed = settings[name].schema.safeParse(raw === "" ? undefined : raw);
    if (parsed.success) values[name] = parsed.data;
    else problems.push(`${name}: ${settings[name].meaning} (${parsed.error.issues[0]?.message})`);
  }
  const config = { ...values, warnings: [] } as unknown as Config;
  if (problems.length === 0) problems.push(...modeProblems(config));
  if (problems.length > 0)
    throw new ConfigError(`Configuration refused:\n- ${problems.join("\n- ")}`);
  const warnings = [...misspelled(environment), ...missingInProduction(config)];
  return { ...config, warnings, DATA_DIR: resolve(projectRoot, config.DATA_DIR) };
}

const REQUIRED_IN_PRODUCTION = [
  "DATABASE_URL",
  "ENCRYPTION_KEY",
  "ACCOUNT_ISSUER",
  "ACCOUNT_CLIENT_ID",
  "ACCOUNT_CLIENT_SECRET",
  "STAFF_ISSUER",
  "STAFF_CLIENT_ID",
  "STAFF_CLIENT_SECRET",
  "SMTP_URL",
  "MAIL_FROM",
] as const satisfies readonly Name[];

function modeProblems(config: Config): string[] {
  if (config.PORTAL_MODE === "production")
    return REQUIRED_IN_PRODUCTION.filter((name) => config[name] === undefined).map(
      (name) => `${name} is required in production: ${settings[name].meaning}`,
    );
  const loopback = ["127.0.0.1", "::1", "localhost"].includes(config.HOST);
  return loopback ? [] : ["HOST: the demo only listens on loopback; set PORTAL_MODE=production"];
}

/** What production starts without, though something does not work then. */
const missingInProduction = ({ PORTAL_MODE, XZUFI_AGENCY }: Config): string[] =>
  PORTAL_MODE === "production" && XZUFI_AGENCY === undefined
    ? ["XZUFI_AGENCY is not set: nothing is delivered to the Portalverbund."]
    : [];

function misspelled(environment: Environment): string[] {
  const known = [...names, ...names.filter(isSecret).map((name) => `${name}_FILE`)];
  return Object.keys(environment)
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = closestName(name, known);
      return meant ? [`Unknown variable ${name}: did you mean ${meant}?`] : [];
    });
}

const INTRODUCTION = `# Configuration
Every environment variable the product reads. Anything else is ignored; a name that looks misspelled is asked about at start. Made from \`src/config.ts\` by \`node scripts/configuration-reference.ts\`.

| variable | default | meaning |
|---|---|---|
`;

/** The text of docs/configuration.md. */
export const configurationReference = (): string =>
  INTRODUCTION +
  names
    .map((name) => {
      const fallback = settings[name].schema.safeParse(undefined);
      const value = fallback.success && fallback.data !== undefined ? `\`${fallback.data}\`` : "–";
      const asFile = isSecret(name) ? `; also \`${name}_FILE\`` : "";
      return `| \`${name}\` | ${value} | ${settings[name].meaning}${asFile} |\n`;
    })
    .join("");
