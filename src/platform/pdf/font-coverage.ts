function findTable(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16;
    if (font.toString("latin1", entry, entry + 4) !== tag) continue;
    const start = font.readUInt32BE(entry + 8);
    return font.subarray(start, start + font.readUInt32BE(entry + 12));
  }
  throw new Error(`font without ${tag} table`);
}

/** Format 4, segments of the basic plane: four parallel arrays of 16-bit values. */
function addSegments(map: Buffer, covered: Set<number>): void {
  const size = map.readUInt16BE(6);
  for (let place = 14; place < 14 + size; place += 2) {
    const [end, start] = [map.readUInt16BE(place), map.readUInt16BE(place + size + 2)];
    const delta = map.readUInt16BE(place + 2 * size + 2);
    const rangePlace = place + 3 * size + 2;
    const range = map.readUInt16BE(rangePlace);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        range === 0
          ? (code + delta) & 0xffff
          : map.readUInt16BE(rangePlace + range + 2 * (code - start));
      if (glyph !== 0) covered.add(code);
    }
  }
}

/** Format 12, groups over all planes. */
function addGroups(map: Buffer, covered: Set<number>): void {
  const end = 16 + map.readUInt32BE(12) * 12;
  for (let place = 16; place < end; place += 12) {
    const last = map.readUInt32BE(place + 4);
    for (let code = map.readUInt32BE(place); code <= last; code++) covered.add(code);
  }
}

/** The characters a TrueType font can draw, from its `cmap` table (OpenType 1.9). */
export function fontCoverage(font: Buffer): ReadonlySet<number> {
  const covered = new Set<number>();
  const cmap = findTable(font, "cmap");
  const maps = cmap.readUInt16BE(2);
  for (let index = 0; index < maps; index++) {
    const map = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = map.readUInt16BE(0);
    if (format === 4) addSegments(map, covered);
    if (format === 12) addGroups(map, covered);
  }
  return covered;
}
