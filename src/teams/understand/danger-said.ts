import { crisisSaid } from './crisis-said.ts';
import { heardWords } from './heard-words.ts';
import { phrases, says } from './phrases.ts';
import { plainText } from './plain-text.ts';

const former = 'ex/exes/exhusband/expartner/exwife/exboyfriend';
const whose = 'her/his/their/mum/mums/dad/dads/mothers/fathers/parents/my/the/an/violent/abusive';

/**
 * Whom somebody may be hiding from. The ICO's reprimands of 27 September 2023 are about former partners and birth families.
 */
export const fearedPerson = phrases(
  `${whose} ${former}, ex partner/husband/wife/boyfriend/girlfriend/spouse, former partner/husband/wife/boyfriend/girlfriend, estranged, perpetrator, abuser, stalker, violent/abusive .. dad/father/partner/husband/mum/mother/man/boyfriend,
  birth/biological/natural mum/mums/mother/mothers/dad/dads/father/fathers/parent/parents/family/families/nan/grandparents, not allowed/meant/supposed .. see/contact/near/know, no contact order, non molestation, nonmolestation, restraining order, prohibited steps`,
);

/** What tells somebody where a person is whom they look for, or what was confided. */
const dangerous = phrases(
  `refuge, refuges, safe house/address/place, womens aid, new/safe/secret/current/hidden/protected/confidential address, adopted, adopter, adopters, adoption, adoptive, adoptive family/parents/placement, foster/care/secret placement, foster carer/carers/family address, address of .. foster, domestic abuse/violence, in hiding, fled, fleeing, ran away from, witness protection, new identity/name, forced marriage, honour based, trafficked, stalking, stalked,
  child protection/safeguarding .. wrong/home, child protection .. went/gone/sent, section 47, cp file/plan/report/minutes .. wrong, gave/give/given/told/read/confirmed .. childs/pupils/girls/boys/kids/her/his/their/home/family address, gave/give/given/told .. where .. live/lives/living,
  old address .. still lives/live, still lives there`,
);

const heardIn = (words: string): boolean => {
  const heard = heardWords(plainText(words));
  return says(heard, fearedPerson) || says(heard, dangerous) || crisisSaid(heard);
};

/** The words that were asked about last: a form asks of the same ones at each of its steps, many times in a turn. */
let last = { words: '', heard: false };

/** Whether the words say that somebody could be traced or hurt: then that is asked before anything else. */
export const dangerHeard = (words: string): boolean => {
  if (words !== last.words) last = { words, heard: heardIn(words) };
  return last.heard;
};
