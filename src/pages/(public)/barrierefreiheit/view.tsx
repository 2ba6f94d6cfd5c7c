import type { Statement } from "#accessibility";
import { fill, formatDate, inLanguage } from "#platform/i18n";
import { Alert, LinkButton } from "#ui";
import type { Dependencies } from "../../dependencies.ts";
import type { Visit } from "../../visit.ts";
import { portalValues } from "../text-page.tsx";
import { accessibilityTexts, type AccessibilityTexts } from "./texts.ts";

type ViewProps = { statement: Statement; visit: Visit; house: Dependencies };
type PartProps = ViewProps & { texts: AccessibilityTexts };

const State = ({ statement, visit, texts }: PartProps) => (
  <section class="stack measure" aria-labelledby="stand">
    <h2 id="stand">{texts.state}</h2>
    <p>
      <strong>{texts.partly}</strong>
    </p>
    <p>
      {fill(texts.checked, {
        day: formatDate(statement.checkedOn, visit.language),
        tool: statement.tool,
        count: statement.pages.length,
      })}
    </p>
    <details>
      <summary>{texts.pages}</summary>
      <ul>
        {statement.pages.map((page) => (
          <li>
            <code>{page}</code>
          </li>
        ))}
      </ul>
    </details>
  </section>
);

const Missing = ({ statement: { findings }, texts }: PartProps) => (
  <section class="stack measure" aria-labelledby="grenzen">
    <h2 id="grenzen">{texts.missing}</h2>
    {findings.length === 0 && <p>{texts.noFindings}</p>}
    <ul class="spaced">
      {findings.map(({ rule, help, pages }) => (
        <li>{fill(texts.finding, { rule, help, pages: pages.join(", ") })}</li>
      ))}
      {texts.gaps.map((gap) => (
        <li>{gap}</li>
      ))}
    </ul>
  </section>
);

const Dates = ({ statement, visit, texts }: PartProps) => (
  <section class="stack measure" aria-labelledby="datum">
    <h2 id="datum">{texts.date}</h2>
    {statement.due === "overdue" && <Alert kind="warning" title={texts.overdue} />}
    <p>
      {fill(texts.dateText, {
        checked: formatDate(statement.checkedOn, visit.language),
        reviewed: formatDate(statement.reviewedOn, visit.language),
        due: formatDate(statement.dueOn, visit.language),
      })}
    </p>
  </section>
);

const Report = ({ texts }: PartProps) => (
  <>
    <section class="panel panel--brand stack measure" aria-labelledby="melden">
      <h2 id="melden">{texts.report}</h2>
      <p>{texts.reportText}</p>
      <LinkButton href="/barrierefreiheit/melden">{texts.reportButton}</LinkButton>
    </section>
    <section class="stack measure" aria-labelledby="durchsetzung">
      <h2 id="durchsetzung">{texts.enforcement}</h2>
      <p>{texts.enforcementText}</p>
      <p class="placeholder">{texts.placeholder}</p>
    </section>
  </>
);

/** The statement of one portal, made from what the checks found. */
export const StatementView = (props: ViewProps) => {
  const { visit, house } = props;
  const texts = inLanguage(accessibilityTexts, visit.language);
  const parts = { ...props, texts };
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack measure">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        <p>{fill(texts.scope, { portal: visit.portal.name, ...portalValues(visit, house) })}</p>
      </div>
      <State {...parts} />
      <Missing {...parts} />
      <Dates {...parts} />
      <Report {...parts} />
    </div>
  );
};
