import { Button, FormToken } from "#ui";

type ActionProps = {
  action: string;
  token: string;
  /** What the row is called in the form. */
  fields: Readonly<Record<string, string>>;
  children: string;
};

/** The one thing that can be done with a row of a table. */
export const RowAction = ({ action, token, fields, children }: ActionProps) => (
  <form method="post" action={action}>
    <FormToken value={token} />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button kind="tertiary">{children}</Button>
  </form>
);
