export type MapPlace = {
  href: string;
  name: string;
  /** Words of the name, one a line. */
  lines: readonly string[];
  /** Outline as an SVG path, and where the name stands. */
  d: string;
  label: readonly [number, number];
};

type LinkMapProps = {
  title: string;
  viewBox: readonly [number, number, number, number];
  places: readonly MapPlace[];
  /** Outlines around several places; they are no links. */
  borders: readonly string[];
};

const LINE = 28;

const Name = ({ lines, label: [x, y] }: MapPlace) => (
  <text x={x} y={y - (LINE * (lines.length - 1)) / 2}>
    {lines.map((line, at) => (
      <tspan x={x} dy={at === 0 ? 0 : LINE}>
        {line}
      </tspan>
    ))}
  </text>
);

/**
 * A map whose areas are links: keys reach them in reading order, like every other link. The names
 * lie above all areas, so that none is covered.
 */
export const LinkMap = ({ title, viewBox, places, borders }: LinkMapProps) => (
  <svg class="link-map" viewBox={viewBox.join(" ")} role="group" aria-label={title}>
    {places.map(({ href, name, d }) => (
      <a href={href} aria-label={name}>
        <path d={d} />
      </a>
    ))}
    <g aria-hidden="true">
      {borders.map((d) => (
        <path class="link-map__border" d={d} />
      ))}
      {places.map((place) => (
        <Name {...place} />
      ))}
    </g>
  </svg>
);
