/**
 * Suggestions under the search field: an editable combobox with a list (WAI-ARIA Authoring
 * Practices). Without it every search form is a plain form. It imports nothing at run time.
 */
type Suggestion = { title: string; href: string };

const DELAY_MS = 120;
const SHORTEST = 2;
const WORDS = {
  de: { list: "Vorschläge", none: "Keine Vorschläge", one: "1 Vorschlag", some: " Vorschläge" },
  en: { list: "Suggestions", none: "No suggestions", one: "1 suggestion", some: " suggestions" },
};
const words = document.documentElement.lang === "en" ? WORDS.en : WORDS.de;

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** The list below a field; the focus stays in the field, which says what is active. */
function createList(input: HTMLInputElement) {
  const id = `${input.id}-vorschlaege`;
  const list = element("ul", { id, role: "listbox", class: "suggestions" });
  list.ariaLabel = words.list;
  const status = element("p", { role: "status", class: "visually-hidden" });
  let active = -1;

  const activate = (next: number): void => {
    active = next;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute("aria-selected", String(at === active));
    const option = list.children[active];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const toggle = (isOpen: boolean): void => {
    list.hidden = !isOpen || list.children.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden) activate(-1);
  };
  toggle(false);
  return {
    list,
    status,
    active: () => (list.hidden ? -1 : active),
    isOpen: () => !list.hidden,
    open: () => toggle(true),
    close: () => toggle(false),
    show: (titles: readonly string[]): void => {
      const options = titles.map((title, at) => {
        const option = element("li", { id: `${id}-${at}`, role: "option" });
        option.textContent = title;
        return option;
      });
      list.replaceChildren(...options);
      activate(-1);
      toggle(true);
      const { length } = titles;
      status.textContent =
        length === 0 ? words.none : length === 1 ? words.one : `${length}${words.some}`;
    },
    move: (step: number): void => {
      if (list.hidden) toggle(true);
      // One more place than there are options: the field itself, where nothing is active.
      const places = list.children.length + 1;
      activate(((active + 1 + step + places) % places) - 1);
    },
  };
}

/** Asks for suggestions; the answer to an older question never comes after that to a newer one. */
function createAsker(action: string) {
  let request: AbortController | undefined;
  return async (query: string): Promise<readonly Suggestion[] | undefined> => {
    request?.abort();
    if (query.length < SHORTEST) return [];
    request = new AbortController();
    const { signal } = request;
    try {
      const answer = await fetch(`${action}/vorschlaege?q=${encodeURIComponent(query)}`, {
        signal,
      });
      if (!answer.ok) return undefined;
      const { suggestions } = (await answer.json()) as { suggestions: Suggestion[] };
      return signal.aborted ? undefined : suggestions;
    } catch {
      return undefined;
    }
  };
}

function becomeCombobox(input: HTMLInputElement, listId: string): void {
  // A search field may not take the role of a combobox (ARIA in HTML); a text field may.
  input.type = "text";
  input.enterKeyHint = "search";
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.setAttribute("aria-controls", listId);
}

function enhance(form: HTMLFormElement, input: HTMLInputElement): void {
  const { list, status, ...box } = createList(input);
  const ask = createAsker(form.action);
  let shown: readonly Suggestion[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  becomeCombobox(input, list.id);
  input.after(list, status);

  const choose = (at: number): boolean => {
    const chosen = shown[at];
    if (chosen) location.assign(chosen.href);
    return chosen !== undefined;
  };
  const update = async (): Promise<void> => {
    const suggestions = await ask(input.value.trim());
    if (!suggestions || document.activeElement !== input) return;
    shown = suggestions;
    box.show(shown.map(({ title }) => title));
  };
  const clearOrClose = (): void => {
    if (!box.isOpen()) input.value = "";
    box.close();
  };
  const keys: Record<string, (event: KeyboardEvent) => unknown> = {
    ArrowDown: ({ altKey }) => (altKey ? box.open() : box.move(1)),
    ArrowUp: ({ altKey }) => (altKey ? box.close() : box.move(-1)),
    Enter: () => choose(box.active()),
    Escape: clearOrClose,
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), DELAY_MS);
  });
  input.addEventListener("keydown", (event) => {
    const act = event.isComposing ? undefined : keys[event.key];
    if (act && act(event) !== false) event.preventDefault();
  });
  input.addEventListener("blur", box.close);
  // Before the field loses the focus, which would close the list under the pointer.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    if (option) choose([...list.children].indexOf(option));
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form.search")) {
  const input = form.querySelector<HTMLInputElement>("input[name=q]");
  if (input) enhance(form, input);
}

export {};
