import { errorId, inputId } from "./question.ts";

export type Option = { id: string; label: string };

type OptionListProps = {
  name: string;
  type: "radio" | "checkbox";
  options: readonly Option[];
  chosen: readonly string[];
  invalid: boolean;
};

/** Radios or boxes; the first one has the field's own id, where the error summary leads. */
export const OptionList = ({ name, type, options, chosen, invalid }: OptionListProps) => (
  <>
    {options.map((option, index) => {
      const id = index === 0 ? inputId(name) : `${inputId(name)}-${option.id}`;
      const base = `kern-form-check__${type}`;
      return (
        <div class="kern-form-check">
          <input
            class={invalid ? `${base} ${base}--error` : base}
            type={type}
            id={id}
            name={name}
            value={option.id}
            checked={chosen.includes(option.id)}
            {...(invalid && { "aria-invalid": "true", "aria-describedby": errorId(name) })}
          />
          <label class="kern-label" for={id}>
            {option.label}
          </label>
        </div>
      );
    })}
  </>
);
