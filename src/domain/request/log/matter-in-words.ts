import type { Matter } from '../matters.ts';
import { deathSigns } from './death-told.ts';
import { callsItFreedom, isAboutTheirChild, isOwnData, kin, plainly } from './own-data.ts';

const held =
  'files?|records?|data|info|information|notes|emails|documents?|paperwork|referrals?|reports?|photos?|pictures?|videos?|footage|cctv';
const us = '(?:we|you|the school|school)';
const holding = '(?:hold|holds|held|have|has|keep|got|know|store)';
const adverb = '(?:all |completely |factually |just |plain )?';
const bodies =
  '(?:police(?: officers?)?|pc|detective|constable|courts?(?! orders?)|judge|coroner|ofsted|auditors?|exam(?:ination)? board|awarding body|lado|safeguarding (?:board|partnership)|council|local authority|social (?:care|services|workers?)|cps|home office|hmrc|dwp|ico)';
/** “Went to court and wants”, “works for the police and asks”: somebody else asks. */
const notWithin = '(?<!\\b(?:to|for|at|in) (?:the |a |our )?)';
const any = (...patterns: readonly string[]): RegExp => new RegExp(patterns.map((each) => `\\b(?:${each})`).join('|'));

/**
 * Words by which somebody tells what they ask for. Of two the earlier in this table is meant: a complaint about a request
 * that was not answered is a complaint. No magic words are needed (ICO, recognising a request), so these only propose.
 */
