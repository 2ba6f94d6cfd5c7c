import type { Portal } from "#authorities";
import type { CitizenSession, StaffSession } from "#identity";
import type { Temporal } from "#platform/clock";
import type { Multipart } from "#platform/http";
import type { Language } from "#platform/i18n";

/** What a browser posted, by field name; several values of one name are a list. */
export type FormBody = Readonly<Record<string, string | string[] | undefined>>;

/** One request, as far as a page may know it. */
export type Visit = {
  portal: Portal;
  language: Language;
  /** Path without query, as requested. */
  path: string;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string | undefined>>;
  form: FormBody;
  /** Files of the form, while they arrive; `form` is what stands before the first of them. */
  upload: Multipart | undefined;
  cookies: Readonly<Record<string, string | undefined>>;
  /** Who is signed in on this host; never looked at for a `public` route. */
  citizen: CitizenSession | undefined;
  staff: StaffSession | undefined;
  /** Where the request came from; a whole office may share it. */
  address: string;
  now: Temporal.Instant;
  /** Incident number, should something go wrong. */
  requestId: string;
  /** Value of the hidden field `_token` of every form that changes something. */
  formToken: () => string;
  /** The form was not made by this browser in this session, or too long ago. Nothing was changed yet. */
  stale: boolean;
};
