import { text } from "node:stream/consumers";
import type { Interaction, KoaContext, Middleware, Provider } from "oidc-provider";
import { pageHeaders, renderChoicePage, renderProblemPage } from "./account-page.ts";
import type { Realm } from "./realm.ts";

const PATH = /^\/anmeldung\/([\w-]+)$/;

export const signInPath = (uid: string): string => `/anmeldung/${uid}`;

type Step = { context: KoaContext; interaction: Interaction; provider: Provider; realm: Realm };

function showChoices({ context, interaction, realm }: Step, problem: boolean): void {
  const { acr_values: acrValues, login_hint: hint } = interaction.params;
  context.status = problem ? 422 : 200;
  context.body = renderChoicePage({
    title: realm.title,
    action: `/${realm.path}${signInPath(interaction.uid)}`,
    choices: realm.renderChoices({ wantedAcr: acrValues?.split(" ")[0], hint }),
    problem,
  });
}

async function takeChoice(step: Step): Promise<void> {
  const { context, provider, realm } = step;
  const form = new URLSearchParams(await text(context.req));
  const choice = realm.readChoice(form);
  if (!choice && !form.has("cancel")) return showChoices(step, true);
  const result = choice
    ? { login: { ...choice, remember: false } }
    : { error: "access_denied", error_description: "cancelled by the person" };
  context.status = 303;
  context.redirect(await provider.interactionResult(context.req, context.res, result));
}

const findInteraction = (
  provider: Provider,
  context: KoaContext,
): Promise<Interaction | undefined> =>
  provider.interactionDetails(context.req, context.res).catch(() => undefined);

/** The page on which a tester chooses a person. */
export const signInPages =
  (provider: Provider, realm: Realm): Middleware =>
  async (context, next) => {
    const [, uid] = PATH.exec(context.path) ?? [];
    if (!uid) return next();
    context.type = "html";
    context.set(pageHeaders);
    const interaction = await findInteraction(provider, context);
    if (interaction?.uid !== uid) {
      context.status = 400;
      context.body = renderProblemPage(
        "Diese Anmeldung ist abgelaufen oder gehört zu einem anderen Fenster.",
      );
      return;
    }
    const step = { context, interaction, provider, realm };
    if (context.method === "POST") await takeChoice(step);
    else showChoices(step, false);
  };
