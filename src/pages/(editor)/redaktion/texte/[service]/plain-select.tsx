type PlainSelectProps = {
  name: string;
  label: string;
  options: readonly { value: string; text: string }[];
  chosen: string;
};

/** One choice of a small form in a row, its label always beside it. */
export const PlainSelect = ({ name, label, options, chosen }: PlainSelectProps) => (
  <span class="row">
    <label for={name}>{label}</label>
    <select id={name} name={name} class="plain-select">
      {options.map(({ value, text }) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  </span>
);
