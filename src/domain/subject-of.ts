import type { Role } from './organisation/person.ts';
import type { Subject } from './organisation/roles.ts';

export interface About {
  readonly organisation: string;
  readonly reporter: { readonly id: string };
  /** Of a question. */
  readonly sentTo?: Role;
  readonly report?: { readonly kind: string; readonly shared?: 'yes' | 'no' | 'not-known' | undefined };
}

/**
 * Whether a case concerns data that the partnerships of a group share, for which their Executive Steering Group appoints a
 * joint Data Protection Officer (SEIPS 1, 10.1). While it is not known they are told and may look: one who hears of a breach
 * that was not theirs costs less than one who never heard of theirs.
 */
export const isShared = ({ report }: Pick<About, 'report'>): boolean =>
  report?.shared === 'yes' || report?.shared === 'not-known';

/** What permission about a case is asked with (roles.ts); every place that knows the case asks with all of it. */
export const subjectOf = (about: About): Subject => ({
  organisation: about.organisation,
  reporterId: about.reporter.id,
  shared: isShared(about),
  sentTo: about.sentTo,
});
