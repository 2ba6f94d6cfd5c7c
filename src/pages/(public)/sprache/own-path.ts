/**
 * The path to go back to, if it is one of this portal; otherwise its home page. A browser reads
 * `//host`, `/\host` and paths with control characters as addresses elsewhere.
 */
export function ownPath(wanted: string | undefined): string {
  if (!wanted || !/^\/(?![/\\])/.test(wanted) || /[\p{C}\\]/u.test(wanted)) return "/";
  const { pathname, search } = new URL(wanted, "http://portal.invalid");
  return pathname.startsWith("//") ? "/" : pathname + search;
}
