import type { Capacity, waysReceived } from '../../domain/request/log/request-form.ts';
import { type Phrases, phrases } from './phrases.ts';

const parent =
  'parent/parents/mum/mums/mummy/mom/mam/dad/dads/daddy/mother/father/carer/carers/guardian/stepmum/stepdad/stepmother/stepfather';
const pupil = 'pupil/pupils/student/students/child/boy/girl/kid/lad/lass/teenager/leaver';
const representative = 'solicitor/solicitors/lawyer/lawyers/barrister/advocate/representative/firm';
const staff = 'colleague/employee/teacher/ta/mentor/caretaker/cleaner/staff';
const others =
  'someone/somebody/person/man/woman/lady/gentleman/journalist/reporter/resident/neighbour/councillor/governor/nan/nana/gran/grandma/grandad/grandmother/grandfather/grandparent/grandparents/family/families/aunt/uncle/sister/brother/friend';
/** Who asks because of what they are. “School” is left out: it is said of us. */
const bodies = 'police/court/courts/judge/coroner/coroners/ofsted/auditor/auditors/lado/council/detective/constable/pc';
const titles = 'mr/mrs/ms/miss/mx/dr';
const pronouns = 'he/she/they';

/** Who may ask for data, in the notation of phrases.ts. */
export const askers = [parent, pupil, representative, staff, others, bodies, titles, pronouns].join('/');
/** How somebody asks; the wish itself is no more than a wish, so nothing that it names has happened. */
export const wishes =
  'ask/asks/asked/asking/want/wants/wanted/wanting/request/requests/requested/requesting/demand/demands/demanded/demanding/insists/wishes/objects/objected/orders/ordered/summonsed';
/** How somebody tells us, which may be of something that happened. */
const tells =
  'emailed/emails/emailing/wrote/written/writes/writing/rang/phoned/called/messaged/texted/told/tells/letter/email/sar/dsar/says/said/saying/claims/complain/complains/complained/complaining/complaint/challenges/challenged/challenging/disputes/withdraws/withdrew/withdrawn/refuses';
export const asks = `${wishes}/${tells}`;
/** The same of bodies whose names are two words. */
export const bodyOfTwoWordsAsks = `new/next/receiving school .. ${asks}, social worker/workers/services/care .. ${asks}`;

/** A colleague asks for their own: the desk is as good a place to ask as any (ICO, recognising a request). */
export const aboutMyself = phrases(
  'everything/information/data/records/file/notes/emails .. hold/holds/have/has/keep/keeps .. about/on me/myself',
);

/** Who asks, by the word that stands before the asking. Only a person can say who has parental responsibility. */
export const capacityPhrases: readonly (readonly [Capacity, Phrases])[] = [
  [
    'representative',
    phrases(`${representative} .. ${asks}, from .. ${representative}, on behalf of, acting for, acts for`),
  ],
  ['parent-not-sure', phrases(`${parent} .. ${asks}, ${parent} .. would like, from .. ${parent}, by .. ${parent}`)],
  [
    'parent-not-sure',
    phrases(
      'her/his/their/my son/daughter/child/children/boy/girl/kid/kids/lad/sons/daughters, her/his/their/my little one/boy/girl',
    ),
  ],
  ['body', phrases(`${bodies} .. ${asks}, from/by .. ${bodies}, ${bodyOfTwoWordsAsks}`)],
  ['pupil', phrases(`${pupil} .. ${asks}, ${pupil} .. would like, from .. ${pupil}, by .. ${pupil}`)],
  ['staff', aboutMyself],
  ['staff', phrases(`${staff} .. ${asks}, ${staff} .. would like, from .. ${staff}`)],
  [
    'other',
    phrases(
      `journalist/reporter/resident/neighbour/councillor/governor/governors/nan/nana/gran/grandma/grandad/grandmother/grandfather/grandparent/aunt/uncle .. ${asks}`,
    ),
  ],
];

export const withResponsibility = phrases('with/has/have/holds parental responsibility, with/has/have/holds pr');
export const withoutResponsibility = phrases(
  'without/no parental responsibility, not have/has/hold parental responsibility, without/no pr, not have/has/hold pr',
);

/** How it came; the plainer words first. “Asked me” is said of any way but tells most often of a talk. */
export const wayPhrases: readonly (readonly [(typeof waysReceived)[number], Phrases])[] = [
  [
    'social-media',
    phrases(
      'asked/asks/asking/messaged/wrote/contacted/posted/commented/message .. facebook/twitter/instagram/tiktok/messenger/whatsapp/social, via/through facebook/twitter/instagram/tiktok/messenger/whatsapp/social',
    ),
  ],
  ['teams', phrases('on/over/in/via teams, teams message')],
  [
    'form',
    phrases('filled in/out .. form, completed .. form, sar form, request form, our form, on .. form, website form'),
  ],
  [
    'e-mail',
    phrases(
      `emailed, ${askers} emails, emails me/us/in/asking/wanting/saying/to, emailing, email from, by/via email, an email, in .. email, sent .. email`,
    ),
  ],
  [
    'phone',
    phrases(
      'rang, phoned, telephoned, rung, phonecall, called me/us/in/up, called the office/school, on/by/over the phone, by phone, voicemail',
    ),
  ],
  [
    'letter',
    phrases(
      'letter, letters, by post, in the post, wrote in/to, written in/to, writes in/to, has written, in writing, recorded delivery',
    ),
  ],
  [
    'in-person',
    phrases(
      'at .. gate/gates/door/reception/desk/pickup/dropoff/counter, at pick/drop/home up/off/time, in person, in .. playground/corridor/meeting/office/car, parents evening/eve, parent evening, face to face, verbally, verbal, out loud, came to see, came into, came in to, popped in, stopped me, told me/us, said to me/us, spoke to me, asked me/us, asks me',
    ),
  ],
];
