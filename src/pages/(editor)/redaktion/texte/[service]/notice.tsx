import { Alert } from "#ui";
import type { Visit } from "../../../../visit.ts";
import { textsTexts } from "../texts.ts";

const { notices, steps } = textsTexts;

const isKey = <Words extends object>(key: string, words: Words): key is keyof Words & string =>
  Object.hasOwn(words, key);

const WARNINGS = ["has-draft", "in-review", "published-late", "reviewed-late"];

/** What just happened, or why it did not. */
export function Notice({ visit: { query } }: { visit: Visit }) {
  const { meldung = "", grund = "" } = query;
  if (!isKey(meldung, notices)) return null;
  if (meldung === "refused")
    return (
      <Alert kind="danger" live title={steps.refused}>
        {isKey(grund, steps.reason) && <p>{steps.reason[grund]}</p>}
      </Alert>
    );
  const isWarning = WARNINGS.includes(meldung);
  return <Alert kind={isWarning ? "warning" : "success"} live title={notices[meldung]} />;
}
