import { phrases } from './phrases.ts';

/** What people say of each kind of breach, for breach-signs.ts. The notation is that of phrases.ts. */

const children = 'pupil*/student*/kid/kids/child*/lad/lads/boy/boys/girl/girls/tutee/learner/teenager';
const families = 'parent*/carer*/famil*/mum/mums/dad/dads/mother/father/guardian/sibling';
const colleagues = 'teacher/teachers/colleague/colleagues/staff/ta/head/secretary';
const someone = 'someone/somebody/anyone/anybody/everyone/everybody/people/others/stranger/one';
const outsider = 'stranger/strangers/random/journalist/newspaper/neighbour/agent/solicitor/landlord/customer';

export const lost =
  phrases(`lost, losing, loss, mislaid, misplaced, missing, disappeared, vanished, gone, dropped, fell out, fallen out, blew/blown away,
  stolen, stole, nicked, pinched, snatched, swiped, robbed, mugged, took/taken my/our/the bag/bags/rucksack/handbag/briefcase/folder/laptop/register, smashed my/our/the car, theft, thief, burgled, burglary, burglars, broken into, break in,
  taken from, was/were/been/has/someone/somebody taken, has/someone/somebody .. took, they took, walked/went/gone/made off with, blown/took/taken .. out of my, never/not arrived/came/come back/home/turned, never/not turned up, no sign of, nowhere to be found, abandoned,
  can/could not find/locate, not been able to find, unable to find, not .. seen it since, no idea where, not know/sure/remember where, nobody knows where, no one knows where,
  not in my, not where i left/put, not there any more, still on the .. bus/train/tram/plane/coach, forgot/forgotten .. on/in/at,
  left .. on/in/at/behind/by/under/outside/inside/with`);
export const notInPlace = phrases(
  'is/was/were not in/there, is/was not on the/my/his/her, are not in/there, not come back',
);
export const left = phrases('left, leave, leaving, forgot, forgotten, still');
const vehicle = 'bus/train/tram/plane/taxi/cab/uber/coach/minibus/car/tube/boot';
const place =
  'cafe/pub/restaurant/shop/station/hotel/library/park/playground/printer/photocopier/copier/tray/gym/pool/church/hall/venue/toilet/toilets/bench/table/house/reception/corridor/street/roof/bar';
export const somewhere = phrases(
  `on/in/at/by/under a/an/the/my/our/his/her ${vehicle}/${place}, on/in/at a/an/the/my/our .. ${vehicle}/${place}, on public transport, on a trip, behind`,
);
export const device =
  phrases(`laptop*, chromebook*, macbook*, notebook computer, surface pro, ipad*, tablet/tablets, phone, phones, mobile, iphone*, smartphone, android,
  memory stick*, memory card*, usb*, flash drive*, pen drive*, thumb drive*, data stick*, hard drive*, external drive*, sd card*, dictaphone,
  camera, cameras, device, devices, computer, computers, pc`);
export const paper =
  phrases(`paper, papers, paperwork, file, files, folder, folders, register, registers, list, lists, notebook, diary, planner, book, books, letter, letters,
  form, forms, print out*, printout*, printed, reports, school/progress/pupil/pupils/student/child/psychologist/medical/the/a/my report, report card*,
  document*, notes, sheet, sheets, referral, referrals, ehcp*, ehc plan*, care plan*, plan, plans, record, records, markbook, mark book, clipboard,
  envelope, hard copy/copies, copies, passport*, post it*, certificates, minutes, timesheet*, contact details`);
/** A request that came is a paper too, of which people say in other ways that it was left or has gone somewhere. */
export const lostRequest =
  phrases(`lost/losing/mislaid/misplaced .. sar/sars/dsar/dsars, lost/losing/mislaid/misplaced .. access request/requests, not find .. sar/dsar, not find .. access request,
  sar/dsar .. lost/missing/stolen/mislaid/misplaced/vanished/disappeared, access request .. lost/missing/stolen/mislaid/misplaced/vanished/disappeared,
  sar/dsar .. left on/in .. printer/photocopier/copier/tray/bus/train/taxi, access request .. left on/in .. printer/photocopier/copier/tray/bus/train/taxi`);
export const bag = phrases('bag, rucksack, briefcase, box, boxes, car, handbag, backpack');
export const inBag = phrases('school, work, pupil*, student*, confidential, inside, with, had');

export const sent =
  phrases(`sent, send, sending, emailed, emailing, mailed, posted, forwarded, forward, replied, copied, attached, shared, share, uploaded, handed, gave, given, giving,
  went, gone, going, goes, go, texted, messaged, whatsapped, faxed, delivered, addressed, put, received, got, included, returned,
  email/letter/post/text/message/report .. to`);
