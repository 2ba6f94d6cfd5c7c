import type { Marking } from "#processes";
import type { Temporal } from "#platform/clock";
import type { CaseStatus, PaymentStanding } from "./case-state.ts";

type OfCase = { authority_id: string; case_id: string };

/** Rows of migrations/0005-cases.sql; only the queries of this module see them. */
export type CaseTables = {
  case_file: {
    authority_id: string;
    id: string;
    reference: string;
    package_id: string;
    package_hash: string;
    adoption_revision: number;
    person_id: string | null;
    office: string;
    status: CaseStatus;
    marking: Marking;
    has_incident: boolean;
    payment_standing: PaymentStanding | null;
    data_key: Uint8Array | null;
    sealed_data: Uint8Array;
    secret_mac: Uint8Array;
    received_at: Temporal.Instant;
    promised_on: Temporal.PlainDate;
    closed_at: Temporal.Instant | null;
    revision: number;
  };
  case_event: OfCase & {
    sequence: number;
    person_id: string | null;
    kind: string;
    element: string | null;
    actor: string;
    staff_id: string | null;
    is_public: boolean;
    at: Temporal.Instant;
    sealed_detail: Uint8Array | null;
    previous_hash: Uint8Array;
    hash: Uint8Array;
  };
  case_task: OfCase & {
    id: string;
    token: number;
    element: string;
    needs: "check" | "decide" | "approve" | "perform";
    office: string;
    state: "open" | "done" | "closed";
    opened_at: Temporal.Instant;
    due_at: Temporal.Instant | null;
    claimed_by: string | null;
    claimed_at: Temporal.Instant | null;
    done_by: string | null;
    done_at: Temporal.Instant | null;
    outcome: string | null;
  };
  correction_request: OfCase & {
    id: string;
    person_id: string | null;
    state: "open" | "answered" | "expired";
    sealed: Uint8Array;
    asked_at: Temporal.Instant;
    answer_by: Temporal.PlainDate | null;
    answered_at: Temporal.Instant | null;
  };
  document: OfCase & {
    id: string;
    person_id: string | null;
    kind: string;
    is_public: boolean;
    media_type: string;
    byte_size: number;
    sealed_name: Uint8Array;
    sealed_body: Uint8Array;
    created_at: Temporal.Instant;
  };
  letter: OfCase & {
    id: string;
    person_id: string | null;
    letter_id: string;
    kind: "notice" | "information";
    state: "draft" | "to-post" | "provided" | "posted" | "failed";
    sealed_passages: Uint8Array | null;
    document_id: string | null;
    regime: string | null;
    created_at: Temporal.Instant;
    provided_at: Temporal.Instant | null;
    retrieved_at: Temporal.Instant | null;
    posted_on: Temporal.PlainDate | null;
    announced_on: Temporal.PlainDate | null;
    remedy_until: Temporal.PlainDate | null;
  };
  case_word: OfCase & { word_mac: Uint8Array };
  case_access: OfCase & {
    id: string;
    person_id: string | null;
    staff_id: string;
    office: string;
    purpose: string;
    at: Temporal.Instant;
  };
};
