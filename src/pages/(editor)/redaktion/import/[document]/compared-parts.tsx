import type { ComparedPart } from "#catalogue";
import { fill } from "#platform/i18n";
import { Badge } from "#ui";
import { hasNews, type JudgedProposal } from "../judged-proposal.ts";
import { importTexts as texts } from "../texts.ts";

const Statements = ({ statements }: Pick<ComparedPart, "statements">) => {
  const alike = statements.filter(({ saidBy }) => saidBy === "both").length;
  return (
    <ul class="plain-list stack stack--tight">
      {statements
        .filter(({ saidBy }) => saidBy !== "both")
        .map(({ text, saidBy }) => (
          <li>
            <Badge kind={saidBy === "them" ? "success" : "info"}>
              {saidBy === "them" ? texts.them : texts.us}
            </Badge>{" "}
            <span>{text}</span>
          </li>
        ))}
      {alike > 0 && <li class="note">{fill(texts.alike, { count: alike })}</li>}
    </ul>
  );
};

type PartsProps = Pick<JudgedProposal, "compared" | "regions">;

/** What the document says beside what we say; parts that bring nothing new are left out. */
export const ComparedParts = ({ compared, regions }: PartsProps) => (
  <dl class="stack compared">
    {compared.filter(hasNews).map(({ part, statements }) => (
      <div>
        <dt>
          <strong>{texts.parts[part]}</strong>
        </dt>
        <dd>
          <Statements statements={statements} />
          {regions.includes(part) && <p class="note">{texts.regions}</p>}
        </dd>
      </div>
    ))}
  </dl>
);
