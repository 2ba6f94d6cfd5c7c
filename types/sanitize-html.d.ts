// sanitize-html ships no typings; only what the product uses is declared (2.18).

declare module "sanitize-html" {
  type Options = {
    allowedTags: readonly string[];
    allowedAttributes: Readonly<Record<string, readonly string[]>>;
    allowedSchemes: readonly string[];
    allowProtocolRelative: boolean;
    nestingLimit: number;
    onOpenTag: (name: string) => void;
  };

  export default function sanitizeHtml(dirty: string, options: Options): string;
}
