import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findMeans, MEANS, type Means } from "./means.ts";
import { html, type Markup } from "./markup.ts";
import type { Realm, SignInRequest } from "./realm.ts";

type Person = { id: string; note?: string } & Record<string, string>;
/** `attributes` maps a field of a person to the name of the attribute in the protocol. */
type PeopleFile = { attributes: Record<string, string>; people: Person[] };

const LEVEL = "urn:oid:1.2.40.0.10.2.1.1.261.94";
const PROVED_BY = "urn:oid:1.3.6.1.4.1.25484.494450.2";
const TWO_FACTORS = "urn:oid:1.3.6.1.4.1.25484.494450.7";

const nameOf = (person: Person): string =>
  [person["personalTitle"], person["givenname"], person["surname"]].filter(Boolean).join(" ");

const whereabouts = (person: Person): string =>
  [person["localityName"], person.note].filter(Boolean).join(" · ");

const renderPerson = (person: Person): Markup => html`
  <label>
    <input type="radio" name="account" value="${person.id}" required />
    <span>
      ${nameOf(person)} ${whereabouts(person) && html`<span>${whereabouts(person)}</span>`}
    </span>
  </label>
`;

const renderMeans = (means: Means, preselected: Means): Markup => html`
  <label>
    <input
      type="radio"
      name="means"
      value="${means.id}"
      required
      ${means === preselected && html`checked`}
    />
    <span>${means.label} <span>Vertrauensniveau ${means.word}</span></span>
  </label>
`;

const isOwn = (person: Person): boolean => person.id.startsWith("EL");

function renderChoices(people: readonly Person[], { wantedAcr }: SignInRequest): Markup {
  const wanted = MEANS.find(({ level }) => level === wantedAcr);
  return html`
    <fieldset>
      <legend>Wie weist sich die Person aus?</legend>
      ${
        wanted &&
        html`<p class="note">
          Verlangt ist mindestens „${wanted.word}“. Weniger zu wählen ist erlaubt, um die Prüfung im
          Portal zu testen.
        </p>`
      }
      ${MEANS.map((means) => renderMeans(means, wanted ?? MEANS[0]))}
    </fieldset>
    <fieldset>
      <legend>Wer meldet sich an? Menschen aus der Region</legend>
      ${people.filter(isOwn).map(renderPerson)}
    </fieldset>
    <fieldset>
      <legend>Oder: Testpersonen von anderswo</legend>
      ${people.filter((person) => !isOwn(person)).map(renderPerson)}
    </fieldset>
    <button type="submit" class="main">Anmelden</button>
  `;
}

/**
 * Citizens. The account is person and means together, so `sub` differs between two sign-ins of one
 * person, as with BundID; the stable key is the attribute bPK2, which a temporary sign-in lacks.
 */
export function citizenRealm(regionFolder: string): Realm {
  const file = join(regionFolder, "demo/people.json");
  const { attributes, people } = JSON.parse(readFileSync(file, "utf8")) as PeopleFile;
  const byId = new Map(people.map((person) => [person.id, person]));

  const claimsOf: Realm["claimsOf"] = (accountId) => {
    const [id = "", meansId] = accountId.split(".");
    const person = byId.get(id);
    const means = findMeans(meansId);
    if (!person || !means) return undefined;
    const given = Object.entries(attributes).filter(([field]) => person[field] !== undefined);
    return {
      ...Object.fromEntries(given.map(([field, name]) => [name, person[field]])),
      [LEVEL]: means.level,
      [PROVED_BY]: means.id,
      [TWO_FACTORS]: String(means.twoFactors),
    };
  };

  return {
    path: "buerger",
    title: "Anmelden als Bürgerin oder Bürger",
    acrValues: MEANS.map(({ level }) => level),
    claimNames: [...Object.values(attributes), LEVEL, PROVED_BY, TWO_FACTORS],
    claimsOf,
    readChoice: (form) => {
      const person = byId.get(form.get("account") ?? "");
      const means = findMeans(form.get("means"));
      return person && means && { accountId: `${person.id}.${means.id}`, acr: means.level };
    },
    renderChoices: (request) => renderChoices(people, request),
  };
}