/** Verbs that leave no doubt that something was sent or given. */
export const sentOut = phrases(
  'sent, emailed, mailed, posted, forwarded, texted, messaged, faxed, handed, gave, given, delivered, attached, uploaded, copied',
);
export const wrongOne = phrases('wrong, incorrect');
export const toMany = phrases('to all/every/everyone/everybody, to the whole, to our/the entire, whole school/year');
const addressee = `${children}/${families}/${colleagues}/${someone}/person/home/address/addresses/email/emails/inbox/recipient/recipients/school/contact/contacts/group/list/class/office/house/houses/household/department/channel/chat/team/company/organisation/number/place/envelope/envelopes/surname/name`;
export const wrongRecipient =
  phrases(`wrong .. ${addressee}, wrongly addressed, incorrect .. ${addressee}, to the wrong, to wrong, different/other/another ${children}, different/other/another ${families},
  of/to a different, of/to another, each others, somebody/someone elses/else, doesnt have pr, not have pr, no pr, not have parental responsibility, no parental responsibility, stranger/strangers .. has/have/got, not meant for, not for them/her/him/me, not intended for, same name, similar name, should not have gone,
  old/previous/former address, to a/an/some/the ${outsider}, to a/an/some estate/random/unknown, to/at ${outsider}, should have gone to, should have been/gone .. instead, instead of/to`);
export const byMistake = phrases(
  'by mistake, accident*, by accident, in error, mistakenly, inadvertently, should not have, without meaning, not mean to, oops, whoops',
);
export const swapped = phrases('mixed up, mix up, mixup, muddled, swapped, switched, got .. the wrong way round');
export const sendable = phrases(
  'letter*, envelope*, report*, email*, bag*, parcel*, book*, form*, address*, postcard*',
);
export const addressesShown =
  phrases(`not .. bcc, without .. bcc, forgot .. bcc, instead of bcc, cc instead, in cc, in the cc, in the to, cced/ccd everyone/everybody/all/them,
  repl* to all, repl* all, visible to all, see each .. address*, see everyone* .. address*`);
export const wrongSending = phrases(
  'pressed/hit/clicked send too, wrong .. attachment/attached, attached .. wrong, typed .. wrong email/address, stranger/strangers .. has/have/got our/the/my/all',
);

const fake =
  'dodgy/suspicious/fake/weird/strange/funny/scam/bogus/hoax/fraudulent/spam/malicious/phoney/odd/spoof/unusual';
const handedOver = 'entered/enter/typed/put/gave/given/filled/giving/submitted/provided/handed/told/shared';
export const scam =
  phrases(`phish*, hacked, hacker*, hacking, ransomware, malware, spyware, fishing email, click/clicked/clicking .. link*, clicked .. attachment, scam*, compromised, spoofed,
  pretending/pretended/claiming/claimed/purporting to be, impersonat*, gift card*, gift voucher*,
  ${fake} .. email/emails/link/site/website/page/message/messages/text/login/attachment/invoice/call/pop/form`);
const caller =
  'social/worker/nurse/doctor/gp/police/policeman/policewoman/officer/detective/council/inspector/ofsted/solicitor/lawyer/psychologist/therapist/counsellor/headteacher/uncle/aunt/stepdad/stepmum/nan/grandad/grandmother/engineer/technician/bank/trust/department';
/** Somebody's trick that drew information out of us; where it was a password, the account is what matters. */
export const pretended = phrases(
  `pretending/pretended/pretends/claiming/claimed/purporting/posing/posed to/as, impersonat*, said/says/saying/claiming/claimed he/she/they was/were/is/are from, claiming/claimed he/she/they was/were/is/are a/an/the/his/her/their, said/says/saying he/she/they was/were/is/are a/an/the/his/her/their ${caller}, said/says/saying he/she/they was/were/is/are a/an/the/his/her/their .. ${caller}, said/says/saying he/she/they work/works/worked for/at/with/in, was not really, not who he/she/they said, tricked, conned, hoax*, blagged, deepfake`,
);
export const gaveAway =
  phrases(`gave/given/told/read/confirmed/shared/handed/passed .. address/addresses/number/numbers/phonenumber/phonenumbers/details/name/names/information/info/data/file/list/school/timetable/whereabouts,
  gave/told/confirmed .. where, told/gave/confirmed .. what/which time/school/class/bus/room/day, confirmed .. date/birth, sent/emailed/forwarded him/her/them .. list/lists/address/addresses/details/file/files/data/register/report/reports/numbers`);
