/**
 * For pages of other sites: puts pieces of the portal where the page asks for them. Needs nothing
 * but `script-src` and `connect-src` for the portal; without it the page's own link stays.
 *
 * `<div data-serviceportal="leistungen|suche|leistung/<LeiKa key>" data-sprache="en" data-ebene="3">`
 */
const portal = new URL(import.meta.url).origin;

function addressOf({ dataset }: HTMLElement): string {
  const { serviceportal = "", sprache, ebene } = dataset;
  const piece = serviceportal.split("/").map(encodeURIComponent).join("/");
  const asked = new URLSearchParams({ ...(sprache && { sprache }), ...(ebene && { ebene }) });
  return `${portal}/einbetten/${piece}?${asked}`;
}

async function fillIn(place: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(addressOf(place), { credentials: "omit" });
    if (!answer.ok) return;
    const piece = new DOMParser().parseFromString(await answer.text(), "text/html");
    place.replaceChildren(...piece.body.children);
  } catch {
    // The link that stands there leads to the portal as well.
  }
}

for (const place of document.querySelectorAll<HTMLElement>("[data-serviceportal]"))
  void fillIn(place);

export {};
