/** What the sandbox uses of a library that comes without typings. */
declare module "oidc-provider" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  export type AdapterPayload = { uid?: string; grantId?: string; consumed?: number };
  export type Adapter = {
    upsert: (id: string, payload: AdapterPayload, seconds: number) => Promise<void>;
    find: (id: string) => Promise<AdapterPayload | undefined>;
    findByUid: (uid: string) => Promise<AdapterPayload | undefined>;
    findByUserCode: (code: string) => Promise<AdapterPayload | undefined>;
    consume: (id: string) => Promise<void>;
    destroy: (id: string) => Promise<void>;
    revokeByGrantId: (grantId: string) => Promise<void>;
  };

  export type Interaction = {
    uid: string;
    params: { acr_values?: string; login_hint?: string };
  };
  type Account = { accountId: string; claims: () => object };
  type Grant = { addOIDCScope: (scope: string) => void; save: () => Promise<string> };
  export type KoaContext = {
    req: IncomingMessage;
    res: ServerResponse;
    method: string;
    path: string;
    status: number;
    type: string;
    body: unknown;
    set: (headers: Readonly<Record<string, string>>) => void;
    redirect: (url: string) => void;
    oidc: { provider: Provider; account: Account; client: { clientId: string } };
  };
  export type Middleware = (context: KoaContext, next: () => Promise<void>) => Promise<void>;

  export type Configuration = {
    findAccount: (context: KoaContext, accountId: string) => Account | undefined;
    loadExistingGrant: (context: KoaContext) => Promise<object>;
    interactions: { url: (context: KoaContext, interaction: Interaction) => string };
    renderError: (
      context: KoaContext,
      problem: { error: string; error_description?: string },
    ) => void;
    [name: string]: unknown;
  };

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Grant: new (of: { accountId: string; clientId: string }) => Grant;
    readonly Client: {
      prototype: {
        redirectUris: string[];
        redirectUriAllowed: (this: { redirectUris: string[] }, uri: string) => boolean;
      };
    };
    use(middleware: Middleware): this;
    callback(): RequestListener;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionResult(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
    ): Promise<string>;
  }
}