/** An attack on systems rather than on somebody's account. */
export const attacked =
  phrases(`ransomware, ransom note/notes/demand/message/screen, held to ransom, cyber attack*, cyberattack*, ddos, all our/the files, our files .. locked/encrypted, server/servers/network/systems/website/sims/mis/drives .. hacked/attacked/infected,
  hacked .. server/servers/network/systems/website/mis, hackers .. in/into/inside/got, malware .. server/network/system/systems, locked out of .. systems/servers/everything`);
export const ransom = phrases('ransomware, ransom, cyber attack*, cyberattack*, ddos');
export const lockedFiles = phrases('locked, ransom, encrypted by, hacked, hackers, pay, bitcoin');
const company =
  'supplier/suppliers/provider/vendor/company/capita/arbor/bromcom/sims/edulink/classcharts/parentpay/parentmail/evolve/cpoms/tapestry/wonde/host/processor/contractor/photographer';
export const supplierTold = phrases(
  `${company} .. rang/told/emailed/wrote/called/phoned/says/said/admitted/confirmed to/that/their/they, ${company} .. rang/told/emailed/wrote/written/called/phoned/says/said/informed/notified/contacted/reported/admitted/confirmed/letting/let us, email/letter/call/message/notice from .. supplier/provider/vendor/processor, ${company} .. has/have/had .. breach/breached/hacked/ransomware/attacked/attack/incident, ${company} .. been hacked/attacked/breached`,
);
export const supplierHit = phrases(
  'breach, breached, hacked, hack, hackers, ransomware, cyber*, attack, attacked, leak, leaked, incident, compromised, stolen, exposed, hit by',
);
export const chatbot = phrases(
  'chatgpt, chat gpt, gpt, copilot, gemini, claude, deepseek, chatbot, chat bot, ai tool/tools/chat/assistant/app/website, magicschool, teachmate',
);
export const fedIn = phrases(
  'pasted/paste/pasting/put/typed/uploaded/upload/entered/copied/copy/gave/fed/used/shared, asked .. with',
);
export const reachedThem = phrases('sent, emailed, posted, went, gone, going, got, received, delivered, handed');
/** A paper or message that may carry an address, for words that name whom somebody hides from. */
export const addressed = phrases(
  'letter*, report*, form*, ehcp*, plan*, email*, file*, address*, details, minutes, invoice*, card*, message*, photo*, register, notes',
);

export const accountTaken =
  phrases(`let .. on/onto/into my/our/the computer/laptop/pc/machine/account, remote access, anydesk, teamviewer, from microsoft/amazon/hmrc/paypal, has/have/had/is/keeps been sending/sending .. emails/links/messages/spam,
  ${handedOver} .. password/login/credentials/username/pin, password .. stolen/compromised/leaked, stole/stolen/got/has/knows/have/guessed .. my password,
  email*/messages/spam .. from my account/email/address, email*/messages .. from me, not/never write/wrote/send/sent those/them/it, i never wrote/sent, logged/signed in .. not me,
  logged/signed in/into to my account/mailbox/email, logged/signed in/into my account/mailbox/email/emails, login/logged/signed/sign .. from another/different country, logged/signed in .. abroad, been in my emails/mailbox,
  opened .. attachment .. computer/screen, virus .. computer/laptop/pc/network/email, computer/laptop/pc/network .. virus`);

const getsInto =
  'used/using/uses/use/logged/logging/log/got/getting/gets/accessed/access/accessing/knows/guessed/found/signed/in/into/on/has/had/have/went/typing/sat/cracked/watched';
const ofStaff =
  'my/staff/teacher/teachers/teaching/ta/his/her/their/colleague/colleagues/sir/miss/head/headteacher/office/admin/supply/mr/mrs/ms/dr';
const account =
  'account/accounts/login/logins/password/passwords/logon/username/computer/laptop/pc/machine/email/emails/credentials/chromebook/desktop/sims/cpoms/arbor/bromcom';
export const pupilOnStaffAccount = phrases(
  `${children} .. ${getsInto} .. ${ofStaff} .. ${account}, ${children} .. ${getsInto} .. as me/staff, ${ofStaff} .. ${account} .. used by .. ${children}`,
);
export const leftOpen =
  phrases(`left .. unlocked, unlocked, not lock*, not log/logged off/out, not log/logged .. off/out, forgot .. log/lock, still logged in/on, left .. logged in/on,
  left .. open on/in, left .. on .. screen/display, on/onto .. whiteboard/smartboard/projector/board, up on the board, big screen, interactive screen,
  projected, projecting, shared/sharing my screen, screen share, screen sharing, took .. photo/picture of .. screen`);
