/**
 * Saves a form after a pause or when a field is left, and says so in its live region; keeps the
 * line up to date that says who else is here. Without it every form has its button. It imports
 * nothing at run time.
 */
type Autosaved =
  | { kind: "saved"; edition: number; merged: boolean; says: string }
  | { kind: "unchanged"; edition: number }
  | { kind: "asks"; says: string };

const PAUSE_MS = 2_500;
const PRESENCE_MS = 45_000;
const OFFLINE =
  "Keine Verbindung: Noch nicht gespeichert. Ihre Eingaben bleiben hier stehen; wir versuchen es wieder.";
const RETRY_MS = 10_000;

/** All forms of the page go on from the edition that was just saved. */
function goOnFrom(edition: number): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[name=stand]"))
    input.value = String(edition);
}

function bodyOf(form: HTMLFormElement): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) body.append(name, String(value));
  return body;
}

async function send(form: HTMLFormElement): Promise<Autosaved | undefined> {
  const body = bodyOf(form);
  body.set("_still", "1");
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    const type = answer.headers.get("content-type") ?? "";
    return type.includes("json") ? ((await answer.json()) as Autosaved) : undefined;
  } catch {
    return undefined;
  }
}

function enhance(form: HTMLFormElement): void {
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "note";
  form.append(status);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDirty = false;
  let isSending = false;

  const later = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };
  const tell = (answer: Autosaved | undefined): void => {
    if (!answer) {
      isDirty = true;
      status.textContent = OFFLINE;
      later(RETRY_MS);
    } else if (answer.kind === "asks") status.textContent = answer.says;
    else if (answer.kind === "unchanged") goOnFrom(answer.edition);
    else if (answer.merged && !isDirty) location.reload();
    else {
      goOnFrom(answer.edition);
      status.textContent = answer.says;
    }
  };
  async function save(): Promise<void> {
    if (!isDirty || isSending) return;
    isDirty = false;
    isSending = true;
    const answer = await send(form);
    isSending = false;
    tell(answer);
    if (isDirty && answer) later(PAUSE_MS);
  }
  form.addEventListener("input", () => {
    isDirty = true;
    later(PAUSE_MS);
  });
  form.addEventListener("focusout", () => void save());
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    isDirty = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (isDirty && status.textContent === OFFLINE) event.preventDefault();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-autosave]")) enhance(form);

const CHECK_MS = 600;

/** Says what a form means while somebody fills it in; nothing is saved by that. */
function enhanceCheck(form: HTMLFormElement): void {
  const line = form.querySelector<HTMLElement>("[data-says]");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = async (): Promise<void> => {
    const body = bodyOf(form);
    body.set("_pruefen", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body });
      const { says } = (await answer.json()) as { says: string };
      if (line && line.textContent !== says) line.textContent = says;
    } catch {
      // Without an answer the last sentence stays; saving checks it all the same.
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void check(), CHECK_MS);
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-check]"))
  enhanceCheck(form);

/** The focus goes where the change happened, as the address says. */
const changed = location.hash && document.getElementById(location.hash.slice(1));
if (changed) changed.focus();

for (const line of document.querySelectorAll<HTMLElement>("[data-presence]"))
  setInterval(() => {
    if (document.hidden) return;
    void fetch(line.dataset["presence"] ?? "")
      .then(async (answer) => (await answer.json()) as { says: string })
      .then(({ says }) => {
        if (line.textContent !== says) line.textContent = says;
      })
      .catch(() => undefined);
  }, PRESENCE_MS);

export {};
