/** The Enter key presses the first button of a form; that must not be one that removes something. */
export const DefaultButton = () => (
  <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
);
