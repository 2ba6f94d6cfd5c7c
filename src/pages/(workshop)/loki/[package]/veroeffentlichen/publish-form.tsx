import { fill } from "#platform/i18n";
import { Button, FieldView, FormToken, LinkButton } from "#ui";
import { packagePath, townName } from "../../workshop-desk.ts";
import type { PackageAtHand } from "../package-at-hand.ts";
import { publishTexts as texts } from "./texts.ts";

/** What somebody chose, and what is wrong with it. */
export type PublishEntry = {
  how?: string;
  when?: string;
  day?: string;
  reason?: string;
  problems?: Readonly<Partial<Record<"wie" | "tag" | "grund", string>>>;
};

type FormProps = {
  hand: PackageAtHand;
  /** Id of the publication that was looked at; none when nothing runs. */
  publicationId: string | undefined;
  /** Back to a revision that ran before. */
  earlier: number | undefined;
  entry: PublishEntry;
};

/** Towns that build on what this one publishes. */
function followersOf({ desk, versions, adoptions, draft }: PackageAtHand): string[] {
  if (!draft || draft.overlay.changes.length === 0) return [];
  const own = new Set(
    versions.filter(({ authorId }) => authorId === desk.town.id).map(({ hash }) => hash),
  );
  return adoptions
    .filter(({ authorityId, baseHash }) => authorityId !== desk.town.id && own.has(baseHash))
    .map(({ authorityId }) => townName(desk, authorityId));
}

const How = ({ hand, entry }: Pick<FormProps, "hand" | "entry">) => (
  <FieldView
    field={{
      ...{ type: "choice", multiple: false, name: "wie", label: texts.how, placeholder: "" },
      options: [
        { id: "pilot", label: texts.pilot },
        { id: "live", label: texts.live },
      ],
      chosen: [entry.how ?? (hand.running?.state === "live" ? "live" : "pilot")],
      error: entry.problems?.wie,
    }}
  />
);

const When = ({ entry }: Pick<FormProps, "entry">) => (
  <>
    <FieldView
      field={{
        ...{ type: "choice", multiple: false, name: "wann", label: texts.when, placeholder: "" },
        options: [
          { id: "jetzt", label: texts.now },
          { id: "tag", label: texts.atDate },
        ],
        chosen: [entry.when ?? "jetzt"],
      }}
    />
    <div class="stack stack--tight">
      <label for="tag">{texts.day}</label>
      {entry.problems?.tag && (
        <p class="kern-error" id="tag-fehler">
          {entry.problems.tag}
        </p>
      )}
      <input
        id="tag"
        name="tag"
        type="date"
        class="plain-select"
        value={entry.day ?? ""}
        {...(entry.problems?.tag && { "aria-describedby": "tag-fehler", "aria-invalid": true })}
      />
    </div>
  </>
);

const Reason = ({ entry }: Pick<FormProps, "entry">) => (
  <FieldView
    field={{
      ...{
        type: "text",
        multiline: true,
        name: "grund",
        label: texts.reason,
        value: entry.reason ?? "",
      },
      error: entry.problems?.grund,
    }}
  />
);

/** How and when; for going back, why. */
export const PublishForm = ({ hand, publicationId, earlier, entry }: FormProps) => {
  const { desk, packageId, draft } = hand;
  const followers = earlier === undefined ? followersOf(hand) : [];
  return (
    <form class="form" method="post" action={packagePath(packageId, "/veroeffentlichen")}>
      <FormToken value={desk.visit.formToken()} />
      {publicationId && <input type="hidden" name="pruefung" value={publicationId} />}
      {draft && <input type="hidden" name="stand" value={String(draft.edition)} />}
      {earlier !== undefined && <h2>{fill(texts.earlier.target, { revision: earlier })}</h2>}
      <How hand={hand} entry={entry} />
      {publicationId && <When entry={entry} />}
      {earlier !== undefined && <Reason entry={entry} />}
      {followers.length > 0 && <p>{fill(texts.followers, { towns: followers.join(", ") })}</p>}
      <div class="actions">
        <Button>{texts.button}</Button>
        {draft && (
          <LinkButton href={packagePath(packageId, "/entwurf")} kind="secondary">
            {texts.back}
          </LinkButton>
        )}
      </div>
    </form>
  );
};