const looks =
  'saw/seen/see/seeing/read/reading/looked/looking/viewed/viewing/opened/accessed/access/photographed/photo/picture/through/browsing/found/spotted';
export const looked = phrases(
  `${children}/${families}/${colleagues}/${someone}/visitor/visitors/cleaner/cleaners/contractor/contractors/volunteer/volunteers/governor/ex/former/they/he/she/class/leaver/leavers .. ${looks}`,
);
export const sensitive =
  phrases(`file, files, folder, folders, record, records, screen, emails, my email, drive, onedrive, sharepoint, sims, arbor, bromcom, cpoms, register,
  data, information, details, notes, report, reports, marks, list, whiteboard, system, account, ehcp*, referral*, document*, safeguarding, medical,
  behaviour log, spreadsheet, names, desk, mailbox, inbox, sar/sars/dsar/dsars, access request*`);
export const noRight =
  phrases(`should not .. access/seen/see/able, unauthorised, wrong permissions, still has/have/had .. access, can still .. access/see/log/open, snoop*, nosing, rifling,
  anyone/anybody/everyone/everybody/staff/pupils/students/parents .. can/could .. see/open/access/read, access to .. should not, using/used .. my login, in .. as me, no need to see,
  not .. allowed to see, public link, anyone with the/this link, shared .. with everyone/anyone, ${children} .. been/was/is/got/were/are/went .. on/into my/the sims/cpoms/arbor/bromcom/account/computer`);

export const namesShow =
  phrases(`redact*, unredacted, black*/blank* .. out, anonymis*, anonymiz*, hidden column*/sheet*/row*/tab*/cells, track/tracked changes, names .. visible/showing/readable,
  name* .. left/still in/on, name* .. still in/on/visible/there, not/forgot .. take/remove/removed/removing .. name/names/details, leaving/left .. name/names/details .. in,
  still has/have/had/show/shows/showing .. name/names, see through the, crossed out .. still`);

export const system = phrases(
  'system, systems, server, servers, database, network, sims, arbor, bromcom, cpoms, mis, drive, software, onedrive, sharepoint, backup, backups, back up, cloud, app, spreadsheet, platform, classcharts, website',
);
export const failed =
  phrases(`crashed, crash, is/are/was/were/went/gone/been/still/whole/all down, down all/since/for, failed, failure, fails, corrupt*, broke, broken, died, outage, not working, stopped working,
  not load*, not open*, wiped, blank, glitch*, bug, malfunction*, power cut, not backed up, not restore*, has/have/had lost, mixed up, packed up,
  disappeared from, vanished from, showing/shows/displaying/displayed .. wrong/other/another, since/after .. update/upgrade/migration/move`);
export const machine = phrases('laptop, computer, pc, ipad, memory stick, hard drive, usb*');
export const machineFailed = phrases(
  'crashed, corrupt*, died, not turn on, not working, stopped working, failed, packed up',
);

export const destroyed =
  phrases(`deleted, deleting, delete, shredded, shredding, destroyed, wiped, erased, binned, overwrote, overwritten, overwrite, thrown/threw .. out/away,
  chucked, dumped, in the/a bin, in the/a .. bin/skip/recycling, in recycling, cleared out, got rid of, disposed of`);
export const stored =
  phrases(`file, files, folder, folders, record, records, emails, spreadsheet*, data, drive, photos, paper, papers, paperwork, form, forms, book, books,
  register*, report, reports, document*, notes, referral*, ehcp*, letter*, list*, plan*`);
export const badlyDestroyed = phrases(
  'shredded, shredding, wrong .. shredded/deleted/binned, normal bin, general waste, ordinary bin, recycling bin, instead of shred*, confidential waste',
);

const speaking =
  'said/say/saying/talked/talking/talk/discussed/discussing/discussion/mentioned/mentioning/told/telling/chatting/chatted/spoke/speaking/conversation/read/named/naming/ranting/moaning/venting';
export const spoke = phrases(speaking);
export const inOthersHearing =
  phrases(`corridor, playground, pub, staff room, staffroom, supermarket, shop, gym, canteen, dining hall, on the/a bus, on the/a train, cafe, reception, party, restaurant, out loud, aloud,
  too loud, loud, loudly, could/can hear, speakerphone, on speaker, loudspeaker, tannoy, school gate*, everyone hear*, hearing,
  behind us/me, next to us/me, in front of, listening, bus stop, street, lift, waiting room, to a friend, to my friend/husband/wife/partner/neighbour`);
