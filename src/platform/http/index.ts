export { type Assets, createAssets } from "./assets.ts";
export { createServer, type Server, type ServerOptions } from "./create-server.ts";
export { type Encoding, FinishedBody, negotiate } from "./finished-body.ts";
export { type Multipart, openMultipart, type UploadedFile } from "./multipart.ts";
export { PageCache } from "./page-cache.ts";
export type { CookieChange, Reply } from "./reply.ts";
export { download, file, html, json, redirect, sendReply } from "./reply.ts";
export { absolute, type DiscoveredRoute, discoverRoutes } from "./route-tree.ts";
