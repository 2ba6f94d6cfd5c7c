import type { FastifyHelmetOptions } from "@fastify/helmet";

/** No inline script or style, nothing from another origin; `data:` images are KERN's icons. */
const DIRECTIVES = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
  "base-uri": ["'none'"],
  "object-src": ["'none'"],
};

/** For the few answers that are given before any hook runs. */
export const EARLY_HEADERS = {
  "content-security-policy": Object.entries(DIRECTIVES)
    .map(([directive, sources]) => [directive, ...sources].join(" "))
    .join(";"),
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
};

export const contentSecurityPolicy = (secure: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
  referrerPolicy: { policy: "same-origin" },
  strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  crossOriginResourcePolicy: { policy: "same-origin" },
  frameguard: { action: "deny" },
});
