/** Stands for the portal the person is on; nobody owns this name (RFC 6761). */
const HERE = "https://here.invalid";

/**
 * Where to send the browser after the sign-in: a path of this portal, or a URL of a known one
 * (`origins` such as "https://serviceportal.example"). Anything else becomes "/", so that no link
 * to us can lead to strangers.
 */
export function safeReturnTo(wanted: string, origins: readonly string[]): string {
  const url = URL.parse(wanted, HERE);
  if (!url || url.username || url.password) return "/";
  const path = url.pathname + url.search + url.hash;
  if (origins.includes(url.origin)) return url.origin + path;
  // "/.//elsewhere" is a path to the parser and would be another host to the browser.
  return url.origin === HERE && !path.startsWith("//") ? path : "/";
}
