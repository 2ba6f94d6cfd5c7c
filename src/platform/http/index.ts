export { createServer, type Server, type ServerOptions } from "./create-server.ts";
export { FinishedBody, type Encoding } from "./finished-body.ts";
export { PageCache } from "./page-cache.ts";
export type { Reply } from "./reply.ts";
export { file, html, json, redirect, sendReply } from "./reply.ts";
export { discoverRoutes, type DiscoveredRoute, urlOf } from "./route-tree.ts";
