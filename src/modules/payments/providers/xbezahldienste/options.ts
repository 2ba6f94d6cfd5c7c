import { authentication } from "#standards/xbezahldienste";
import * as z from "zod";

/** What a town says about its XBezahldienste service. */
export const options = z.strictObject({
  /** Up to and without `/paymenttransaction`. */
  baseUrl: z.url(),
  /** Who we are there. */
  originatorId: z.string().regex(/^[\w-]{1,36}$/),
  authentication,
});
export type Options = z.infer<typeof options>;
