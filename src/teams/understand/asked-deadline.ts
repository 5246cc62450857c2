import { daysAfter } from '../../domain/deadlines/calendar.ts';
import type { DeadlineQuestion, DeadlineSubject, KeptRecord } from '../../domain/deadlines/deadline-question.ts';
import { londonClock } from '../../domain/deadlines/london-time.ts';
import { reallySaid } from './breach-said.ts';
import { enoughPoints, plainestSign } from './breach-signs.ts';
import { pause } from './heard-words.ts';
import { type Phrases, phrases, placesOf, says } from './phrases.ts';
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

/** A question that asks for a day from its first words. */
const opener = phrases(
  `when is/are/was/do/does/did/must/should/need/will/would/has/have/by, by when, until when, how long do/does/have/has/is/can/must/should/until, how many days/hours, what is the deadline/limit/date/day, what is our deadline, what deadline, what date/day, which date/day, is there a deadline, deadline for, time limit, 72/seventytwo hours/hour/hrs/h from/after/since/on/starting, 72h from/after/since, seventy two hours from/after/since, what is 72 hours`,
);
/** Words that ask for a day where nothing else was told. */
const asking = phrases(
  `deadline, deadlines, due, time limit, last day, acknowledge/answer/reply/respond/finish/comply/tell by, must .. by`,
);
const breachNamed = new Set(['breach', 'breaches', 'incident', 'incidents', 'breached']);
/** What somebody asks to be done has not been done. */
const askedFor = phrases('to delete/erase/remove/destroy');
/** A pupil who left the school left nothing behind, unless one of the words below follows. */
const leftSchool = phrases('pupil/child/student left, pupil/child/student has left');
const leftBehind = new Set('a an the his her their my our some'.split(' '));

/** As many words as a question has that asks for nothing: “erasure request from 28 February”. */
const longestNote = 16;

const points = (heard: readonly string[]): number => plainestSign(heard).points;

const clausesOf = (heard: readonly string[]): string[][] => {
  const ends = [...heard.flatMap((word, at) => (word === pause ? [at] : [])), heard.length];
  return ends.map((end, at) => heard.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end));
};

/** A part of the sentence that begins by asking tells of no breach, whatever it asks about. */
const opensQuestion = (clause: readonly string[]): boolean => {
  const opens = placesOf(clause, opener)[0]?.start;
  return opens !== undefined && points(reallySaid(clause.slice(0, opens))) < enoughPoints;
};

/** Whether the rest tells of one by more than the word breach itself. */
const tellsBreach = (heard: readonly string[]): boolean => {
  const told = clausesOf(heard)
    .filter((clause) => !opensQuestion(clause))
    .flatMap((clause) => [...clause, pause]);
  const schoolLeft = placesOf(told, leftSchool).filter(({ end }) => !leftBehind.has(told[end] ?? pause));
  const harmless = [...placesOf(told, askedFor), ...schoolLeft];
  const plainly = told.map((word, at) =>
    breachNamed.has(word) || harmless.some(({ start, end }) => start <= at && at < end) ? '_' : word,
  );
  return points(reallySaid(plainly)) >= enoughPoints;
};

/**
 * The question for a date that the words ask, or undefined when they ask none. Who tells of a breach and asks in the
 * same breath reports it first: the date is on the receipt.
 */
export const deadlineAsked = (heard: readonly string[], plain: string, now: Date): DeadlineQuestion | undefined =>
  questionOf(heard, plain, now, (about) => {
    const asksByWord =
      about === 'breach' ? says(heard, phrases('deadline')) : says(heard, asking) || /\bby ?\??$/.test(plain);
    return says(heard, opener) || asksByWord;
  });

/** The same where nothing is asked in words: a note of the thing and its day. */
export const deadlineNoted = (heard: readonly string[], plain: string, now: Date): DeadlineQuestion | undefined =>
  questionOf(heard, plain, now, (about, said) => isNote(heard, about, said));

const questionOf = (
  heard: readonly string[],
  plain: string,
  now: Date,
  isQuestion: (about: DeadlineSubject, said: readonly SaidDay[]) => boolean,
): DeadlineQuestion | undefined => {
  const about = subjects.find(([, words]) => says(heard, words))?.[0];
  if (about === undefined) return undefined;
  const said = plain.includes(openDay) ? [] : saidDays(plain, now, 'past');
  if (!isQuestion(about, said) || tellsBreach(heard)) return undefined;
  return { about, ...factsOf(heard, about, said, plain, now), words: plain };
};

/** No more than the thing and its day, or the thing alone: “erasure request from 28 February”, “72 hours”. */
const isNote = (heard: readonly string[], about: DeadlineSubject, said: readonly SaidDay[]): boolean => {
  const words = heard.filter((word) => word !== pause);
  if (about === 'breach') return words.length <= 3 && says(words, phrases('72, seventy two'));
  const place = subjects.find(([subject]) => subject === about)?.[1];
  const begins = place !== undefined && (placesOf(words, place)[0]?.start ?? words.length) <= 3;
  const isDated = said.some(({ on, isWeekday }) => on !== undefined && (isWeekday || /\d/.test(words.join(' '))));
  return begins && isDated && words.length <= longestNote;
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
