/** What somebody typed as euros, in whole cents: "25", "25,5", "1.234,50", "25.00 €". */
export function readEuros(typed: string): number | undefined {
  const text = typed.replaceAll(/[\s€]|EUR/gi, "");
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text);
  const [, euros, cents = ""] = match ?? [];
  if (euros === undefined) return undefined;
  return Number(euros.replaceAll(".", "")) * 100 + Number(cents.padEnd(2, "0"));
}
