/**
 * Shares out the room that a card has for people's words, in characters of its JSON: short texts stay whole, and what
 * they leave goes to the long ones. A text that is cut ends in “…”.
 */
export const shareRoom = (texts: readonly string[], room: number): string[] => {
  const fitted = [...texts];
  let left = room;
  const shortestFirst = [...texts.keys()].sort((a, b) => sizeOf(texts[a]) - sizeOf(texts[b]));
  for (const [done, at] of shortestFirst.entries()) {
    const text = cut(texts[at] ?? '', Math.floor(left / (texts.length - done)));
    fitted[at] = text;
    left -= sizeOf(text);
  }
  return fitted;
};

/** Without its quotation marks; a line break or a quotation mark takes two characters. */
const sizeOf = (text = ''): number => JSON.stringify(text).length - 2;

/** By code points, so that no emoji is cut in two. */
const cut = (text: string, most: number): string => {
  if (sizeOf(text) <= most) return text;
  let kept = '';
  let used = 1;
  for (const character of text) {
    used += sizeOf(character);
    if (used > most) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
};
