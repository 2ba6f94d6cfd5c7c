/**
 * Puts data for programs into the head of a finished page. A script of this type is a data block:
 * browsers run nothing of it, and no policy needs to allow it. A `<` in the data is written as
 * JSON can, so that no text of it ends the block.
 */
export const withDataBlock = (page: string, data: object): string => {
  const block = JSON.stringify(data).replaceAll("<", "\\u003c");
  return page.replace(
    "</head>",
    () => `<script type="application/ld+json">${block}</script></head>`,
  );
};
