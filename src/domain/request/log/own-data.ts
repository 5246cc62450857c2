/** Words of a request in one shape: small letters, straight apostrophes, single spaces. */
export const plainly = (words: string): string =>
  words.slice(0, mostRead).toLowerCase().replace(/[‘’]/g, "'").replace(/\s+/g, ' ');

/** People say what they want in the first lines, and the search for words far apart must end. */
const mostRead = 2000;

export const kin =
  "(?:step|grand|god)?(?:sons?|daughters?|child(?:ren)?|boys?|girls?|kids?|lads?|lass(?:ie)?|twins?|little (?:one|boy|girl))(?:'s|s')?";
const itself = '(?:me|myself|himself|herself|themselves|him|her|them|us|my family)';
const papers =
  '(?:files?|records?|data|info|information|notes|logs?|emails|reports?|documents?|paperwork|referrals?|ehcp|behaviour|attendance|exclusions?|incidents?|details|plan|assessments?)';

const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.map((each) => `\\b(?:${each})`).join('|'));

const ofTheirChild = any(`(?:his|her|their|my|our) (?:\\w+ ){0,2}${kin}\\b`);
const ofThemselves = any(
  `(?:about|on|concerning|regarding|naming|mention(?:s|ing)?) ${itself}\\b`,
  `(?:his|her|my) (?:own )?(?:[\\w'-]+ ){0,2}${papers}\\b`,
  '(?:their|our) (?:own )?(?:personal |personnel )?(?:records?|files?|data)\\b',
);
const nearPapers = any(
  `${kin} (?:[\\w'-]+ ){0,3}${papers}\\b`,
  `${papers} .{0,40}\\b(?:about|on|of|for) (?:his|her|their|my|our) .{0,12}${kin}`,
);
/** How an organisation is run, in numbers and rules. */
const ofTheOrganisation = any(
  'how (?:many|much)\\b',
  'numbers? of\\b',
  'statistics?\\b',
  'figures\\b',
  'polic(?:y|ies)\\b',
  'budgets?\\b',
  'spen[dt]\\b',
  'costs?\\b',
);

/** Whether whoever asks says that it is about themselves, and not about a child or the organisation. */
export const saysOfThemselves = (words: string): boolean => {
  const plain = plainly(words);
  return ofThemselves.test(plain) && !ofTheirChild.test(plain);
};

/** Whether a child of whoever asks is spoken of; the words are plain (`plainly`). */
export const isAboutTheirChild = (plain: string): boolean => ofTheirChild.test(plain);

/**
 * Whether what is asked is about whoever asks or their child. That is an access request, whatever they call it (ICO,
 * recognising a request; Freedom of Information Act 2000 s. 40(1)).
 */
export const isOwnData = (words: string): boolean => {
  const plain = plainly(words);
  if (ofTheOrganisation.test(plain)) return nearPapers.test(plain) || ofThemselves.test(plain);
  return ofTheirChild.test(plain) || ofThemselves.test(plain);
};

const freedom = any('foia?\\b', 'f\\.o\\.i\\b', 'freedom of (?:information|info)\\b');

/** Whether they call it freedom of information. */
export const callsItFreedom = (words: string): boolean => freedom.test(plainly(words));
