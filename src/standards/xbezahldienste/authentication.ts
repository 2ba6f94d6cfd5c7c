import * as z from "zod";

/** The three ways payment services know their clients; the vendor that uses it beside each. */
export const authentication = z.discriminatedUnion("kind", [
  /** epay21 */
  z.strictObject({
    kind: z.literal("basic"),
    user: z.string().min(1),
    password: z.string().min(1),
  }),
  /** pmPayment: OAuth 2, client credentials (RFC 6749, 4.4). */
  z.strictObject({
    kind: z.literal("client-credentials"),
    tokenUrl: z.url(),
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
  }),
  /** ePayBL: TLS with a client certificate. */
  z.strictObject({
    kind: z.literal("certificate"),
    /** PKCS #12 file, Base64. */
    p12: z.base64().min(1),
    passphrase: z.string(),
    /** PEM of the service's own certificate authority, if no public one. */
    ca: z.string().optional(),
  }),
]);
export type Authentication = z.infer<typeof authentication>;
