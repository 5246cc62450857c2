/**
 * How people tell of a death without its word: they “lost” somebody. What is lost here is a child, or one of a family, and
 * what follows says when, or goes on; “the girl whose file we lost”, “her son’s file” and “lost in the park” are no such words.
 */
const child = '(?:girl|boy|child|pupil|student|lad|lass|teenager|young (?:man|woman|person|lady)|daughter|son)';
const when =
  '(?:(?:in|over|during|at) (?:the )?(?:summer|autumn|spring|winter|holidays?|new year|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|\\d{4})|(?:last|this|two|three|a few|\\d+) (?:\\w+ )?(?:summer|autumn|spring|winter|year|years|month|months|week|weeks|term|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december)(?: ago)?|to (?:cancer|suicide|leukaemia|an? (?:accident|illness))|recently|suddenly|earlier)';
const goesOn = '(?:has|have|had|is|are|asks?|asked|asking|wants?|wanted|wrote|writes|emailed|rang|phoned|would)';
const softly = '(?:have |had |so |sadly |all |tragically |suddenly |recently )*';

const lost = `(?:we|they|the school|the family) ${softly}lost(?: ${when})+|(?:we|they|the school) ${softly}lost(?= ${goesOn}\\b)`;
const lostOwn =
  '(?:who |that )?(?:has |have |had |sadly |recently |just |tragically )*(?:lost|losing) (?:a|their|his|her|my|our) (?:own |only |little )*(?:son|daughter|baby|little (?:girl|boy))(?! (?:\\w+ )?(?:files?|records?|reports?|forms?|letters?|books?|work|data|details|things?|coat|phone|laptop|passport|plan|notes)\\b)(?!.?s\\b)';
const ownLife = 'took (?:his|her|their) own life|lost (?:his|her|their) (?:life|battle)|no longer with us|killed in';

export const deathSigns: readonly string[] = [
  `${child} (?:that |who |whom )?(?:${lost})`,
  `${lostOwn}\\b`,
  `(?:${ownLife})\\b`,
];
