import { phrases } from './phrases.ts';

const may = 'can/could/may/might/should/shall/must/cant/couldnt/shouldnt/mustnt';
const people = 'we/i/they/he/she/staff/anyone/anybody/somebody/someone';
/** What is done with what we know of a pupil. */
const sharing =
  'share/sharing/tell/telling/send/sending/give/giving/pass/passing/email/emailing/show/showing/speak/talk/discuss/disclose/refer/let/hand/release/forward/inform/provide/contact/ring/call/phone/message/involve/invite/mention/say';
const recording = 'keep/hold/store/record/make/take/write/have/open/count/include';
const showing = 'use/post/publish/put/print/display/feature/upload/photograph/film/show';
const verbs = [sharing, recording, showing].join('/');
const getting = 'have/know/see/get/receive/hear/be/go/appear/use/come';
const agreeing =
  'consent/consents/consented/permission/permissions/signature/sign/signed/agree/agreed/agreement/form/forms/refused/refuse/objected/object/objection/objections/opted/given/allow/allows/allowed/acknowledged';

/** Asks whether something may be done, wherever it is said. */
export const asksConsent = phrases(`
  ${may} ${people} ${verbs}, ${may} ${people} just/now/still/also/please/legally/not/never/stop ${verbs}, if/whether ${people} ${may},
  ok/okay/alright/fine/allowed/permitted to ${verbs}, all right to ${verbs}, permission/consent to ${verbs},
  is/are/was there .. ${agreeing}, any consent/permission/objection/objections, who signed, who has signed, who gave consent/permission,
  who ${may} know, who/what ${may} ${people} ${verbs}, want/wants/wanted/need/needs/like/going/hoping/planning to ${sharing}, what have we/i/you got .. for/on/about,
  what do we/you have/hold .. for/on/about, what have we .. for/on/about, what is on file/record, whats on file/record,
  what is .. on file for`);

/** The same where it begins a part of the sentence; elsewhere it tells: “somebody has opened it without permission”. */
export const opensAsking = phrases(`
  ${may} .. ${getting}, ${may} .. .. ${getting}, do/does/have/has/had/did/is/are .. ${agreeing},
  do/does/have/has/had/did/is/are .. .. ${agreeing}, is/are .. happy/ok/okay to be, is/are .. .. happy/ok/okay for, did/does/do .. .. refuse/object, is/are .. in photos/pictures,
  share/tell/send/give/pass/forward/disclose`);

/** After these a part of a sentence begins. */
export const beginsAfter: ReadonlySet<string> = new Set(
  'and but so or then also please hi hello hey know wondering wonder check say quick question'.split(' '),
);

/** Asks whether a request may be turned down: nothing of a pupil is asked, whoever made it. */
export const turnsDown = phrases(
  `${may} ${people} say no, ${may} ${people} refuse/decline/ignore/charge, ${may} ${people} just/now/still/also/please say no, ${may} ${people} just/now/still/also/please refuse/decline/ignore/charge`,
);

/** A word of consent, without which a name alone asks for none. */
export const ofConsent = phrases(
  `${agreeing}, privacy statement/notice, referral form, on file, photo*, picture*, what have we, what do we/you have/hold, upn`,
);

/** Tells that somebody agreed or refused. */
export const tellsOfConsent = phrases(
  `withdrawn/withdraws/withdrew/withdrawing/revoked/revokes/refused/refuses/given/gave/gives/denied/denies .. consent/permission/agreement/photo*/picture*/sharing,
  taken/takes/took back .. consent/permission/agreement/signature, objected/objects to, opted/opts out, has signed, has agreed/consented, signed the .. form, signed .. consent, take down .. photo*/picture*, remove .. photo*/picture*`,
);

export const sharesSomething = phrases(sharing);
export const sharingVerbs: ReadonlySet<string> = new Set(sharing.split('/'));
export const gettingVerbs: ReadonlySet<string> = new Set(getting.split('/'));

export const keepsNotes = phrases('keep/make/take/write/jot/keeping/making/taking/writing .. note/notes');
export const keepsRecords = phrases(
  'keep/hold/store/holding/keeping/storing/open/opening/start .. record/records/file/files/data/information/info/details',
);
export const countsInReport = phrases(
  'count/counted/counting, include/included/including .. report/reports/figures/statistics/stats/numbers/return, in .. figures/statistics/stats, report on .. figures/numbers',
);

/** Somebody is meant who is not named. */
export const somePupil = phrases(
  'about/for/of/on him/her/them, about/for/of/on a/the/this/that/our/my pupil/student/child/boy/girl/young, a/the/this/that/our pupils/students/childs, his/her photo*/picture*, notes about/on/of, this/the pupil/student/child/boy/girl, a/my/our pupil/pupils/student/students/child .. address/phone/number/details/data/file/record/records/results',
);
/** To these nothing goes but what is about a pupil. */
export const onlyAboutPupils: ReadonlySet<string> = new Set([
  'health-service',
  'alternative-provider',
  'voluntary-organisation',
  'youth-support',
  'post-16-provider',
  'new-school',
  'other-partnership',
]);

const consent = 'consent/consents/permission/permissions';
/** Begins a command; the rest is whom it is about. */
export const consentCommand = phrases(
  `${consent}, ${consent} for/of/on/about, ${consent} status, ${consent} status for/of/on, check ${consent}, check ${consent} for/of/on, check the/their/his/her ${consent} for/of, ${consent} check, ${consent} check for/of, status of ${consent} for, what is the ${consent} for/of/status, what ${consent} is there for, photo/photograph ${consent}, photo/photograph ${consent} for/of, show ${consent}, show ${consent} for/of, show the ${consent} for/of, show me ${consent}, show me the ${consent} for/of`,
);
/** The same, where only a name or a number may follow. */
export const findCommand = phrases(
  'look up, lookup, look up pupil, look for, find, find pupil, find the pupil, search, search for, search for pupil, pupil, pupil file, file of, file for, on file for, upn',
);
export const endsInConsent = phrases(
  `${consent}, ${consent} status, ${consent} form, ${consent} please, photo/photograph ${consent}, file, pupil file, consent file`,
);