const signs: readonly (readonly [Matter, RegExp])[] = [
  ['complaint', any('complain', 'not happy (?:with|about) (?:how|the way)\\b')],
  [
    'disclosure',
    any(
      `${notWithin}(?:the |a |an |our |some )?${bodies}(?:'s)? (?:\\w+ ){0,4}?(?:ask|want|need|request|order|demand|require|would like|insist|summon|(?:writ\\w*|wrote) (?:in |to us )?(?:for|ask))\\w*`,
      `${bodies}(?:'s)? (?:\\w+ ){0,2}?(?:form|letter|request|notice|order|summons)\\b`,
      'court order (?:to |for |that we|that the school|asking|telling|has come|came|arrived|from)',
      '(?:order|notice|summons|request|form) (?:\\w+ ){0,6}(?:from|by) (?:the |a |an )?(?:police|court|judge|coroner|magistrates?)\\b',
      '(?:asked|wanted|demanded) (?:\\w+ ){0,6}by (?:the |a |an )?(?:police|court|judge|coroner|magistrates?)\\b',
      '(?:witness summons|production order)\\b',
    ),
  ],
  [
    'deceased',
    any(
      'died\\b',
      'deceased\\b',
      'passed away\\b',
      'bereave',
      'dead (?:pupil|child|boy|girl|son|daughter|student|brother|sister)',
      'late (?:son|daughter|child|pupil|student|husband|wife|mother|mum|father|dad|brother|sister)\\b',
      'death of (?!all)',
      ...deathSigns,
    ),
  ],
  [
    'automated-decision',
    any(
      'automated[- ]decision',
      'human (?:review|intervention|being)\\b',
      `(?:computer|machine|algorithm|software|robot|ai)\\b.{0,40}\\b(?:decid|decision|mark(?:ed|s)?\\b|grad(?:ed|es)\\b|scor|select|chose)`,
      `(?:a )?(?:real )?(?:person|human|somebody|someone)\\b[^.]{0,30}\\b(?:to )?(?:decide|make the decision|review the decision|look at the decision)`,
      `decid\\w*\\b.{0,30}\\bby (?:a |an |the )?(?:computer|machine|algorithm|software|robot|ai)\\b`,
    ),
  ],
  // What somebody means to pass on themselves, they ask for.
  ['access', any('cop(?:y|ies)\\b.{1,40}\\bto (?:give|take|hand|pass|show)\\b')],
  [
    'transfer',
    any(
      `(?:transfer|send|sent|pass|forward|move|hand|give)\\w*\\b.{1,60}\\bto (?:the |his |her |their |our |my |a |an )?(?:new|next|other|another|secondary|receiving) (?:school|academy|college|primary)`,
      'new school\\b.{0,20}\\b(?:ask|want|need|request|chas|wait)\\w*\\b.{0,40}\\b(?:records?|files?|paperwork|information|ctf)\\b',
      'common transfer file\\b',
      'ctf\\b',
    ),
  ],
  ['educational-record', any('education(?:al)? records?\\b')],
  [
    'erasure',
    any(
      '(?:delet|eras)(?:e|es|ed|ing|ion|ure)\\b',
      '(?:remov|destroy|shred|wip)\\w*\\b',
      'get(?:ting)? rid\\b',
      'forgotten\\b',
      'tak(?:e|en|es|ing)\\b.{1,40}\\b(?:down\\b|off (?:the|our|your|face|insta|social))',
    ),
  ],
  [
    'portability',
    any(
      'portab',
      '(?:move|transfer|take|send)\\w*\\b.{1,50}\\bto (?:an?other|(?:the|his|her|their) new)\\b',
      'machine[- ]readable\\b',
    ),
  ],
  [
    'restriction',
    any('restrict', 'freeze\\b', 'keep\\b.{1,40}\\bbut not use\\b', `while ${us} (?:check|look into)\\b`),
  ],
  [
    'objection',
    any(
      'object(?:s|ed|ing|ion)?\\b',
      'opt(?:s|ed|ing)?[- ]out\\b',
      'stop (?:us(?:ing)?\\b|shar|send|email|contact|process|pass)',
      "(?:not|don't|doesn't|didn't|no longer) (?:want|wish)\\w*\\b.{0,60}\\b(?:us(?:e|ing)|shar|process|pass|giv)",
    ),
  ],
  [
    'rectification',
    any(
      'rectif',
      'correction\\b',
      'challenges?\\b',
      `(?:is|are|was|were|it'?s|got|has|have|say(?:s|ing)?) ${adverb}(?:wrong|untrue|not true|mistaken|misleading)\\b`,
      'wrong (?:date|address|name|entry|birth|spelling|information|data|details|phone|note)',
      '(?:want|ask)\\w*\\b.{1,60} (?:corrected|amended|changed)\\b',
      '(?:incorrect|inaccurate|misspel\\w*)\\b',
      '(?:to|be|been|is|it) (?:correct|chang|amend|updat|fix)(?:e|ed|ing)?\\b',
      'put (?:it |that |this )?right\\b',
    ),
  ],
  [
    'access',
    any(
      'd?sars?\\b',
      'subject[- ]access\\b',
      '(?:access|data|information) request',
      `everything\\b(?=.{0,20}\\b(?:about|on|${us}|held|hold|relat|concern|regard|written|that|to do with|he|she|they)\\b|\\s*[.!]?\\s*$)`,
      `all (?:of )?(?:the |our |your |my |his |her |their |that )?(?:\\w+ )?(?:${held})\\b`,
      'cop(?:y|ies) of\\b',
      `what(?:ever)? (?:information |data |records? |else )?(?:do |does |that )?${us} ${holding}\\b`,
      `(?:see|view|have|access|read|get|want(?:s|ing)?|show\\w*)\\b.{0,40}\\b(?:${held})\\b`,
      `for (?:all |any )?(?:his|her|their|the|my)\\b.{0,30}\\b(?:${held})\\b`,
      `information (?:that )?(?:${us}|held|about)\\b`,
      // To whom it was shown is part of what they may know (UK GDPR Art. 15(1)(c)).
      `who(?:m|'s)? (?:(?:has|have|had|else|all|ever) ){0,2}(?:seen|saw|look(?:ed|s)?|access(?:ed)?|opened|read|viewed|been (?:in|into|given|told|shown|sent))\\b`,
      `who(?:m)? (?:${us}|it|they) .{0,30}(?:shar|shown|giv|sent|pass|told)`,
    ),
  ],
  ['question', /\?\s*$|\bhow long (?:do|does|will)\b|\bwhat (?:do|does) (?:you|we|the school) do with\b/],
];

const gone = '(?:has |have |had |just |recently |sadly |suddenly |also )*(?:died|passed away)\\b';
const relative =
  '(?:mum|mam|mom|mummy|mother|dad|daddy|father|parents?|husband|wife|partner|nan|nana|gran|grandma|grandad|grandmother|grandfather|carer|guardian|uncle|aunt|auntie)';
const relativeDied = any(`${relative} ${gone}`, `(?:death of|late) (?:his |her |their |my |the )?${relative}\\b`);
const childDied = any(`${kin} (?:and (?:\\w+ ){1,2})?(?:who )?${gone}`, `(?:dead|late) ${kin}\\b`);

/** A relative has died, and what is asked for is about a child: the child is alive, and has the rights of the living. */
const isOfLiving = (plain: string): boolean =>
  relativeDied.test(plain) && !childDied.test(plain) && isAboutTheirChild(plain);

/** What somebody seems to ask for, from their words; undefined where they tell too little. */
export const matterInWords = (words: string): Matter | undefined => {
  const plain = plainly(words);
  const signed = signs.find(([matter, sign]) => sign.test(plain) && !(matter === 'deceased' && isOfLiving(plain)))?.[0];
  if (!callsItFreedom(words) || signed === 'complaint') return signed;
  if (!isOwnData(words)) return 'freedom-of-information';
  return signed === undefined || signed === 'question' ? 'access' : signed;
};
