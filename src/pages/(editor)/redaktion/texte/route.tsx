import { listTextRules } from "#catalogue";
import { html, type Reply } from "#platform/http";
import { fill } from "#platform/i18n";
import { Button, Link } from "#ui";
import type { Dependencies } from "../../../dependencies.ts";
import type { Route } from "../../../route-definition.ts";
import { showPage } from "../../../show-page.tsx";
import type { Visit } from "../../../visit.ts";
import { Notice } from "./[service]/notice.tsx";
import { type AskedList, askedList, hrefOf, type ListPage, pageOf } from "./asked-list.ts";
import { RowsTable } from "./rows-table.tsx";
import { RuleForm } from "./rule-form.tsx";
import { type TextDesk, textDesk } from "./text-desk.ts";
import { type Filter, FILTERS, type Sort, type TextRow, textRows } from "./text-rows.ts";
import { textsTexts } from "./texts.ts";

const { list: texts } = textsTexts;

type ListProps = { desk: TextDesk; asked: AskedList; all: readonly TextRow[] };

/** A town has no text of its own without an office, and the region adds to none. */
const filtersFor = ({ townId }: TextDesk): Filter[] =>
  (Object.keys(FILTERS) as Filter[]).filter((name) => name !== "ergaenzung" || townId !== null);

/** Only filters that find something, and the chosen one. */
const Filters = ({ desk, asked, all }: ListProps) => (
  <nav class="filters" aria-label={texts.filters}>
    <ul>
      {[undefined, ...filtersFor(desk)].map((only) => {
        const count = only ? all.filter(FILTERS[only]).length : all.length;
        if (count === 0 && asked.only !== only) return null;
        const current = asked.only === only ? { "aria-current": "true" as const } : {};
        return (
          <li>
            <Link href={hrefOf({ ...asked, only, page: 1 })} {...current}>
              {only ? texts.names[only] : texts.all} ({count})
            </Link>
          </li>
        );
      })}
    </ul>
  </nav>
);

const Sorts = ({ asked }: Pick<ListProps, "asked">) => (
  <nav class="filters" aria-label={texts.sort}>
    <span>{texts.sort}</span>
    <ul>
      {(Object.keys(texts.sorts) as Sort[]).map((sort) => (
        <li>
          <Link
            href={hrefOf({ ...asked, sort, page: 1 })}
            {...(asked.sort === sort && { "aria-current": "true" as const })}
          >
            {texts.sorts[sort]}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

const TitleSearch = ({ asked: { only, sort, title } }: Pick<ListProps, "asked">) => (
  <form class="row text-search" action="/redaktion/texte">
    {only && <input type="hidden" name="nur" value={only} />}
    {sort !== "titel" && <input type="hidden" name="sortierung" value={sort} />}
    <label for="titel">{texts.search}</label>
    <input class="kern-form-input__input" id="titel" name="titel" value={title} type="text" />
    <Button kind="secondary">{texts.searchButton}</Button>
  </form>
);

const Pages = ({ asked, page, pages }: { asked: AskedList } & ListPage) => {
  const here = fill(texts.page, { page, pages });
  return (
    <nav class="row" aria-label={here}>
      {page > 1 && <Link href={hrefOf({ ...asked, page: page - 1 })}>{texts.previous}</Link>}
      <span>{here}</span>
      {page < pages && <Link href={hrefOf({ ...asked, page: page + 1 })}>{texts.next}</Link>}
    </nav>
  );
};

async function show(visit: Visit, house: Dependencies): Promise<Reply> {
  const desk = textDesk(visit, house);
  const [all, rules] = await Promise.all([textRows(desk), listTextRules(desk.db)]);
  const asked = askedList(visit.query);
  const shown = pageOf(all, asked);
  return html(
    showPage(visit, house, {
      title: textsTexts.title,
      withoutSearch: true,
      children: (
        <div class="stack stack--wide stack--fill">
          <div class="stack">
            <h1>{textsTexts.title}</h1>
            <p class="measure">{desk.townId === null ? texts.lead : texts.leadTown}</p>
            <Notice visit={visit} />
          </div>
          <div class="stack stack--fill">
            <Filters {...{ desk, asked, all }} />
            <Sorts asked={asked} />
            <TitleSearch asked={asked} />
          </div>
          {shown.rows.length === 0 ? (
            <p class="panel">{texts.none}</p>
          ) : (
            <RowsTable rows={shown.rows} desk={desk} />
          )}
          {shown.pages > 1 && <Pages asked={asked} {...shown} />}
          <RuleForm rules={rules} desk={desk} />
        </div>
      ),
    }),
  );
}

export const route = { audience: "staff", portals: "all", GET: show } satisfies Route;
