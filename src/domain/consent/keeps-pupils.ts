import type { Organisation } from '../organisation/organisation.ts';

/** Only an inclusion partnership keeps pupils' records here: the consent they rest on is that of its policy (SEIPS 4, 7). */
export const keepsPupils = ({ policy }: Pick<Organisation, 'policy'>): boolean => policy === 'seips';
