import { fill } from "#platform/i18n";
import { Badge, Facts, Link, LinkButton } from "#ui";
import type { LibraryCard, LineShown, User } from "./library-cards.ts";
import { workshopTexts as texts } from "./texts.ts";
import { packagePath } from "./workshop-desk.ts";

const MOST_NEWS = 5;

const KIND = { own: "info", konform: "success", abweichend: "warning" } as const;

export const ConformityBadge = ({ user }: { user: User }) => (
  <Badge kind={KIND[user.conformity]}>{texts.conformity[user.conformity]}</Badge>
);

export const versionWords = ({ version, author }: Pick<LineShown, "version" | "author">): string =>
  fill(texts.version, { version, author });

const Here = ({ here }: { here: User | undefined }) =>
  here ? (
    <span class="row">
      <span>
        {texts.states[here.state]}, {versionWords(here)}
      </span>
      <ConformityBadge user={here} />
    </span>
  ) : (
    <>{texts.notHere}</>
  );

/** What a newer version brings, as far as a card has room for it. */
export const News = ({ card }: { card: Pick<LibraryCard, "news" | "newest"> }) => {
  const { news, newest } = card;
  if (!newest) return null;
  const rest = news.length - MOST_NEWS;
  return (
    <div class="stack stack--tight">
      <p>
        <strong>{fill(texts.news, { version: newest.version, author: newest.author })}</strong>
      </p>
      <ul class="spaced">
        {news.slice(0, MOST_NEWS).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      {rest > 0 && <p class="note">{fill(texts.more, { count: rest })}</p>}
    </div>
  );
};

const Users = ({ users }: { users: readonly User[] }) =>
  users.length === 0 ? (
    <>{texts.nobody}</>
  ) : (
    <ul class="plain-list stack stack--tight">
      {users.map((user) => (
        <li class="row">
          <span>
            {user.town} ({texts.states[user.state]}, {versionWords(user)})
          </span>
          <ConformityBadge user={user} />
        </li>
      ))}
    </ul>
  );

/** A package on the shelf: who made it, who runs it, and how it stands here. */
export const PackageCard = ({ card, inTown }: { card: LibraryCard; inTown: boolean }) => {
  const { packageId, title, lines, users, here, draft } = card;
  return (
    <li class="panel stack stack--fill">
      <h2>{inTown ? <Link href={packagePath(packageId)}>{title}</Link> : title}</h2>
      <Facts
        facts={[
          { label: texts.author, value: lines.map(({ author }) => author).join(", ") },
          ...(inTown ? [{ label: texts.here, value: <Here here={here} /> }] : []),
          ...(inTown ? [{ label: texts.users, value: <Users users={users} /> }] : []),
        ]}
      />
      <News card={card} />
      {!inTown && (
        <div class="actions">
          <LinkButton href={packagePath(packageId, "/vergleich")} kind="secondary">
            {texts.compare}
          </LinkButton>
        </div>
      )}
      {inTown && (
        <div class="actions">
          {draft ? (
            <LinkButton href={packagePath(packageId, "/entwurf")}>{texts.toDraft}</LinkButton>
          ) : (
            !here && (
              <LinkButton href={packagePath(packageId, "/uebernehmen")}>{texts.adopt}</LinkButton>
            )
          )}
          <LinkButton href={packagePath(packageId)} kind="secondary">
            {texts.open}
          </LinkButton>
        </div>
      )}
    </li>
  );
};
