import type { dataKinds, devices, protections, recipients } from '../../domain/breach/report/breach-report.ts';
import type { ways } from '../../domain/breach/report/ways.ts';
import { type Phrases, phrases } from './phrases.ts';

/** The answers that words give, in the order in which they are looked for. The notation is that of phrases.ts. */
export type Choice<Ids extends readonly string[]> = readonly (readonly [Ids[number], Phrases])[];

export const deviceWords: Choice<typeof devices> = [
  ['laptop', phrases('laptop*, chromebook*, macbook*, surface pro')],
  ['phone', phrases('phone, phones, mobile, iphone*, smartphone')],
  ['tablet', phrases('ipad*, tablet, tablets')],
  ['memory-stick', phrases('memory stick*, usb*, flash drive*, pen drive*, thumb drive*, data stick*')],
  ['other-device', phrases('hard drive*, external drive*, sd card*, memory card*, dictaphone, camera*, computer*, pc')],
];

/** The way that something went; the plainest name of a way first. */
export const wayWords: Choice<typeof ways> = [
  [
    'chatbot',
    phrases('chatgpt, chat gpt, gpt, copilot, gemini, claude, deepseek, chatbot, chat bot, ai tool/chat/assistant/app'),
  ],
  [
    'message',
    phrases('whatsapp, whatsapped, text/texts, texted, signal, messenger, group chat, imessage, sms, airdrop'),
  ],
  [
    'classroom',
    phrases(
      'google classroom, classroom page/stream, teams channel/post/page/team, class page, showbie, seesaw, satchel, class dojo, classdojo',
    ),
  ],
  ['social-media', phrases('facebook, fb, instagram, insta, snapchat, tiktok, twitter, social media, youtube')],
  [
    'shared-link',
    phrases(
      'google drive, shared drive/folder/link, onedrive, sharepoint, dropbox, public link, anyone with the link, share link',
    ),
  ],
  ['website', phrases('website, web site, newsletter, public gallery/album, online, internet')],
  [
    'by-hand',
    phrases(
      'book bag, book bags, bookbag*, by hand, handed, gave .. home, sent home with, went home with, took home, each others reports/letters/forms',
    ),
  ],
  [
    'e-mail',
    phrases(
      'email*, emailed, e mail*, bcc, cc, ccd, cced, outlook, inbox, attachment*, reply all, replied to all, mailbox',
    ),
  ],
  [
    'post',
    phrases(
      'letter, letters, envelope*, in/by/through the post, by post, posted .. home/to, royal mail, postcard, old address',
    ),
  ],
  [
    'spoken',
    phrases(
      'phone/phoned/rang/ringing .. and, someone/somebody/man/woman/he/she rang, rang pretending/claiming, phoned/rang/called/caller saying/claiming/pretending/who/and, over the phone, on the phone, voicemail, answerphone, told, said, overheard, speakerphone, out loud',
    ),
  ],
  ['paper', phrases('skip, bin, binned, shredded, shredder, paper, papers, boxes, confidential waste')],
  ['computer', phrases('deleted, delete, wiped, overwrote, overwritten, folder, spreadsheet, drive')],
];

const parent = 'parent/parents/carer/mum/mums/dad/dads/mother/father/guardian/family/families/nan/grandparent';
const pupil = 'pupil/pupils/student/students/child/children/kid/kids/boy/boys/girl/girls/lad/lads';
/** Only whom it went to: "the parent's letter went to a colleague" is a colleague. */
export const recipientWords: Choice<typeof recipients> = [
  ['not-known', phrases('not know/sure who, no idea who')],
  [
    'public',
    phrases(
      'on/onto/to the/our/a/school website, on/onto/to the/our school website, on/onto the internet/web, on social media, on facebook/instagram/twitter/tiktok/youtube, posted online, to the public, publicly, anyone with the link, anyone could/can see',
    ),
  ],
  [
    'many',
    phrases(
      `to everyone/everybody, reply all, bcc, to all/every ${parent}, to all/every ${pupil}, to all the/our/my ${parent}, to all the/our/my ${pupil}, to all of the/our/my/year/class, to the whole class/year/school/form/group/cohort, to a/the whole/entire class/year/school/form/group/cohort, to the wrong/whole class/year/group`,
    ),
  ],
  ['parent', phrases(`to .. ${pupil} ${parent}, wrong/another/different/other ${parent}`)],
  [
    'other-school',
    phrases(
      'wrong/another/different/other school/academy/college, wrong/another/different/other primary/secondary/high school',
    ),
  ],
  [
    'colleague',
    phrases(
      'wrong/another/different/other/all colleague/colleagues/teacher/staff, wrong/another/different/other member of staff, whole staff',
    ),
  ],
  [
    'stranger',
    phrases(
      'stranger, strangers, random person/people/bloke/man/woman, complete/total stranger, member/members of the public, wrong number',
    ),
  ],
  [
    'outside-organisation',
    phrases(
      'wrong/another/different/other/outside/external company/organisation/agency/supplier/provider/firm/charity/council/authority/solicitor',
    ),
  ],
  [
    'pupil',
    phrases(
      `to a/another/some/one/two/my/our ${pupil}, to a/the wrong/different/other ${pupil}, to ${pupil}, gave/handed a/another/one ${pupil}, gave/handed the wrong ${pupil}, a/another ${pupil} got/received/opened`,
    ),
  ],
  ['parent', phrases(`to a/the/some/our/all/one/their/his/her/every/year ${parent}, to ${parent}`)],
  [
    'colleague',
    phrases(
      'to a/the/another/all/every/my/whole colleague/colleagues/teacher/teachers/staff, to staff, to a/another member of staff, to the whole staff, to staffroom',
    ),
  ],
];

