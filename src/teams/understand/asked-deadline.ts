import { daysAfter } from '../../domain/deadlines/calendar.ts';
import type { DeadlineQuestion, DeadlineSubject, KeptRecord } from '../../domain/deadlines/deadline-question.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { type Phrases, phrases, says } from './phrases.ts';
import { type SaidDay, saidDays } from './said-days.ts';
import { openDay } from './term-days-said.ts';

const request = 'sar/sars/dsar/dsars/request/requests/application';
/** What a date can be asked of. Of two the earlier in this table is meant: “extension for a SAR” is about the extension. */
const subjects: readonly (readonly [DeadlineSubject, Phrases])[] = [
  ['retention', phrases('how long .. keep, how long .. kept, how long .. store, retention, when .. destroy/shred')],
  [
    'breach',
    phrases(
      `72/seventytwo hours/hour/hrs/h, 72h, seventy two hours, ico, information commission*, report/reporting/notify/notifying .. breach/breaches/incident, breach/breaches deadline, deadline/limit for .. breach/breaches/incident, breach/breaches found/discovered/noticed`,
    ),
  ],
  ['exam-marks', phrases('exam/gcse/exams marks/mark/results, marks request, request for marks, exam scripts')],
  [
    'education-record',
    phrases('educational/education/school record/records, 15/fifteen school days, pupil record request'),
  ],
  [
    'pupil-transfer',
    phrases(
      'common transfer file, ctf, transfer file, transfer .. file/record/records, file/record/records to the new school, file/record/records to their new school, pupil/child/student has left, pupil/child/student left',
    ),
  ],
  ['extension', phrases('extension, extend, extending')],
  ['refusal', phrases(`refusal, refuse/refusing/refused .. ${request}, refuse/refusing/refused`)],
  [
    'erasure',
    phrases(
      `erasure, erase/delete/deletion ${request}, request to erase/delete, right to be forgotten, right to erasure, asked/asks us to erase/delete`,
    ),
  ],
  [
    'rectification',
    phrases(`rectification, rectify, correction ${request}, request to correct/rectify, asked us to correct`),
  ],
  ['restriction', phrases(`restriction, request to restrict, restrict ${request}`)],
  ['portability', phrases('portability')],
  ['automated-decision', phrases('automated decision/decisions, person decides, human decides')],
  ['objection', phrases('objection, objections, right to object, objected to, objects to')],
  [
    'access',
    phrases(
      `sar, sars, dsar, dsars, subject access, access ${request}, data ${request}, information ${request}, one/calendar month from/after/later, a month from/after, request for .. data/information/file/records/copy`,
    ),
  ],
  ['complaint', phrases('complaint, complaints')],
];

/** The question for a date that the words ask, or undefined where they name nothing that has one. */
export const deadlineAsked = (heard: readonly string[], plain: string, now: Date): DeadlineQuestion | undefined => {
  const about = subjects.find(([, words]) => says(heard, words))?.[0];
  if (about === undefined) return undefined;
  const said = plain.includes(openDay) ? [] : saidDays(plain, now, 'past');
  return { about, ...factsOf(heard, about, said, plain, now), words: plain };
};

const noticing =
  /\b(?:noticed|realised|realized|discovered|found|aware|told|heard|learnt|learned|knew|from)\b[^.,;!?]*$/;

/** What it is that is kept, of which a day can only be a birthday. Of two the earlier in this table is meant. */
const keptRecords: readonly (readonly [KeptRecord, Phrases])[] = [
  ['request-record', phrases(`sar, sars, dsar, dsars, subject access, ${request}, complaint, complaints`)],
  ['breach-record', phrases('breach/breaches/incident/incidents, near miss/misses')],
  ['referral-form', phrases('referral/consent/acknowledgement form/forms, referral, referrals')],
  [
    'other',
    phrases('cctv, footage, camera/cameras, staff, email/emails, mail/mails, photo*, video*, visitor*, accident*'),
  ],
  ['pupil-record', phrases('pupil*, student*, child*, kid*, record, records, file, files, born, leaver*')],
];

const keptSaid = (heard: readonly string[], said: readonly SaidDay[]): Partial<DeadlineQuestion> => {
  const kept = keptRecords.find(([, words]) => says(heard, words))?.[0] ?? 'other';
  const on = kept === 'pupil-record' ? said.find((each) => each.on !== undefined)?.on : undefined;
  return { kept, ...(on === undefined ? {} : { on }) };
};

const factsOf = (
  heard: readonly string[],
  about: DeadlineSubject,
  said: readonly SaidDay[],
  plain: string,
  now: Date,
): Partial<DeadlineQuestion> => {
  if (about === 'breach') return awareness(said, now);
  if (about === 'retention') return keptSaid(heard, said);
  const dated = said.flatMap(({ on, before }) => (on === undefined ? [] : [{ on, before }]));
  const days = dated.map(({ on }) => on);
  const [first, second, third] = days.toSorted();
  if (first === undefined) return {};
  if (about === 'exam-marks') {
    const results = dated.find(({ before }) => /\b(?:results?|announced|published)\b[^,]*$/.test(before))?.on;
    const asked = days.find((day) => day !== results) ?? first;
    return { on: asked, ...(results === undefined || results === asked ? {} : { resultsOn: results }) };
  }
  if (second !== undefined && /\bclarif/.test(plain)) {
    return { on: first, clarification: { askedOn: second, answeredOn: third } };
  }
  if (second !== undefined && /\b(?:id|identity|passport|proof|licence)\b/.test(plain)) {
    return { on: first, identityOn: second };
  }
  return { on: days[0] ?? first };
};

/** The moment of noticing where several are told; the day and the time may be told apart. */
const awareness = (said: readonly SaidDay[], now: Date): Partial<DeadlineQuestion> => {
  const dated = said.filter(({ on }) => on !== undefined);
  const day = dated.find(({ before }) => noticing.test(before)) ?? dated[0];
  const at = day?.at ?? said.find(({ on, at: time }) => on === undefined && time !== undefined)?.at;
  if (day?.on !== undefined) return { on: day.on, ...(at === undefined ? {} : { at }) };
  if (at === undefined) return {};
  const { day: today, time } = londonClock(now);
  return { on: at <= time ? today : daysAfter(today, -1), at };
};
