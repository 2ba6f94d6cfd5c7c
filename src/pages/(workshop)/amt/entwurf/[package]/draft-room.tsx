import { may } from "#identity";
import { fill, formatDateTime } from "#platform/i18n";
import { Alert, Button, FieldView, FormToken, LinkButton } from "#ui";
import { isSignedOff, type Remark } from "#workshop";
import { type DraftAtDesk, mayWith } from "../trial-desk.ts";
import { trialTexts as texts } from "../texts.ts";

export type RoomShown = { note?: string; problem?: string; words?: string };

type RoomProps = {
  at: DraftAtDesk;
  remarks: readonly Remark[];
  nameOf: (id: string) => string;
  shown: RoomShown;
};

const SIGNATURES = ["professional", "technical"] as const;

const Hidden = ({ at, action }: { at: DraftAtDesk; action: string }) => (
  <>
    <FormToken value={at.visit.formToken()} />
    <input type="hidden" name="stand" value={String(at.draft.edition)} />
    <input type="hidden" name="_aktion" value={action} />
  </>
);

const Remarks = ({ at, remarks, nameOf }: RoomProps) => (
  <section class="stack stack--fill" aria-labelledby="gesagt">
    <h2 id="gesagt">{texts.comments}</h2>
    {remarks.length === 0 && <p>{texts.noComments}</p>}
    <ul class="plain-list stack stack--fill">
      {remarks.map(({ kind, staffId, words, saidAt, edition }) => (
        <li class="panel stack stack--tight">
          <p class="note">
            {nameOf(staffId)}, {formatDateTime(saidAt)}: {texts.kinds[kind]}
            {kind !== "comment" && edition !== at.draft.edition && ` (${texts.old})`}
          </p>
          <p>{words}</p>
        </li>
      ))}
    </ul>
  </section>
);

const CommentForm = ({ at, shown }: Pick<RoomProps, "at" | "shown">) => (
  <form class="form" method="post" action={at.visit.path} novalidate>
    <Hidden at={at} action="comment" />
    <FieldView
      field={{
        ...{ type: "text", multiline: true, name: "anmerkung", label: texts.comment },
        ...{ hint: texts.commentHint, error: shown.problem, value: shown.words ?? "" },
      }}
    />
    <div class="actions">
      <Button kind="secondary">{texts.send}</Button>
    </div>
  </form>
);

const SignOff = ({ at, remarks }: Pick<RoomProps, "at" | "remarks">) => (
  <section class="stack" aria-labelledby="freigabe">
    <h2 id="freigabe">{texts.signOff}</h2>
    <p class="measure">{texts.signOffLead}</p>
    {SIGNATURES.map((kind) => {
      const isSigned = isSignedOff(remarks, at.draft, kind);
      return (
        <div class="row">
          <span>{fill(isSigned ? texts.signed : texts.unsigned, { kind: texts.kinds[kind] })}</span>
          {!isSigned && mayWith(at, `sign-${kind}`, at.draft) && (
            <form method="post" action={at.visit.path}>
              <Hidden at={at} action={kind} />
              <Button>{texts.sign[kind]}</Button>
            </form>
          )}
        </div>
      );
    })}
  </section>
);

const Invitation = ({ at }: { at: DraftAtDesk }) => (
  <section class="stack stack--fill" aria-labelledby="einladen">
    <h2 id="einladen">{texts.invite}</h2>
    <form class="form" method="post" action={at.visit.path}>
      <Hidden at={at} action="invite" />
      <FieldView
        field={{
          ...{ type: "choice", multiple: true, name: "aemter", placeholder: "" },
          ...{ label: texts.offices, hint: texts.inviteLead, chosen: at.draft.invited },
          options: at.house.catalogue
            .officesOf(at.town)
            .map(({ id, name }) => ({ id, label: name.de })),
        }}
      />
      <div class="actions">
        <Button kind="secondary">{texts.inviteButton}</Button>
      </div>
    </form>
  </section>
);

/** Where a draft is tried, talked about and signed off. */
export const DraftRoom = (props: RoomProps) => {
  const { at, shown } = props;
  const isLoki = may(at.who, "edit", { kind: "workshop", authorityId: at.town.id });
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack">
        {shown.note && <Alert kind="info" title={shown.note} live />}
        <h1>{fill(texts.title, { title: at.title })}</h1>
        <p class="measure">{texts.lead}</p>
        <div class="actions">
          <LinkButton href={`${at.visit.path}/erproben`}>{texts.try}</LinkButton>
          {isLoki && (
            <LinkButton href={`/loki/${at.draft.packageId}/entwurf`} kind="secondary">
              {texts.toDraft}
            </LinkButton>
          )}
        </div>
      </div>
      <div class="stack stack--fill">
        <Remarks {...props} />
        <CommentForm {...props} />
      </div>
      <SignOff {...props} />
      {isLoki && <Invitation at={at} />}
    </div>
  );
};
