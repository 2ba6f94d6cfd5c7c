/** Integer cents as the euro number of the standard. Throws RangeError for anything but whole cents. */
export function toGrosAmount(cents: number): number {
  if (!Number.isSafeInteger(cents) || cents < 0)
    throw new RangeError(`not an amount in whole cents: ${cents}`);
  return Number(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`);
}

/** Whole cents, or undefined when the number has parts of a cent. */
export function fromGrosAmount(euros: number): number | undefined {
  const cents = Math.round(euros * 100);
  return Number.isSafeInteger(cents) && Math.abs(euros * 100 - cents) < 1e-4 ? cents : undefined;
}
