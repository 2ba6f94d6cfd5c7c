import { fill, formatMoney, inLanguage } from "#platform/i18n";
import { Alert, Button, type Drawn, drawnOnce, FormToken, LinkButton } from "#ui";
import type { OpenApplication } from "../application.ts";
import { feeNow } from "../fee-section.tsx";
import { AccountMark } from "../signed-out-page.tsx";
import { applicationTexts } from "../texts.ts";
import { DRAFT_FIELD, draftPass } from "./sent-before.ts";

type WarningData = {
  texts: (typeof applicationTexts)["de"]["send"];
  to: string;
  costs: string | undefined;
  action: string;
  token: string;
  hasAccount: boolean;
  /** What sending costs, in cents. */
  total: number;
  draft: string;
  back: string;
};

const Warning = ({ texts, to, costs, ...page }: WarningData) => (
  <div class="stack measure">
    <h1>{texts.title}</h1>
    <Alert kind="warning" title={texts.warning}>
      <p>{texts.warningText}</p>
    </Alert>
    <p>{to}</p>
    {costs && (
      <p>
        <strong>{costs}</strong>
      </p>
    )}
    <p>{texts.copy}</p>
    <form method="post" action={page.action} class="actions">
      <FormToken value={page.token} />
      {page.hasAccount && <AccountMark />}
      <input type="hidden" name="betrag" value={page.total} />
      <input type="hidden" name={DRAFT_FIELD} value={page.draft} />
      <Button>{texts.send}</Button>
      <LinkButton href={page.back} kind="secondary">
        {texts.back}
      </LinkButton>
    </form>
  </div>
);

const drawn = drawnOnce(Warning);

/** The town and office that gets the application. */
function receiverOf({ authority, house, adopted }: OpenApplication): string {
  const [slot] = adopted.configured.package.service.roleSlots;
  const office = house.offices(authority.id, (slot && adopted.roleSlots[slot.id]) ?? "");
  return `${authority.name}, ${office.name}`;
}

/** The warning against sending in haste, with the one button that sends. */
export function warning(open: OpenApplication): Drawn {
  const { visit, path } = open;
  const { send: texts, fee } = inLanguage(applicationTexts, visit.language);
  const total = feeNow(open)?.total ?? 0;
  const amount = formatMoney(total, visit.language);
  return drawn((blank) => ({
    texts,
    to: fill(texts.to, { office: receiverOf(open) }),
    costs: total > 0 ? fill(fee.amountIs, { amount }) : undefined,
    action: path("absenden"),
    token: blank(visit.formToken()),
    hasAccount: visit.citizen !== undefined,
    total,
    draft: blank(draftPass(open)),
    back: path("pruefen"),
  }));
}
