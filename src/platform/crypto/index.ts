export { createKeyring, generationOf, type Keyring } from "./keyring.ts";
export { newDataKey, open, openJson, seal, sealJson } from "./envelope.ts";
export { sha256, newToken } from "./digest.ts";
