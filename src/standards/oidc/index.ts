export type { RelyingPartySettings } from "./cached-discovery.ts";
export type { AuthorizationUrl, CodeExchange, Failure } from "./outcomes.ts";
export {
  type AuthorizationRequest,
  type AuthorizationTransaction,
  createRelyingParty,
  type RelyingParty,
} from "./relying-party.ts";
