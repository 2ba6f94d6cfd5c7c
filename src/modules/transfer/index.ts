export { exportPackage, type TransferHouse } from "./export-package.ts";
export { importPackage, type ImportResult } from "./import-package.ts";
export { deleteTrustedKey, listTrustedKeys, type TrustedKey } from "./key-queries.ts";
export { MOST_BYTES } from "./package-file.ts";
export { publishedKeys } from "./signing-key.ts";
export { trustKeys } from "./trust.ts";
