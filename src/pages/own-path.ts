/** A path of this portal that a person may be sent on to; anything else becomes the home page. */
export const ownPath = (path: string | undefined): string =>
  path && /^\/(?![/\\])[^\s\\]*$/.test(path) && path.length <= 500 ? path : "/";
