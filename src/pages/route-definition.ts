import type { Usage } from "#feedback";
import type { Reply } from "#platform/http";
import type { Dependencies } from "./dependencies.ts";
import type { Visit } from "./visit.ts";

/**
 * Who a route is for. `public`: everybody, no session is looked at. `guest`: everybody, with what
 * belongs to their session or link. `citizen`, `staff`: signed in. `machine`: programs.
 * `demo`: everybody, and the route only exists in demo mode.
 */
export type Audience = "public" | "guest" | "citizen" | "staff" | "machine" | "demo";

export type Handler = (visit: Visit, house: Dependencies) => Reply | Promise<Reply>;

export type Route = {
  audience: Audience;
  /** `any-host`: answered before anybody asks which portal it is (health probes). */
  portals: "all" | "roof" | "local" | "any-host";
  /** The finished page is kept and served from memory; it must not depend on a person. */
  cached?: true;
  /** Query names that change a cached page; all others are ignored. */
  cachedBy?: readonly string[];
  /**
   * What else changes a cached page, as one of few known words, such as a chosen town. Undefined:
   * this page is made for one visit only and not kept.
   */
  cachedFor?: (visit: Visit, house: Dependencies) => string | undefined;
  /** Requests a minute from one address; the server's own limit otherwise. */
  perMinute?: number;
  /** The handler itself answers a stale form (and keeps what was typed). */
  answersStale?: true;
  /** The handler itself answers a form sent after the session ended (and keeps what was typed). */
  answersSignedOut?: true;
  /** Scripts and pages of any site may read it; it shows nothing of a person. */
  anyOrigin?: true;
  /**
   * Its form stands on cached pages and has no token. What it posts changes nothing of anybody, and
   * the browser has to say that it comes from us.
   */
  withoutToken?: true;
  /** What counts when this page was shown, also from memory. */
  counts?: (visit: Visit) => Usage;
  /** Its form may have files (multipart/form-data). */
  uploads?: true;
  GET?: Handler;
  POST?: Handler;
};