export const letSlip =
  phrases(`overheard, overhear*, heard us/me/everything/it/our, heard .. talking/conversation/saying/discussing, let slip, let it slip, blurted, in earshot, within earshot, gossip*,
  ${speaking} .. in front of, ${speaking} .. wrong, ${speaking} .. about/to another/different/other, ${speaking} .. about .. another/different ${children},
  rang/phoned/called/ringing/phoning .. wrong, message/messages on the wrong, voicemail .. wrong, answerphone .. wrong, answer machine .. wrong, wrong number, over the phone, read .. out loud, read .. out to`);

export const water =
  phrases(`flooded, flooding, flood, burst pipe*, pipe* .. burst, water damage*, water leak*, leak* .. roof/ceiling/pipe, roof/ceiling/pipe .. leak*, soaked, waterlogged, sprinkler*,
  water/rain/sewage .. in/into/through/onto/everywhere, ceiling .. collapsed/down/in, burned/burnt down, burnt, burned, smoke damage*`);
export const fire = phrases('fire');
export const building = phrases(
  'office, archive, store, storeroom, room, school, building, cupboard, block, site, destroyed, damaged, records, files, cabinet, shed, container',
);

const nobody = 'nobody/noone/none';
const attends = 'read/acted/looked/opened/dealt/actioned/saw/did/noticed/told/passed/followed/picked/checked';
export const ignored =
  phrases(`not .. acted on/upon, not .. act on, never .. acted, not/never passed, not/never .. passed on, not/never been passed, not pass .. on, forgot .. pass .. on, forgot to tell/pass,
  not/never/nobody/no .. followed/picked/chased .. up, not follow .. up, ${nobody} ${attends}, ${nobody} has/had/ever ${attends}, no one ${attends}, no one has/had/ever ${attends},
  not/never .. actioned, not/never .. dealt with, not/never .. read/opened .. email/referral/message/letter/note/form/report, never .. read/opened, not/never been told,
  sat/sitting/sits in/on .. inbox/tray/pigeonhole/junk/spam/desk/drawer/folder, been sitting, just filed, filed away, ignored, overlooked, missed .. email/referral/message/warning/note/alert/letter,
  went .. junk/spam, in .. junk/spam folder, unread, not/never .. sent on, not use* .. information, should have .. acted, not .. updated, out of date .. used`);

export const unlisted = phrases('something else, none of these, none of those, not on the list, not fit');
export const reported = phrases('report, breach, happened, incident');
export const picture = phrases('photo*, picture*, video*, filmed, recorded');
export const withoutLeave = phrases(
  'without .. consent/permission, no consent, no permission, not .. consent/permission, own phone',
);

export const published = phrases(
  'went/gone/goes on/onto/up .. website/facebook/twitter/instagram/internet/tiktok/snapchat, is/are/its .. on snapchat/tiktok, stuck/shoved .. on/onto facebook/instagram/snapchat/tiktok/twitter, public gallery/album/page, put/posted/uploaded/published/tweeted .. website/online/facebook/twitter/instagram/internet/newsletter/tiktok/social, is/are/was/were on .. website/facebook/twitter/instagram/internet/tiktok',
);
export const breach =
  phrases(`breach, breaches, breached, breeched, data/privacy/gdpr/security leak/loss/incident/problem/mistake, data protection problem/issue/incident/mistake, leaked,
  report/log/record .. incident/mistake/problem/loss, report something, something to report`);
export const anyData = phrases('data, information, details');
export const hint =
  phrases(`email, emails, data, gdpr, privacy, confidential*, password*, report, incident, incidents, register, referral, files, usb, leak, personal information,
  hack, virus, mistake, near miss, wrong, account, mailbox`);

/** Loss, theft and destruction, said so plainly that no question about a pupil is meant. */
export const goneForGood = phrases(
  `stolen, stole, nicked, pinched, swiped, robbed, mugged, theft, burgled, burglary, took/taken my/our/the bag/bags/rucksack/handbag/briefcase/folder/laptop, smashed my/our/the car, lost, mislaid, gone missing, went missing, has/have disappeared,
  shredded, destroyed, binned, burnt, burned, in the/a skip/bin, thrown/threw away/out, deleted, left on/in the .. ${vehicle}`,
);

/** Verbs whose denial means that nothing happened: "not redacted" is a breach, "not lost" is not. */
export const deniable =
  'lost/lose/losing/stolen/stole/sent/send/emailed/left/clicked/shared/hacked/phished/deleted/breach/breached/forwarded/posted/missing/shredded/overheard/saw';
