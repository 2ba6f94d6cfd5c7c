export { Alert } from "./components/alert.tsx";
export { Badge } from "./components/badge.tsx";
export { Button, LinkButton } from "./components/buttons.tsx";
export { type Crumb, Crumbs } from "./components/crumbs.tsx";
export { type Column, DataTable } from "./components/data-table.tsx";
export { type Fact, Facts } from "./components/facts.tsx";
export { FileThumbnail, type Thumbnail } from "./components/file-thumbnail.tsx";
export { FormToken } from "./components/form-token.tsx";
export { InertLinks, Link } from "./components/link.tsx";
export { LinkMap, type MapPlace } from "./components/link-map.tsx";
export { SearchForm } from "./components/search-form.tsx";
export { Timeline, type TimelineEntry } from "./components/timeline.tsx";
export { Words } from "./components/words.tsx";
export {
  blankShown,
  blankTexts,
  DefaultButton,
  ErrorSummary,
  type Field,
  FieldView,
  hasOnlyTexts,
  inputId,
  type PlainField,
  type Shown,
  type ShownEntry,
  ShownValue,
  SummaryList,
} from "./form-fields/index.ts";
export { type Blank, Drawn, drawnOnce } from "./drawn-once.tsx";
export { type Fillings, gap, pageDocument } from "./page-document.tsx";
export type { Frame, NavItem } from "./page-frame.tsx";
