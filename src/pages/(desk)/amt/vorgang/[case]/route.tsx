import { accessesOfCase, eventsOfCase, lettersOfCase, openForStaff, timelineOf } from "#cases";
import { paymentOfCase } from "#payments";
import { html, type Reply } from "#platform/http";
import { Button, ErrorSummary, FieldView, FormToken } from "#ui";
import type { Dependencies } from "../../../../dependencies.ts";
import { filesOfCase } from "../../../../case-files.ts";
import { formText } from "../../../../form-text.ts";
import type { Route } from "../../../../route-definition.ts";
import { showPage } from "../../../../show-page.tsx";
import type { Visit } from "../../../../visit.ts";
import { AppError } from "#platform/errors";
import { caseOrThrow, type Desk, deskOf, staffNames } from "../../desk.ts";
import { casePageTexts } from "../../texts.ts";
import { taskCards, type TaskShown } from "./task-card.tsx";
import { StaffCaseView } from "./view.tsx";
import type { LoadedCase } from "#cases";

const { reason: reasonTexts } = casePageTexts;

/** Somebody of another office says why; the applicant can read it. */
function askReason({ visit, house }: Desk, sentence: string, failed: boolean): Reply {
  const error = failed ? reasonTexts.missing : undefined;
  const page = showPage(visit, house, {
    title: reasonTexts.title,
    hasErrors: failed,
    withoutSearch: true,
    children: (
      <div class="stack measure">
        <ErrorSummary
          title={casePageTexts.errors}
          errors={error ? [{ name: "grund", message: error }] : []}
        />
        <h1>{reasonTexts.title}</h1>
        <p>{sentence}</p>
        <p>{reasonTexts.text}</p>
        <form method="post" action={visit.path} class="form" novalidate>
          <FormToken value={visit.formToken()} />
          <FieldView
            field={{
              type: "text",
              name: "grund",
              label: reasonTexts.label,
              hint: undefined,
              error,
              optional: undefined,
              autofill: false,
              why: undefined,
              value: "",
              multiline: false,
              autocomplete: undefined,
            }}
          />
          <Button>{reasonTexts.button}</Button>
        </form>
      </div>
    ),
  });
  return html(page, failed ? 422 : 200);
}

/** Says that a task was just completed; what the process does next may take a moment. */
export const DONE = "erledigt";

type Showing = { reason?: string; shown?: TaskShown; status?: number };

/** The case page; `shown` is what somebody entered in a task and has to correct. */
export async function showCase(
  desk: Desk,
  loaded: LoadedCase,
  { reason, shown, status }: Showing = {},
): Promise<Reply> {
  const { visit, house, db, who } = desk;
  const opened = await openForStaff(db, loaded, { who, reason, now: visit.now });
  if (opened.kind === "forbidden")
    throw new AppError("forbidden", { detail: "case of another office" });
  if (opened.kind === "reason-needed")
    return askReason(desk, opened.sentence, reason !== undefined);
  const { id } = loaded.state;
  const [events, letters, accesses, nameOf, payment, files] = await Promise.all([
    eventsOfCase(db, id),
    lettersOfCase(db, id),
    accessesOfCase(db, id),
    staffNames(desk),
    paymentOfCase(db, loaded),
    filesOfCase({ db, loaded }),
  ]);
  const title = loaded.adopted.configured.texts("de")("service.title") ?? loaded.state.packageId;
  const page = showPage(visit, house, {
    title: `${title} – ${loaded.state.reference}`,
    hasErrors: status === 422,
    withoutSearch: true,
    children: (
      <StaffCaseView
        loaded={loaded}
        title={title}
        notice={shown?.notice}
        done={visit.query[DONE] ? casePageTexts.done : undefined}
        tasks={taskCards(desk, loaded, {
          tasks: opened.tasks,
          nameOf,
          ...(shown ? { shown } : {}),
        })}
        letters={letters}
        timeline={timelineOf(loaded, events, "de")}
        accesses={accesses}
        payment={payment}
        files={files}
        nameOf={nameOf}
      />
    ),
  });
  return html(page, status ?? 200);
}

async function get(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = deskOf(visit, house);
  return showCase(desk, await caseOrThrow(desk, visit.params["case"]));
}

async function giveReason(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = deskOf(visit, house);
  const loaded = await caseOrThrow(desk, visit.params["case"]);
  return showCase(desk, loaded, { reason: formText(visit.form, "grund") });
}

export const route = {
  audience: "staff",
  portals: "local",
  GET: get,
  POST: giveReason,
} satisfies Route;
