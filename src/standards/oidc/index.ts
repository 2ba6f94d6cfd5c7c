export { createRelyingParty } from "./create-relying-party.ts";
export type { RelyingPartySettings } from "./cached-discovery.ts";
export type { AuthorizationUrl, CodeExchange, Failure } from "./outcomes.ts";
export type {
  AuthorizationRequest,
  AuthorizationTransaction,
  RelyingParty,
} from "./relying-party.ts";
