import { inLanguage } from "#platform/i18n";
import { ErrorSummary, Link, Words } from "#ui";
import type { Dependencies } from "../../dependencies.ts";
import { answersAt, commonAnswer } from "../../responsible-at.ts";
import type { Visit } from "../../visit.ts";
import { townTexts } from "../ort/texts.ts";
import { whichTown } from "../ort/which-town.ts";
import { Answer, Choices } from "./answer.tsx";
import type { Understood } from "./asked.ts";
import { FinderForm } from "./finder-form.tsx";
import type { Problem } from "./problems.ts";
import { finderTexts } from "./texts.ts";

type ViewProps = {
  asked: Understood | undefined;
  problems: readonly Problem[];
  visit: Visit;
  house: Dependencies;
};

/** One answer when the places agree; otherwise the place is asked for. */
function Result({ asked, visit, house }: ViewProps) {
  if (!asked?.service) return null;
  const { service, places, found } = asked;
  const answer = commonAnswer(answersAt(service, places, { visit, house }));
  const words = inLanguage(townTexts, visit.language);
  const doubt = found && found.kind !== "place" ? whichTown(found, house.region, words) : undefined;
  if (answer)
    return (
      <>
        {doubt && places.length === 1 && <p>{doubt.said}</p>}
        <Answer
          service={service}
          answer={answer}
          forAll={places.length > 1}
          visit={visit}
          house={house}
        />
      </>
    );
  if (!doubt) return null;
  const { said, choices } = doubt;
  return (
    <section class="panel panel--brand stack stack--fill" aria-labelledby="antwort">
      <h2 id="antwort">{inLanguage(finderTexts, visit.language).which}</h2>
      <Choices service={service} towns={choices} said={said} />
    </section>
  );
}

/** Other services that may be meant, with the same place. */
function Others({ asked, visit }: ViewProps) {
  if (!asked || asked.others.length === 0) return null;
  const hrefOf = (id: string): string =>
    `/zustaendigkeit?${new URLSearchParams({ leistung: id, wo: asked.typed.where })}`;
  return (
    <section class="stack stack--tight stack--fill" aria-labelledby="andere">
      <h2 id="andere">{inLanguage(finderTexts, visit.language).others}</h2>
      <ul class="link-list">
        {asked.others.map(({ id, title }) => (
          <li>
            <Link class="link" href={hrefOf(id)}>
              <Words text={title} language={visit.language} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function FinderView(props: ViewProps) {
  const { asked, problems, visit } = props;
  const texts = inLanguage(finderTexts, visit.language);
  return (
    <div class="stack stack--wide stack--fill measure">
      <ErrorSummary title={texts.errorTitle} errors={problems} />
      <div class="stack">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
      </div>
      <FinderForm
        typed={asked?.typed ?? { service: "", where: "" }}
        problems={problems}
        texts={texts}
      />
      {problems.length === 0 && <Result {...props} />}
      {problems.length === 0 && <Others {...props} />}
    </div>
  );
}
