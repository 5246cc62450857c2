/** As much as is looked through for names: people say who asks at the beginning. */
const mostRead = 600;

const title = '(?:[Mm](?:r|rs|s|iss|x)|[Dd]r)\\.?';
/** “Zoë”, “O’Brien-Khan”, “McDonald”. */
const word =
  "\\p{Lu}(?:\\p{Ll}{1,30}|(?=['’]\\p{Lu}))(?:\\p{Lu}\\p{Ll}{1,30}|['’]\\p{Lu}\\p{Ll}{1,30}|-\\p{Lu}?\\p{Ll}{1,30}){0,3}";
const oneOrMore = `${word}(?: ${word}){0,2}`;
const twoOrMore = `${word}(?: ${word}){1,2}`;
const titled = `${title} (?:${word}|\\p{Ll}{2,30})(?:[ -]${word}){0,2}`;
const whole = `${titled}|${twoOrMore}`;

/** Between a name and the asking stand few words: “Mrs Khan (year 4) has just asked”. */
const between = "(?:['’]s)?(?:[ ,(]{1,3}[\\p{L}\\p{N}'’)]{1,15}){0,5}?[ ,)]{1,3}";
const asking =
  '(?:ask(?:s|ed|ing)?|wants?|wanted|wanting|request(?:s|ed|ing)?|demand(?:s|ed|ing)?|e-?mail(?:s|ed|ing)?|wr(?:ote|ites|itten|iting)|rang|phoned|called|messaged|said|says|complain(?:s|ed|ing)?|object(?:s|ed)?|would like|has come|came|insists|told|stopped|spoke)';
const kin =
  '(?:step)?(?:son|daughter|child|boy|girl|kid|lad|lass|grandson|granddaughter|client|pupil|student|little (?:boy|girl|one))';
const parent =
  '(?:mum|mummy|mom|mam|dad|daddy|mother|father|parents?|carers?|guardian|nan|gran|grandma|grandad|solicitors?|lawyer|stepdad|stepmum)';

const requesterPatterns = [
  new RegExp(`\\b(${titled})(?=${between}${asking}\\b)`, 'u'),
  new RegExp(`\\b(?:from|by) (${whole})(?!\\p{L}|['’]s ${parent})`, 'u'),
  new RegExp(`(?<![\\p{L}'’] )(?<!['’-])\\b(${twoOrMore})(?=${between}${asking}\\b)`, 'u'),
  new RegExp(`\\b(?:${parent}|${kin}|colleague|teacher|journalist),? (${oneOrMore})(?=${between}${asking}\\b)`, 'u'),
];
/** “Adam Khan’s mum” and “Mr Ahmed’s solicitor” name the one whose data it is. */
const owner = new RegExp(`\\b((?:${title} )?${oneOrMore})['’]s ${parent}\\b`, 'u');
const subjectPatterns = [
  new RegExp(
    `\\b(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Tt]he|[Aa]|[Oo]ur) (?:\\p{Ll}{1,12} ){0,2}${kin},? (?:called |named )?(${oneOrMore})`,
    'u',
  ),
  owner,
  new RegExp(`\\b(?:about|on|for|regarding|concerning) (${oneOrMore})`, 'u'),
  new RegExp(`\\b(?:about|on|for|of) (${oneOrMore})['’]s\\b`, 'u'),
];

/** Words that begin with a capital and name nobody. */
const noNames = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter yesterday today facebook instagram twitter tiktok whatsapp teams sims cpoms
  arbor year key school academy english maths data subject freedom information request everything parent parents mum dad
  mother father carer pupil student solicitor someone somebody a an the my our her his their this that please hi hello log
  new received got had just also and we i`.split(/\s+/),
);
const isNoName = (found: string): boolean => noNames.has((found.split(' ')[0] ?? '').toLowerCase());
const titleAlone = new RegExp(`^${title}$`, 'u');

const firstName = (read: string, patterns: readonly RegExp[], not: string | undefined): string | undefined => {
  for (const pattern of patterns) {
    const found = pattern
      .exec(read)?.[1]
      ?.replace(/['’]s$/, '')
      .trim();
    const isName = found !== undefined && !isNoName(found) && !titleAlone.test(found);
    if (isName && found !== not && !not?.includes(found)) return found;
  }
  return undefined;
};

/** Who asks and whose data it is, as the words name them and as they are written; what they leave open is left out. */
export const namesSaid = (words: string): { requester: string | undefined; subject: string | undefined } => {
  const read = words.slice(0, mostRead).replace(/\s+/g, ' ');
  const requester = firstName(read, requesterPatterns, undefined);
  const asks = requester === owner.exec(read)?.[1] ? undefined : requester;
  return { requester: asks, subject: firstName(read, subjectPatterns, asks) };
};
