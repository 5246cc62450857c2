import { rights } from '../deadlines/request-deadlines.ts';
import type { Guard } from './guards.ts';
import type { Matter } from './matters.ts';
import { answeredMatters, handedOver, passedOnMatters } from './matters.ts';
import type { Stage } from './request.ts';

export interface Move {
  /** The matters that it can happen to; left out: all. */
  readonly of?: readonly Matter[];
  readonly from: readonly Stage[];
  /** `back`: to `open` while no answer has gone out, so that it is put together and looked at again; the same afterwards. */
  readonly to: Stage | 'same' | 'back';
  /** What must be true first, in the order in which a person is told of it. */
  readonly needs?: readonly Guard[];
}

const working = ['open', 'checking', 'ready'] as const satisfies readonly Stage[];
const sinceLogged = [...working, 'answered', 'refused', 'closed'] as const satisfies readonly Stage[];

/**
 * Everything that can happen to a request, from where, to where, and what it needs. Whatever changes what an answer says
 * leads back to `open`, so that nothing goes out that a second person has not seen as it is. Some locks stand twice: at the
 * step where they are first met, and at the door.
 */
export const moves = {
  // What was asked, and by whom.
  // What was passed on as nobody’s data may turn out to be about a person: its time has run from the day it came.
  'request-corrected': { from: [...working, 'closed'], to: 'open', needs: ['was-passed-on-if-closed'] },
  'request-added-to': { from: sinceLogged, to: 'back' },
  'request-linked': { from: sinceLogged, to: 'same' },
  'request-withdrawn': { from: working, to: 'withdrawn' },
  'identity-asked': { of: answeredMatters, from: working, to: 'open' },
  'identity-settled': { of: answeredMatters, from: working, to: 'same' },
  'standing-judged': { of: answeredMatters, from: working, to: 'open' },
  'authority-came': { of: answeredMatters, from: working, to: 'same', needs: ['authority-awaited'] },

  // Its dates.
  'clarification-asked': { of: ['access'], from: ['open'], to: 'same', needs: ['never-paused', 'in-time-to-pause'] },
  // What is awaited can still come when what was asked has turned out to be something else.
  'clarification-answered': { from: ['open'], to: 'same', needs: ['is-paused'] },
  extended: {
    of: rights,
    from: working,
    to: 'same',
    needs: ['never-extended', 'not-paused', 'clock-runs'],
  },
  // Who has their copy may ask for more of it, and only that costs anything then (UK GDPR Art. 15(3)).
  'fee-asked': {
    of: rights,
    from: ['open', 'answered'],
    to: 'same',
    needs: ['no-fee-yet', 'copies-if-answered'],
  },
  // One for further copies holds nothing up, so that it may be paid long after the first copy went out.
  'fee-paid': { from: [...working, 'answered'], to: 'same', needs: ['fee-awaited'] },
  'delay-told': { of: answeredMatters, from: working, to: 'same' },

  // The work.
  // Whoever was given the data hears of a correction also where the request was taken back after it (UK GDPR Art. 19).
  'request-task-settled': { from: [...sinceLogged, 'withdrawn'], to: 'same' },
  searched: { of: answeredMatters, from: working, to: 'open' },
  'health-listed': { of: handedOver, from: working, to: 'open', needs: ['searched'] },
  'opinion-asked': { of: handedOver, from: working, to: 'same', needs: ['health-on-record'] },
  'health-settled': { of: handedOver, from: working, to: 'open', needs: ['health-on-record'] },
  withheld: { of: answeredMatters, from: working, to: 'open' },
  'handed-over-after-all': { of: answeredMatters, from: working, to: 'open' },
  // The Data Protection Officer says that it fits; what is held back stays as it is.
  'exemption-approved': { of: answeredMatters, from: working, to: 'same', needs: ['awaits-approval'] },
  // Nobody outside hears of what needs no advice.
  'advice-recorded': { of: answeredMatters, from: working, to: 'open', needs: ['raises-concern'] },

  // The answer.
  prepared: {
    of: answeredMatters,
    from: ['open'],
    to: 'checking',
    needs: [
      'identity-settled',
      'standing-settled',
      'not-paused',
      'fee-settled',
      'searched',
      'tasks-settled',
      'health-settled',
      'advice-if-withheld',
      'exemptions-approved',
    ],
  },
  'sent-back': { of: answeredMatters, from: ['checking', 'ready'], to: 'open' },
  checked: {
    of: answeredMatters,
    from: ['checking'],
    to: 'ready',
    needs: [
      'second-person',
      'health-settled',
      'advice-if-withheld',
      'exemptions-approved',
      'both-versions',
      'restriction-flagged',
    ],
  },
  delivered: {
    of: answeredMatters,
    from: ['ready'],
    to: 'answered',
    needs: [
      'identity-settled',
      'standing-settled',
      'checked',
      'health-settled',
      'advice-if-withheld',
      'exemptions-approved',
      'both-versions',
      'restriction-flagged',
      'delay-told-if-late',
    ],
  },
  refused: { of: answeredMatters, from: working, to: 'refused' },

  // Other endings.
  'passed-on': { of: passedOnMatters, from: ['open'], to: 'closed' },
  'question-answered': { of: passedOnMatters, from: ['open'], to: 'closed' },
  'disclosure-decided': { of: ['disclosure'], from: ['open'], to: 'same' },
  'disclosure-ended': { of: ['disclosure'], from: ['open'], to: 'closed', needs: ['disclosure-decided'] },
  'complaint-acknowledged': { of: ['complaint'], from: ['open'], to: 'same', needs: ['not-acknowledged'] },
  'complaint-settled': { of: ['complaint'], from: ['open'], to: 'closed', needs: ['complaint-acknowledged'] },

  // What goes on after the answer.
  'dispute-moved': { from: sinceLogged, to: 'same', needs: ['in-dispute'] },
  restricted: { of: rights, from: sinceLogged, to: 'back', needs: ['not-restricted'] },
  'restriction-lifted': { from: sinceLogged, to: 'back', needs: ['is-restricted'] },
} as const satisfies Record<string, Move>;

/** What can happen to a request after it was logged. Each is a line of its history and is noted in its card's thread. */
export type RequestEvent = keyof typeof moves;

export const requestEvents = Object.keys(moves) as RequestEvent[];

/** With the parts that not every move has, such as `needs`. */
export const moveOf = (event: RequestEvent): Move => moves[event];
