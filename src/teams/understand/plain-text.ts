/** Only this much is examined, so that the work is bounded whatever is pasted; people say what they want in the first lines. */
const mostExamined = 2000;

/** Bidirectional and zero-width characters: they change what is shown, never what is said. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const mention = /<at\b[^<>]{0,100}>[^<>]{0,200}<\/at>/gi;
const botName = /^[\s,:@]{0,10}privacy ?desk\b[\s,:]{0,10}/i;

/** Spellings that mean one word, and pairs of words whose halves would be mistaken for something else. */
const oneSpelling: readonly (readonly [RegExp, string])[] = [
  [/\be-?mail/g, 'email'],
  [/\bco-?ordinator/g, 'coordinator'],
  [/\bpass-word/g, 'password'],
  [/\blap-? ?top/g, 'laptop'],
  [/\by(?:ea)?r ?\d{1,2}s\b/g, 'pupils'],
  [/\b(?:6th|sixth)[- ]form(?:er)?\b/g, 'student'],
  [/\bi-(pad|phone)/g, 'i$1'],
  [/\bphone (number|call)/g, 'phone$1'],
  [/\bfire (drill|alarm|door|exit)/g, 'fire$1'],
];

/** What was typed as it is read: straight quotes, single spaces, without mentions, the bot's name or invisible characters. */
export const readText = (words: string): string =>
  words
    .slice(0, mostExamined)
    .normalize('NFKC')
    .slice(0, mostExamined)
    .replace(invisible, '')
    .replace(mention, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[^\S\n]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(botName, '');

/** The same for matching only, in lower case and in one spelling. People's own words are kept elsewhere, unchanged. */
export const plainText = (words: string): string =>
  oneSpelling.reduce((text, [spelling, word]) => text.replace(spelling, word), readText(words).toLowerCase()).trim();
