import { type GuideStep, placeOf } from "#catalogue";
import { inLanguage } from "#platform/i18n";
import { Link, Words } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import type { Visit } from "../../../visit.ts";
import { chosenTown } from "../../chosen-town.ts";
import { SourceLine } from "../../leistungen/[service]/source-line.tsx";
import { offeredIn } from "../../offered-service.ts";
import { ServiceList } from "../../service-list.tsx";
import { situationTexts } from "../texts.ts";
import type { Ticks } from "./ticks.ts";

type StepProps = { step: GuideStep; ticks: Ticks; visit: Visit; house: Dependencies };

const Tick = ({ step, ticks, visit }: StepProps) => {
  const id = `erledigt-${step.id}`;
  return (
    <div class="kern-form-check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={id}
        name={ticks.nameOf(step.id)}
        value="1"
        checked={ticks.has(step.id)}
        aria-describedby={`titel-${step.id}`}
      />
      <label class="kern-label" for={id}>
        {inLanguage(situationTexts, visit.language).done}
      </label>
    </div>
  );
};

const Deadlines = ({ step, visit }: StepProps) => (
  <>
    {step.facts.map(({ text, source }) => (
      <div class="stack stack--tight">
        <p>
          <strong>
            <Words text={text} language={visit.language} />
          </strong>
        </p>
        <SourceLine source={source} language={visit.language} />
      </div>
    ))}
  </>
);

/** Services that nobody offers here are left out. */
function Services({ step, visit, house }: StepProps) {
  const place = chosenTown(visit, house) ?? placeOf(visit.portal);
  const services = step.services
    .flatMap((id) => house.catalogue.service(id) ?? [])
    .map((service) => offeredIn(place, service, { visit, house }))
    .filter(({ responsible }) => responsible.kind !== "nobody");
  return services.length > 0 ? (
    <ServiceList short services={services} language={visit.language} />
  ) : null;
}

/** One step: what to do, until when, with whom. */
export const GuideStepItem = (props: StepProps) => {
  const { step, ticks, visit } = props;
  return (
    <li class={ticks.has(step.id) ? "guide__step guide__step--done" : "guide__step"}>
      <div class="stack stack--tight stack--fill">
        <h3 id={`titel-${step.id}`}>
          <Words text={step.title} language={visit.language} />
        </h3>
        <p class="measure">
          <Words text={step.text} language={visit.language} />
        </p>
        <Deadlines {...props} />
        <Services {...props} />
        {step.links?.map(({ url, what }) => (
          <p>
            <Link href={url}>
              <Words text={what} language={visit.language} />
            </Link>
          </p>
        ))}
        <Tick {...props} />
      </div>
    </li>
  );
};
