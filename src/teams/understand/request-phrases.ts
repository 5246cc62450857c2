import { phrases } from './phrases.ts';

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
