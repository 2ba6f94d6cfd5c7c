import type { CompiledPackage } from "#library";
import { fill } from "#platform/i18n";
import { Alert, Button, ErrorSummary, FieldView, FormToken, Link, LinkButton } from "#ui";
import { stageOf } from "#workshop";
import type { FormBody } from "../../../../visit.ts";
import { formText } from "../../../../form-text.ts";
import { type CheckedDraft, type ShownPoint, shownPoints } from "../../draft-check.ts";
import { inWords } from "../../package-words.ts";
import { type EntryProblem, roleName } from "../../settings/entered-settings.ts";
import { ParameterField } from "../../settings/parameter-field.tsx";
import { shownValue } from "../../settings/shown-value.ts";
import { settingsTexts } from "../../settings/texts.ts";
import { Stages } from "../../stages.tsx";
import { packagePath, roomPath, townName } from "../../workshop-desk.ts";
import { nameOfVersion, type PackageWithDraft } from "../package-at-hand.ts";
import { Areas } from "./editor/areas.tsx";
import { draftTexts as texts } from "./texts.ts";

export type DraftShown = {
  typed?: FormBody;
  problems?: readonly EntryProblem[];
  note?: "saved" | "outdated" | undefined;
};

type DraftProps = {
  hand: PackageWithDraft;
  checked: CheckedDraft;
  compiled: CompiledPackage;
  /** What the town itself changed, in words. */
  own: ReturnType<typeof inWords>;
  shown: DraftShown;
};

/** Account numbers are nobody's example. */
const NO_EXAMPLE: readonly string[] = ["iban"];

const Points = ({ points }: { points: readonly ShownPoint[] }) => (
  <section class="panel stack" aria-labelledby="offen">
    <h2 id="offen">{texts.open}</h2>
    {points.length === 0 ? (
      <p>{texts.nothingOpen}</p>
    ) : (
      <ul class="spaced">
        {points.map(({ words, href }) => (
          <li>
            <Link href={href}>{words}</Link>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Parameters = ({ hand, compiled, shown }: DraftProps) => {
  const { desk, draft, adoptions } = hand;
  const words = (key: string) => compiled.texts.de[key];
  const others = adoptions.filter(({ authorityId }) => authorityId !== desk.town.id);
  return (
    <section class="stack stack--wide stack--fill" aria-labelledby="angaben">
      <div class="stack stack--tight">
        <h2 id="angaben">{settingsTexts.parameters}</h2>
        <p>{settingsTexts.parametersLead}</p>
      </div>
      {compiled.service.parameters.map((definition) => (
        <ParameterField
          definition={definition}
          given={draft.parameters[definition.id]}
          typed={shown.typed}
          words={words}
          problems={shown.problems ?? []}
          examples={
            NO_EXAMPLE.includes(definition.type)
              ? []
              : others.flatMap(({ authorityId, parameters }) => {
                  const value = parameters[definition.id]?.value;
                  if (value === undefined) return [];
                  return [
                    {
                      town: townName(desk, authorityId),
                      value: shownValue(definition, value, words),
                    },
                  ];
                })
          }
        />
      ))}
    </section>
  );
};

const Roles = ({ hand, compiled, shown }: DraftProps) => {
  const { desk, draft } = hand;
  const offices = desk.house.catalogue.officesOf(desk.town);
  return (
    <section class="stack stack--wide stack--fill" aria-labelledby="rollen">
      <div class="stack stack--tight">
        <h2 id="rollen">{settingsTexts.roles}</h2>
        <p>{settingsTexts.rolesLead}</p>
      </div>
      {compiled.service.roleSlots.map(({ id }) => {
        const chosen = shown.typed
          ? formText(shown.typed, roleName(id))
          : (draft.roleSlots[id] ?? "");
        return (
          <FieldView
            field={{
              type: "choice",
              multiple: false,
              name: roleName(id),
              label: compiled.texts.de[`role.${id}.label`] ?? id,
              hint: compiled.texts.de[`role.${id}.explain`],
              options: offices.map((office) => ({ id: office.id, label: office.name.de })),
              chosen: [chosen],
              placeholder: settingsTexts.office,
            }}
          />
        );
      })}
    </section>
  );
};

const OwnChanges = ({ own }: Pick<DraftProps, "own">) =>
  own.length === 0 ? null : (
    <section class="stack" aria-labelledby="eigene">
      <h2 id="eigene">{texts.own}</h2>
      {own.map(({ title, sentences }) => (
        <div class="stack stack--tight">
          <h3>{title}</h3>
          <ul class="spaced">
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );

const Note = ({ note }: Pick<DraftShown, "note">) => {
  if (note === "saved") return <Alert kind="success" title={texts.saved} live />;
  if (note === "outdated") return <Alert kind="warning" title={texts.outdated} live />;
  return null;
};

const Onward = ({ hand, checked }: Pick<DraftProps, "hand" | "checked">) => {
  const { packageId, draft } = hand;
  return (
    <nav class="actions" aria-label={texts.pipeline}>
      {draft.merging && (
        <LinkButton href={packagePath(packageId, "/zusammenfuehren")}>{texts.toMerge}</LinkButton>
      )}
      <LinkButton href={roomPath(packageId)} kind="secondary">
        {texts.toParticipation}
      </LinkButton>
      <LinkButton
        href={packagePath(packageId, "/veroeffentlichen")}
        kind={checked.open.length === 0 ? "primary" : "secondary"}
      >
        {texts.toPublish}
      </LinkButton>
      <Link href={packagePath(packageId, "/entwurf/verwerfen")}>{texts.discard}</Link>
    </nav>
  );
};

/** A draft: what it still needs, and everything a town sets in it. */
export const DraftPage = (props: DraftProps) => {
  const { hand, checked, shown } = props;
  const { desk, draft, title, packageId } = hand;
  const incomplete = checked.open.some(({ point }) => point === "parameter" || point === "role");
  return (
    <div class="stack stack--wide stack--fill">
      <div class="stack stack--fill">
        <ErrorSummary title={texts.errors} errors={shown.problems ?? []} />
        <Note note={shown.note} />
        <h1>{fill(texts.title, { title })}</h1>
        <Areas packageId={packageId} current="angaben" />
        <p>{fill(texts.base, { version: nameOfVersion(hand, draft.baseHash) })}</p>
        <Stages stage={stageOf({ draft, incomplete, running: undefined })} label={texts.pipeline} />
        <Points points={shownPoints(packageId, checked)} />
        <Onward hand={hand} checked={checked} />
      </div>
      <form class="form" method="post" action={packagePath(packageId, "/entwurf")} novalidate>
        <FormToken value={desk.visit.formToken()} />
        <input type="hidden" name="stand" value={String(draft.edition)} />
        <Parameters {...props} />
        <Roles {...props} />
        <div class="actions">
          <Button>{texts.save}</Button>
        </div>
      </form>
      <OwnChanges own={props.own} />
    </div>
  );
};
