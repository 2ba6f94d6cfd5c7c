/**
 * Every broken promise of the product is one of these codes.
 * `status` is the HTTP status the boundary answers with.
 */
const STATUS = {
  "bad-request": 400,
  "not-signed-in": 401,
  forbidden: 403,
  "not-found": 404,
  "method-not-allowed": 405,
  conflict: 409,
  gone: 410,
  "too-large": 413,
  "stale-form": 403,
  "too-many-requests": 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

type AppErrorOptions = {
  /** Key of the sentence the person reads; the boundary falls back to the code's own sentence. */
  publicKey?: string;
  /**
   * For the log, and with `unavailable` for operators whose jobs it stops; no visitor sees it. Must
   * not contain personal data.
   */
  detail?: string;
  cause?: unknown;
};

/** A broken promise: a public face (code, status, text key) and a private detail. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly publicKey: string | undefined;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.detail ?? code, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.status = STATUS[code];
    this.publicKey = options.publicKey;
    this.detail = options.detail;
  }
}

export const isAppError = (error: unknown): error is AppError => error instanceof AppError;
