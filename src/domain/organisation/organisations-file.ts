import { z } from 'zod';
import { findingsAbout, findingsAboutGroup } from './check-organisation.ts';
import { organisation } from './organisation.ts';

/** What the file named by ORGANISATIONS_FILE holds. */
export const organisationsFile = z
  .strictObject({
    $schema: z.string().optional(),
    organisations: z.array(organisation).min(1),
  })
  .superRefine(({ organisations }, context) => {
    const findings = organisations.flatMap((each, at) =>
      [
        ...(organisations.findIndex(({ id }) => id === each.id) < at
          ? [{ path: ['id'], words: 'another organisation has the same id' }]
          : []),
        ...findingsAbout(each),
        ...findingsAboutGroup(each, organisations),
      ].map(({ path, words }) => ({ path: ['organisations', at, ...path], words })),
    );
    for (const { path, words } of findings) context.addIssue({ code: 'custom', path, message: words });
  });
