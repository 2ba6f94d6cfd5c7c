import type { Temporal } from "#platform/clock";
import type { EditedText, ServiceText } from "./service-text.ts";
import type { Signature, TextVersion, VersionState } from "./version.ts";

export type TextTables = {
  service_text: {
    authority_id: string;
    service_id: string;
    version: number;
    content: EditedText | null;
    state: VersionState;
    authors: readonly Signature[];
    note: string;
    remark: string | null;
    saved_at: Temporal.Instant;
    saves: number;
    approved_by: Signature | null;
    published_at: Temporal.Instant | null;
    ground: ServiceText;
    ground_digest: string;
  };
  text_rule_change: {
    authority_id: string;
    number: number;
    second_person: boolean;
    set_by: Signature;
    set_at: Temporal.Instant;
  };
  easy_language_review: {
    service_id: string;
    digest: string;
    tested_by: string;
    reviewed_on: Temporal.PlainDate;
    noted_by: Signature;
    noted_at: Temporal.Instant;
  };
};

export const versionOf = (row: TextTables["service_text"]): TextVersion => ({
  serviceId: row.service_id,
  version: row.version,
  content: row.content,
  state: row.state,
  authors: row.authors,
  note: row.note,
  remark: row.remark,
  savedAt: row.saved_at,
  saves: row.saves,
  approvedBy: row.approved_by,
  publishedAt: row.published_at,
  ground: row.ground,
});
