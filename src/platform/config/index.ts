export { closestName } from "./closest-name.ts";
export { projectRoot } from "./project-root.ts";
export { readSecret } from "./read-secret.ts";
