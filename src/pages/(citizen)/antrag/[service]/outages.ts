import { inLanguage, type Language } from "#platform/i18n";
import type { Application } from "./application.ts";

/** What does not answer just now, as far as it matters for this application. */
export type Outage =
  "account" | "clock" | "disk" | "mail" | "payment" | "pdf" | "preview" | "scanner";

const texts = {
  de: {
    title: "Das geht gerade nicht",
    disk: "Es kann sein, dass sich Ihre Angaben gerade nicht speichern lassen. Sie sehen dann sofort eine Fehlermeldung. Was schon gespeichert ist, bleibt.",
    account:
      "Die Anmeldung mit dem Servicekonto antwortet nicht. Sie können ohne Konto beginnen oder es später noch einmal versuchen.",
    payment:
      "Online bezahlen geht gerade nicht. Sie können den Antrag trotzdem absenden und später bezahlen.",
    mail: "E-Mails kommen gerade verspätet an. Den Stand Ihres Antrags sehen Sie immer hier im Portal.",
    scanner:
      "Hochgeladene Dateien werden gerade verspätet auf Viren geprüft. Sie können sie trotzdem mitschicken.",
    preview:
      "Vorschaubilder Ihrer Dateien erscheinen gerade verspätet. Die Dateien selbst kommen an.",
    clock: "Anträge kommen an, werden aber gerade erst mit Verspätung weitergegeben.",
    pdf: "PDF-Dateien wie die Eingangsbestätigung gibt es gerade nicht. Sie können sie später herunterladen.",
  },
  en: {
    title: "Not working at the moment",
    disk: "Your answers may not be saved at the moment. If so, you will see an error at once. What is saved stays.",
    account:
      "Signing in with the service account does not answer. You can begin without an account or try again later.",
    payment: "Paying online does not work at the moment. You can still send and pay later.",
    mail: "E-mails arrive late at the moment. You can always see how things stand here in the portal.",
    scanner: "Files are checked for viruses late at the moment. You can still send them.",
    preview: "Small pictures of your files appear late at the moment. The files themselves arrive.",
    clock: "Applications arrive, but are passed on with a delay at the moment.",
    pdf: "PDF files such as the receipt are not available at the moment. You can download them later.",
  },
};

/** A town that offers to pay online may have to be paid online. */
function takesMoneyOnline({ adopted }: Application): boolean {
  const { parameters, package: compiled } = adopted.configured;
  const ways = parameters.get(compiled.service.fee?.ways ?? "")?.value;
  return Array.isArray(ways) && ways.some((way) => way === "online");
}

const takesFiles = ({ adopted }: Application): boolean =>
  adopted.configured.package.form.definition.pages.some(({ fields }) =>
    fields.some(({ type }) => type === "file"),
  );

/** Asks the parts this application will lean on; a part that takes its time is not waited for. */
export async function outagesFor(application: Application): Promise<readonly Outage[]> {
  const { house, visit, authority } = application;
  const parts: readonly (readonly [Outage, string, boolean])[] = [
    ["disk", "disk", true],
    ["account", "account/servicekonto", visit.citizen === undefined],
    ["payment", `payment/${authority.slug}`, takesMoneyOnline(application)],
    ["scanner", "scanner", takesFiles(application)],
    ["preview", "preview", takesFiles(application)],
    ["mail", "mail", true],
    ["clock", "clock", true],
    ["pdf", "pdf", true],
  ];
  const found = await Promise.all(
    parts.map(async ([outage, part, matters]) =>
      matters && (await house.isDown(part)) ? [outage] : [],
    ),
  );
  return found.flat();
}

/** What is said of it before the first question. */
export function outageWords(outages: readonly Outage[], language: Language) {
  const words = inLanguage(texts, language);
  return { title: words.title, lines: outages.map((outage) => words[outage]) };
}
