/** Namespaces by version; both write their objects alike as far as we use them. */
export const NAMESPACES = {
  "2.1.0": "http://xoev.de/schemata/xzufi/2_1_0",
  "2.2.0": "http://xoev.de/schemata/xzufi/2_2_0",
} as const;

export type XzufiVersion = keyof typeof NAMESPACES;
export const XZUFI_VERSIONS = Object.keys(NAMESPACES) as XzufiVersion[];

export const versionOf = (namespace: string): XzufiVersion | undefined =>
  XZUFI_VERSIONS.find((version) => NAMESPACES[version] === namespace);

/** Documents write "2.2" for 2.2.0 as well. */
export const isSpelledVersion = (version: XzufiVersion, said: string): boolean =>
  said === version || `${said}.0` === version;

/** The version somebody asks for, in either spelling. */
export const askedVersion = (text: string): XzufiVersion | undefined =>
  XZUFI_VERSIONS.find((version) => isSpelledVersion(version, text));

/**
 * Root element of a delivery. No document that is at hand says its name, so a reader takes any and
 * this is the one place to change for a writer (docs/adr/0014).
 */
export const DELIVERY_ROOT = "uebermittlung";
