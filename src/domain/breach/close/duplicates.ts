import { z } from 'zod';
import { type Decided, referenceOf } from '../../case.ts';
import { dayAndTime } from '../../deadlines/london-time.ts';
import { type Outcome, ok, refuse } from '../../outcome.ts';
import { isShared } from '../../subject-of.ts';
import { type Breach, type Incident, statusOf } from '../breach.ts';
import { awareAtOf, dueAtOf } from '../clock.ts';
import { isDanger } from '../report/danger.ts';
import { dangerChange } from '../report/report-words.ts';
import { dangerFound } from '../report/tell-danger.ts';
import { type Deciding, decided, type Over, stillOpen } from '../revise-breach.ts';
import { inTime } from '../tasks/tasks.ts';
import { reporterHears } from './close-breach.ts';

const written = /^(BR|DR|NM)[\s\-_#:/]{0,3}(20\d{2})[\s\-_/]{0,3}(\d{1,6})$/;
const unreadable = { error: 'Give the reference of the other report, such as BR-2026-0001.' };

/** A reference is read as people write it: `br 2026 2` is `BR-2026-0002`. */
export const duplicateForm = z.object({
  duplicateOf: z
    .string(unreadable)
    .trim()
    .toUpperCase()
    .regex(written, unreadable)
    .transform((words) => {
      const [, prefix = '', year, number] = written.exec(words) ?? [];
      return referenceOf(prefix, Number(year), Number(number));
    }),
});

type Unfit = Over | 'itself' | 'other-organisation' | 'not-alike' | 'has-duplicates';

/**
 * Whether one case may be marked as the duplicate of another. A case that stands for others cannot become a duplicate
 * itself: so there are no chains, and two people who link two cases both ways at once cannot stop both clocks.
 */
export const checkPair = ({ duplicate, main }: { duplicate: Breach; main: Breach }): Outcome<Breach, Unfit> => {
  if (duplicate.reference === main.reference) return refuse('itself', `That is ${main.reference} itself.`);
  if (duplicate.organisation !== main.organisation)
    return refuse('other-organisation', `${main.reference} belongs to another organisation, so they stay apart.`);
  if (duplicate.drill !== main.drill)
    return refuse('not-alike', 'One of the two is a drill. Practice and real breaches stay apart.');
  if (duplicate.duplicates.length > 0) {
    const others = duplicate.duplicates.map(({ reference }) => reference).join(', ');
    return refuse(
      'has-duplicates',
      `${duplicate.reference} already stands for ${others}. Mark ${main.reference} as a duplicate of it instead.`,
    );
  }
  const open = stillOpen(main);
  return open.ok ? stillOpen(duplicate) : open;
};

/** The same for a case that may be of any kind, or a duplicate itself: then it is its main case that counts. */
export const checkOther = (duplicate: Breach, other: Incident): Outcome<Incident, Unfit> => {
  if (other.type === 'near-miss')
    return refuse('not-alike', `${other.reference} is a near miss, and only breaches can be duplicates.`);
  if (statusOf(other) !== 'duplicate') return checkPair({ duplicate, main: other });
  return other.duplicateOf === duplicate.reference
    ? refuse('itself', `${other.reference} is a duplicate of ${duplicate.reference} already.`)
    : ok(other);
};

/** The first of the two writes of a link. The earlier awareness counts: the organisation knew from then on (UK GDPR Art. 33(1)). */
export const receiveDuplicate = ({
  duplicate,
  ...deciding
}: Deciding & { duplicate: Breach }): Outcome<Decided<Breach>, Unfit> => {
  const { before, by, now } = deciding;
  const fit = checkPair({ duplicate, main: before });
  if (!fit.ok) return fit;
  const [ours, theirs] = [awareAtOf(before), awareAtOf(duplicate)];
  const reason = `${duplicate.reference} reported the same breach and noticed it earlier.`;
  const earlier = theirs < ours ? ({ at: theirs, reason, by, recordedAt: now } as Breach['awareness']) : undefined;
  const awareness = earlier ?? before.awareness;
  const isGraver = isDanger(duplicate.report) && !isDanger(before.report);
  const report = isGraver ? { ...before.report, danger: duplicate.report.danger } : before.report;
  const found = {
    of: 'breach',
    organisation: deciding.organisation,
    now,
    byId: by.id,
    shared: isShared(before),
  } as const;
  return decided(deciding, {
    set: {
      report,
      duplicates: [...before.duplicates, { reference: duplicate.reference, awarenessBefore: before.awareness }],
      ...countedFrom(before, awareness),
    },
    what: 'duplicate-received',
    changes: [
      { field: 'Duplicate', old: '', new: duplicate.reference },
      ...(earlier ? [{ field: 'Aware since', old: dayAndTime(ours), new: dayAndTime(theirs) }] : []),
      ...(isGraver ? dangerChange(before.report.danger, duplicate.report.danger) : []),
    ],
    notices: (version) => (isGraver ? dangerFound({ ...found, version, reporterId: before.reporter.id }) : []),
  });
};

/** The second write: from now on the main case is worked on instead, and the duplicate's reporter hears so. */
export const linkToMain = ({ main, ...deciding }: Deciding & { main: Breach }): Outcome<Decided<Breach>, Unfit> => {
  const fit = checkPair({ duplicate: deciding.before, main });
  if (!fit.ok) return fit;
  return decided(deciding, {
    set: { duplicateOf: main.reference },
    what: 'duplicate-linked',
    changes: [{ field: 'Duplicate of', old: '', new: main.reference }],
    notices: reporterHears('breach-closed', deciding),
  });
};

/** Lets a duplicate go again; where the main case had taken its awareness from it, what counted before counts again. */
export const releaseDuplicate = ({
  duplicate,
  ...deciding
}: Deciding & { duplicate: Breach }): Outcome<Decided<Breach>, 'not-linked'> => {
  const { before } = deciding;
  const link = before.duplicates.find(({ reference }) => reference === duplicate.reference);
  if (!link) return refuse('not-linked', `${duplicate.reference} is no duplicate of ${before.reference}.`);
  const tookItsTime = before.awareness?.at.getTime() === awareAtOf(duplicate).getTime();
  const awareness = tookItsTime ? link.awarenessBefore : before.awareness;
  const [old, now] = [before, { ...before, awareness }].map((each) => dayAndTime(awareAtOf(each)));
  return decided(deciding, {
    set: { duplicates: before.duplicates.filter((each) => each !== link), ...countedFrom(before, awareness) },
    what: 'duplicate-released',
    changes: [
      { field: 'Duplicate', old: duplicate.reference, new: '' },
      ...(old === now ? [] : [{ field: 'Aware since', old: old ?? '', new: now ?? '' }]),
    ],
  });
};

/** The 72 hours, and what is due at their end, follow the awareness. */
const countedFrom = (before: Breach, awareness: Breach['awareness']): Pick<Breach, 'awareness' | 'tasks'> => ({
  awareness,
  tasks: inTime(before.tasks, dueAtOf({ ...before, awareness })),
});