/** A word of data is not told when the words before it say that there was none, or that it is a place or a person. */
export const dataWords: readonly (readonly [(typeof dataKinds)[number], Phrases, Phrases])[] = [
  [
    'names-contacts',
    phrases(
      'names, addresses, home address, phonenumbers, phonenumber, contact details, contact list/sheet, email addresses, dates of birth, date of birth, dob, dobs, class list*',
    ),
    phrases('wrong/incorrect/old addresses/names, usernames'),
  ],
  [
    'sen',
    phrases(
      'referral, referrals, referral form*, sen file*/record*/report*/register/list/information/data/info/plan*/document*/folder/notes/spreadsheet/filing/cabinet/box/details/pupil/pupils/student/students/kids/children/support, send file*/record*/report*/register/list/information/data/folder/support/pupils/students, ehcp*, ehc plan*, health and care plan*, special needs, special educational, iep, ieps, individual education plan*, educational psycholog*, ed psych',
    ),
    phrases('safeguarding/mash/police/camhs/medical/gp/health/care referral*'),
  ],
  [
    'safeguarding',
    phrases(
      'safeguarding file*/record*/report*/note*/form*/log/logs/information/info/data/referral*/chronology/list/folder/concern*/details/document*/minutes/spreadsheet/disclosure*, cpoms, child protection, mash referral*, section 47, early help assessment*',
    ),
    phrases('child protection lead/officer/team/training'),
  ],
  [
    'looked-after',
    phrases('looked after, lac, children/child in care, kids in care, care experienced, pep, peps'),
    phrases('looked after .. class'),
  ],
  [
    'health',
    phrases(
      'medical, medication*, health, mental health, allerg*, diagnos*, camhs, cahms, counselling, epilep*, asthma, diabet*, epipen*, inhaler*, sickness, occupational health, sick note*, first aid log/form*',
    ),
    phrases('health and safety/care, education health, fit and healthy'),
  ],
  [
    'behaviour-progress',
    phrases(
      'behaviour log*/report*/record*/file*/data/points/plan*, detention list*, progress report*/data, report card*, school report*, exclusion*, suspension*, exam results, test results, test scores, mark book, markbook, mark sheet*, marksheet*, grades, attendance data/record*/register*/report*/list, exam/test/sats marks',
    ),
    phrases(''),
  ],
  ['ethnicity', phrases('ethnic*, racial, race'), phrases('race day, sack race')],
  ['religion', phrases('religion, religious belief*, faith'), phrases('')],
  ['sexuality-gender', phrases('sexuality, sexual orientation, gender identity, transgender'), phrases('')],
  [
    'passwords',
    phrases(
      'list of passwords, passwords list/sheet, password list/sheet, usernames and passwords, logins and passwords, login cards, login details for',
    ),
    phrases(''),
  ],
  [
    'money',
    phrases('bank details, bank account*, payslip*, salary, salaries, payroll, free school meals, fsm, pupil premium'),
    phrases(''),
  ],
  [
    'identity-papers',
    phrases('passport, passports, birth certificate*, driving licence*'),
    phrases('pupil/learning/page passport*'),
  ],
  ['biometric', phrases('fingerprint*, biometric*'), phrases('')],
  ['criminal', phrases('dbs, criminal record*, conviction*, youth offending'), phrases('')],
  ['trade-union-politics', phrases('trade union, union membership'), phrases('')],
  ['not-known', phrases('not know/sure/remember what was in/on, no idea what was in/on'), phrases('')],
];

export const protectionWords: Choice<typeof protections> = [
  [
    'not-known',
    phrases(
      'not know/sure/certain/remember if/whether .. encrypted/protected/password, not know/sure if/whether .. locked, may/might be/have encrypted',
    ),
  ],
  [
    'none',
    phrases(
      'not encrypted or .. password/protected, not encrypted or protected, not encrypted nor, no password or encryption, no encryption or password, not protected',
    ),
  ],
  [
    'password',
    phrases('not encrypted but .. password, not encrypted just/only .. password, unencrypted but .. password'),
  ],
  [
    'none',
    phrases(
      'not encrypted, not even/actually/been/fully/properly encrypted, never encrypted, unencrypted, no encryption, without encryption, not password protected, not even password protected, no password, without a password, no password protection, not have .. password on, not have a password, not protected by',
    ),
  ],
  ['encrypted', phrases('encrypted, encryption on, bitlocker')],
  [
    'password',
    phrases(
      'password protected, protected by/with .. password, has/have/had/with a password on, has/have/had a pin, pin protected, passcode, pin locked, password on it, locked with .. password/pin',
    ),
  ],
];

export const passwordGiven: Choice<readonly ['yes', 'no']> = [
  [
    'no',
    phrases(
      'not enter/type/put/give/fill/entered/typed/given/submit .. password/anything/details/login/credentials, not put/typed/entered anything, never entered/typed/gave/put .. password/details/anything, without entering',
    ),
  ],
  [
    'yes',
    phrases(
      'entered/typed/gave/given .. password/credentials/login, put/filled/put in/typed in .. password/credentials, put my .. password, submitted/provided/told/handed .. my .. password',
    ),
  ],
];
