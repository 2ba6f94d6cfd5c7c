import { Button } from "./buttons.tsx";

type SearchFormProps = {
  action: string;
  label: string;
  /** Stands in the empty field; otherwise the label does. */
  example?: string;
  button: string;
  query?: string | undefined;
  small?: boolean;
  id: string;
};

/** A plain GET form; scripts may add suggestions, nothing depends on them. */
export const SearchForm = ({
  action,
  label,
  example = label,
  button,
  query = "",
  small,
  id,
}: SearchFormProps) => (
  <form
    class={small ? "search search--small" : "search"}
    action={action}
    method="get"
    role="search"
  >
    <label class="visually-hidden" for={id}>
      {label}
    </label>
    <div class="search__field">
      <input
        id={id}
        class="search__input"
        type="search"
        name="q"
        value={query}
        placeholder={example}
        autocomplete="off"
        maxLength={200}
      />
    </div>
    <Button kind={small ? "secondary" : "primary"}>{button}</Button>
  </form>
);
