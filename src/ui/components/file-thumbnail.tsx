import { Link } from "./link.tsx";

export type Thumbnail = {
  /** Where it is shown larger. */
  href: string;
  src: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Says of which file it is and where the link leads. */
  alt: string;
};

/** A small picture of a file; nothing where there is none. */
export const FileThumbnail = ({ thumbnail }: { thumbnail: Thumbnail | undefined }) =>
  thumbnail ? (
    <Link href={thumbnail.href} class="thumbnail">
      <img
        class="thumbnail__picture"
        src={thumbnail.src}
        width={thumbnail.width}
        height={thumbnail.height}
        alt={thumbnail.alt}
        loading="lazy"
      />
    </Link>
  ) : null;
