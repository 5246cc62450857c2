const words = (list: string): string[] => list.trim().split(/\s+/);

/** The handful of words on which understanding hangs, and which are mistyped most. */
const keyWords = words(`
  breach report reports incident cancel continue connect finish delivery withdraw laptop chromebook memory phone
  stolen missing mislaid misplaced losing broken email emailed emails wrong address attached attachment forwarded
  recipient received accidentally mistake another confidential clicked password passwords phishing suspicious
  parent parents pupil pupils student students teacher colleague account unlocked whiteboard register referral
  referrals folder safeguarding medical behaviour looked encrypted unencrypted protected redacted unredacted
  deleted shredded destroyed binned overheard corridor flooded flood system server crashed corrupted yesterday
  nearly almost
`);

/** Real words that lie one slip away from a key word. */
const realWords = words(`
  cancer cancels beach bleach breath resort retort repost phoned phones phony phoney prone patent patents clocked reacted
  floods floor loving folders folded wrongs mistakes mistaken accounts accidental teachers colleagues registers
  attacked attaches systems servers sever serve served serves locked incidents laptops banned bonned
  deletes delete deleter stole neatly attachments recipients receive receives receiver crashes connects
  broke broker continued continues overhead overhear deliver delivers projected withdrawn withdraws withdrawal withdrawals
  unblocked behavioural behaviours destroyer corridors shredder misplace
`);

/** Slips forgiven: none in short words, where every slip is another word; two only in long ones. */
const slipsForgiven = (length: number): number => (length < 5 ? 0 : length < 10 ? 1 : 2);

/** Slips between two words: a letter left out, put in, changed, or swapped with its neighbour (Damerau, restricted). */
const slipsBetween = (one: string, other: string): number => {
  const rows = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => i || j),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= one.length; i++) {
    const row = rows[i] ?? [];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const fewest = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1));
      row[j] = swapped ? Math.min(fewest, at(i - 2, j - 2) + 1) : fewest;
    }
  }
  return at(one.length, other.length);
};

const known = new Set<string>([...keyWords, ...realWords]);
const longest = Math.max(...keyWords.map((word) => word.length)) + 2;

/** The key word that a mistyped word was meant to be, or the word itself. The first letter must be right. */
export const asKeyWord = (word: string): string => {
  const forgiven = slipsForgiven(word.length);
  if (forgiven === 0 || word.length > longest || known.has(word)) return word;
  const near = keyWords.filter(
    (key) => key[0] === word[0] && Math.abs(key.length - word.length) <= forgiven && key.length >= 5,
  );
  return (
    near.find((key) => slipsBetween(word, key) === 1) ?? near.find((key) => slipsBetween(word, key) <= forgiven) ?? word
  );
};
