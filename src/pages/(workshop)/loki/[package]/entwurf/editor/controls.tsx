import type { ComponentChildren } from "preact";
import type { ElementKey } from "#library";
import { fill } from "#platform/i18n";
import { Button, FormToken, Link } from "#ui";
import { type Editor, editorPath } from "./editor-at-hand.ts";
import { editorTexts as texts } from "./texts.ts";

type EditFormProps = {
  editor: Editor;
  /** Saved by itself after a pause, where scripts run. */
  autosave?: boolean;
  /** What it means is said while it is filled in, where scripts run; in its line `data-says`. */
  check?: boolean;
  /** Path of the page that takes it; this one, if not given. */
  action?: string;
  class?: string;
  children: ComponentChildren;
};

/** A form that changes the draft as the person saw it. */
export const EditForm = ({ editor, autosave, check, action, children, ...rest }: EditFormProps) => (
  <form
    class={rest.class ?? "form"}
    method="post"
    action={action ?? editor.desk.visit.path}
    novalidate
    {...(autosave && { "data-autosave": true })}
    {...(check && { "data-check": true })}
  >
    <FormToken value={editor.desk.visit.formToken()} />
    <input type="hidden" name="stand" value={String(editor.draft.edition)} />
    {children}
  </form>
);

/** Id of an element on the pages of the editor: where the focus goes when it was changed. */
export const anchorOf = (key: ElementKey): string => `e-${key.replaceAll(/[^\w-]/g, "-")}`;

type Arranged = {
  editor: Editor;
  element: ElementKey;
  /** What people call it, for those who hear the buttons one by one. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
};

/** Buttons that put an element one place up or down. */
export const MoveButtons = ({ editor, element, name, isFirst, isLast }: Arranged) => (
  <EditForm editor={editor} action={editorPath(editor, "anordnen")} class="row">
    <input type="hidden" name="was" value={element} />
    <input type="hidden" name="zurueck" value={editor.desk.visit.path} />
    {!isFirst && (
      <Button kind="tertiary" name="richtung" value="up">
        {texts.up} <span class="visually-hidden">: {name}</span>
      </Button>
    )}
    {!isLast && (
      <Button kind="tertiary" name="richtung" value="down">
        {texts.down} <span class="visually-hidden">: {name}</span>
      </Button>
    )}
  </EditForm>
);

type Named = { editor: Editor; element: ElementKey; name: string };

/** The way to the page that says what would happen. */
export const RemoveLink = ({ editor, element, name }: Named) => (
  <Link
    class="link"
    href={editorPath(
      editor,
      `entfernen?${new URLSearchParams({ was: element, zurueck: editor.desk.visit.path })}`,
    )}
  >
    {texts.remove} <span class="visually-hidden">: {name}</span>
  </Link>
);

/** Says that and why something cannot be changed here. */
export const FixedNote = ({ editor }: { editor: Editor }) => (
  <p class="note">
    <strong>{texts.fixedTitle}</strong> {fill(texts.fixed, { author: editor.author })}
  </p>
);
