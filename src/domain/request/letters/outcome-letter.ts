import type { LetterText } from '../../breach/tell/letter-text.ts';
import { londonClock } from '../../deadlines/london-time.ts';
import { type Outcome, ok } from '../../outcome.ts';
import type { Matter } from '../matters.ts';
import type { DataRequest } from '../request.ts';
import { isDisputed } from '../rights/dispute.ts';
import type { RightOutcome } from '../rights/outcome-follows.ts';
import { complaintPart, complaintRoutes, toTheCourt } from './complaint-routes.ts';
import { asWrittenDown, letterToRequester, nothingToWrite, requestInWords, type Writing } from './letter-to.ts';

type OutcomeMatter = Extract<
  Matter,
  'rectification' | 'erasure' | 'restriction' | 'portability' | 'objection' | 'automated-decision'
>;

const decided: Record<OutcomeMatter, Record<RightOutcome, string>> = {
  rectification: {
    done: 'We have corrected the record.',
    partly: 'We have corrected part of the record, or put your statement beside it.',
    'not-done': 'We have looked into this, and we have not changed the record.',
  },
  erasure: {
    done: 'We have erased what you asked us to erase.',
    partly: 'We have erased part of what you asked us to erase. We have kept the rest.',
    'not-done': 'We have not erased it.',
  },
  restriction: {
    done: 'We keep this information, and we do not use it.',
    partly: 'We keep part of this information and do not use that part.',
    'not-done': 'We have not stopped using this information.',
  },
  portability: {
    done: 'Your information comes with this letter, in a form that a computer can read.',
    partly: 'Part of your information comes with this letter, in a form that a computer can read.',
    'not-done': 'We cannot give you this information in that form.',
  },
  objection: {
    done: 'We have stopped using your information in the way that you object to.',
    partly: 'We have stopped part of the use that you object to.',
    'not-done': 'We go on using your information in the way that you object to.',
  },
  'automated-decision': {
    done: 'A person has looked at the decision anew, with what you told us. If you do not agree, you can tell us why.',
    partly: 'A person has looked at part of the decision anew. If you do not agree, you can tell us why.',
    'not-done': 'We have looked into this. We have not taken the decision anew.',
  },
};

const everyoneTold =
  'We are telling everyone we gave it to, unless that is impossible or would take far too much effort. If you ask us, we will tell you who they are.';

/** What the subject is promised besides the outcome itself (UK GDPR Arts. 18(3), 19). */
const promised: Record<OutcomeMatter, readonly string[]> = {
  rectification: [everyoneTold],
  erasure: [everyoneTold],
  restriction: [everyoneTold, 'Before we use it again we will tell you.'],
  portability: [],
  objection: [],
  'automated-decision': [],
};

const isOutcomeMatter = (matter: Matter): matter is OutcomeMatter => matter in decided;

/** The reply to a right other than access: what was decided, why, and where to turn (UK GDPR Arts. 12(3)-(4), 16-21). */
export const outcomeLetter = (request: DataRequest, { organisation, now }: Writing): Outcome<LetterText> => {
  const { asked, answer, delivery } = request;
  const outcome = answer?.outcome;
  if (!isOutcomeMatter(asked.matter) || !answer || !outcome) return nothingToWrite;
  const on = delivery?.on ?? londonClock(now).day;
  const routes =
    outcome === 'done'
      ? complaintRoutes(on, { request, organisation })
      : [...complaintRoutes(on, { request, organisation }), toTheCourt];
  return ok(
    letterToRequester(
      request,
      { organisation, on },
      {
        subject: `Our answer to ${requestInWords(request)}`,
        opening: [
          `${asWrittenDown}: ${asked.wants}`,
          decided[asked.matter][outcome],
          ...(outcome === 'not-done' ? [] : promised[asked.matter]),
        ],
        parts: [
          ...(outcome === 'not-done' ? [] : [{ heading: 'What we have done', words: answer.words }]),
          ...(outcome === 'done' ? [] : [{ heading: 'Our reasons', words: answer.reasons ?? answer.words }]),
          ...dispute(request, outcome),
          complaintPart(routes),
        ],
        closing: ['If something in this letter is not clear, please ask us.'],
      },
    ),
  );
};

/** While it is not settled the marker stands, and the subject may go on with it (trust policy s. 11). */
const dispute = ({ challenge }: DataRequest, outcome: RightOutcome): LetterText['parts'] => {
  if (outcome !== 'not-done' || challenge === null || !isDisputed(challenge)) return [];
  const { entry, ourVersion, theirVersion } = challenge;
  const written = ourVersion && theirVersion;
  const versions = [`The entry: ${entry}`, `Our version: ${ourVersion}`, `Your version: ${theirVersion}`];
  return [
    {
      heading: 'The record is marked as challenged',
      words: [
        'Until this is settled, both versions go with every copy that we hand over.',
        ...(written
          ? versions
          : ['Please tell us in your own words what is right, so that your version goes with it.']),
        'If you still think that it is wrong, tell us. We will tell you what can be done next.',
      ].join('\n'),
    },
  ];
};
