/** Shows that a form was made for this browser; every form that changes something has one. */
export const FormToken = ({ value }: { value: string }) => (
  <input type="hidden" name="_token" value={value} />
);
