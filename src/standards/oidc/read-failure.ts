import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import type { Failure } from "./outcomes.ts";

/** Error codes of RFC 6749 (4.1.2.1, 5.2) that say that the registration of the client is wrong. */
const MISCONFIGURED = new Set([
  "invalid_client",
  "invalid_redirect_uri",
  "invalid_scope",
  "unauthorized_client",
  "unsupported_response_type",
]);
const UNAVAILABLE = new Set(["server_error", "temporarily_unavailable"]);
const UNREACHABLE = new Set([
  "OAUTH_TIMEOUT",
  "OAUTH_ABORT",
  "OAUTH_RESPONSE_IS_NOT_JSON",
  "OAUTH_PARSE_ERROR",
]);

function byErrorCode(error: string): Failure {
  if (MISCONFIGURED.has(error)) return { kind: "misconfigured", problem: error };
  if (UNAVAILABLE.has(error)) return { kind: "unavailable", problem: error };
  return { kind: "refused", reason: error };
}

const byStatus = (status: number): Failure => {
  const problem = `HTTP ${status}`;
  return status >= 500 || status === 429
    ? { kind: "unavailable", problem }
    : { kind: "misconfigured", problem };
};

function byCheck(error: ClientError): Failure {
  const code = error.code ?? "unknown";
  if (UNREACHABLE.has(code)) return { kind: "unavailable", problem: code };
  if (error.cause instanceof Response) return byStatus(error.cause.status);
  return { kind: "refused", reason: code };
}

/** Puts what the library throws into our three words. Throws on what is no failure of the other side. */
export function readFailure(error: unknown): Failure {
  if (error instanceof AuthorizationResponseError) return byErrorCode(error.error);
  if (error instanceof ResponseBodyError)
    return error.status >= 500 ? byStatus(error.status) : byErrorCode(error.error);
  if (error instanceof WWWAuthenticateChallengeError) return byStatus(error.status);
  if (error instanceof ClientError) return byCheck(error);
  // `fetch` has no class of its own for a connection that failed; a wrong argument has a code.
  if (error instanceof TypeError && !("code" in error))
    return { kind: "unavailable", problem: "no connection" };
  throw error;
}
