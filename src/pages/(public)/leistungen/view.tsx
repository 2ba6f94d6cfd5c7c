import { type LetterGroup, letterIndex } from "#catalogue";
import { fill, inLanguage, type Language } from "#platform/i18n";
import { Link } from "#ui";
import { Choices } from "../choices.tsx";
import type { OfferedService } from "../offered-service.ts";
import { ServiceList } from "../service-list.tsx";
import { listTexts } from "./texts.ts";

type ListViewProps = {
  services: readonly OfferedService[];
  onlyOnline: boolean;
  language: Language;
};

const anchor = (letter: string): string =>
  `buchstabe-${letter === "#" ? "zahl" : letter.toLowerCase()}`;

const Letters = ({ groups, label }: { groups: readonly LetterGroup[]; label: string }) => (
  <nav aria-label={label}>
    <ul class="letter-index">
      {groups.map(({ letter, services }) => (
        <li>
          {services.length > 0 ? (
            <Link href={`#${anchor(letter)}`}>{letter}</Link>
          ) : (
            <span aria-hidden="true">{letter}</span>
          )}
        </li>
      ))}
    </ul>
  </nav>
);

type FilterProps = { all: number; online: number; onlyOnline: boolean; language: Language };

function OnlineFilter({ all, online, onlyOnline, language }: FilterProps) {
  const texts = inLanguage(listTexts, language);
  const choices = [
    { href: "/leistungen", text: fill(texts.all, { count: all }), current: !onlyOnline },
    {
      href: "/leistungen?online=1",
      text: fill(texts.online, { count: online }),
      current: onlyOnline,
    },
  ];
  return <Choices label={texts.show} choices={choices} />;
}

export function ListView({ services, onlyOnline, language }: ListViewProps) {
  const texts = inLanguage(listTexts, language);
  const online = services.filter(({ offers }) => offers.length > 0);
  const shown = onlyOnline ? online : services;
  const offered = new Map(shown.map((entry) => [entry.service, entry]));
  const groups = letterIndex([...offered.keys()], language);
  return (
    <div class="stack stack--sections stack--fill">
      <div class="stack">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <div class="stack">
        <OnlineFilter
          all={services.length}
          online={online.length}
          onlyOnline={onlyOnline}
          language={language}
        />
        {shown.length > 0 ? (
          <Letters groups={groups} label={texts.letters} />
        ) : (
          <p>
            {texts.nothing} <Link href="/leistungen">{texts.backToAll}</Link>
          </p>
        )}
      </div>
      {groups
        .filter((group) => group.services.length > 0)
        .map((group) => (
          <section class="letter-section" aria-labelledby={anchor(group.letter)}>
            <h2 id={anchor(group.letter)}>{group.letter}</h2>
            <ServiceList
              short
              services={group.services.flatMap((service) => offered.get(service) ?? [])}
              language={language}
            />
          </section>
        ))}
    </div>
  );
}
