import { readFileSync } from "node:fs";
import { join } from "node:path";
import { html, type Markup } from "./markup.ts";
import type { Realm, SignInRequest } from "./realm.ts";

type Employee = {
  sub: string;
  name: string;
  authority: string | null;
  office: string | null;
  groups: string[];
  operator?: string;
};

type StaffFile = { staff: Employee[] };
type RegionFile = { authorities: { slug: string; name: string }[] };

const CLAIMS = ["name", "authority", "office", "groups", "operator"] as const;

const GROUP_NAMES: Record<string, string> = {
  "case-worker": "Sachbearbeitung",
  approver: "Leitung und Zweitprüfung",
  loki: "Loki",
  editor: "Redaktion",
  coordinator: "Koordination der Region",
  operator: "Betrieb",
};

const roleOf = ({ groups, office, operator }: Employee): string =>
  [...groups.map((group) => GROUP_NAMES[group] ?? group), office, operator]
    .filter(Boolean)
    .join(" · ");

const renderEmployee = (employee: Employee): Markup => html`
  <li>
    <button type="submit" name="account" value="${employee.sub}">
      ${employee.name} – ${roleOf(employee)}
    </button>
  </li>
`;

type Names = ReadonlyMap<string | null, string>;

const renderGroup = (name: string, members: readonly Employee[], open: boolean): Markup =>
  html`<details ${open && html`open`}>
    <summary>${name}</summary>
    <ul>
      ${members.map(renderEmployee)}
    </ul>
  </details>`;

/** One group an authority; the one the portal hints at is open and stands first, on the roof that of the region. */
function renderChoices(staff: readonly Employee[], names: Names, request: SignInRequest): Markup {
  const hint = request.hint ?? null;
  const isHinted = ({ authority }: Employee): boolean => authority === hint;
  const hintedFirst = staff.toSorted((a, b) => Number(isHinted(b)) - Number(isHinted(a)));
  const groups = [...Map.groupBy(hintedFirst, ({ authority }) => authority)];
  return html`
    <p>Als wer arbeiten Sie?</p>
    ${groups.map(([authority, members]) =>
      renderGroup(names.get(authority) ?? "Region und Betrieb", members, authority === hint),
    )}
  `;
}

/** Staff of the authorities, the coordinator of the region and the operators. */
export function staffRealm(regionFolder: string): Realm {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(join(regionFolder, file), "utf8"));
  const { staff } = read("demo/staff.json") as StaffFile;
  const { authorities } = read("region.json") as RegionFile;
  const names: Names = new Map(authorities.map(({ slug, name }) => [slug, name]));
  const bySub = new Map(staff.map((employee) => [employee.sub, employee]));
  return {
    path: "amt",
    title: "Anmelden im Amt",
    acrValues: [],
    claimNames: CLAIMS,
    claimsOf: (accountId) => {
      const employee = bySub.get(accountId);
      if (!employee) return undefined;
      const given = CLAIMS.filter((claim) => (employee[claim] ?? null) !== null);
      return Object.fromEntries(given.map((claim) => [claim, employee[claim]]));
    },
    readChoice: (form) => {
      const accountId = form.get("account") ?? "";
      return bySub.has(accountId) ? { accountId } : undefined;
    },
    renderChoices: (request) => renderChoices(staff, names, request),
  };
}
