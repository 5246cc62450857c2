import { z } from 'zod';

interface Line {
  readonly words: string;
  readonly color: string;
  readonly spent: number | null;
}

/** The fields of a card's clock. `spent`: how much of the time is over, from 0 to 1; null where no bar can be drawn of it. */
export const clockShape = {
  hasClock: z.boolean(),
  clock: z.string(),
  clockColor: z.string(),
  spent: z.number().min(0).max(1).nullable().default(null),
};

export const clockFieldsOf = (line: Line | undefined) => ({
  hasClock: line !== undefined,
  clock: line?.words ?? '',
  clockColor: line?.color ?? 'Default',
  spent: line?.spent ?? null,
});

/** As wide as a narrow phone holds in one line. */
const marks = 20;

/**
 * What a template shows of them: the style of the band at the top, and the clock as a bar. Both are plain text on a
 * container's style, which every client draws: Badge and ProgressBar have kept whole cards from being drawn in Teams
 * (microsoft/AdaptiveCards issue 9248). The thick part of the bar is over and the thin part is left, so that no colour is
 * needed to read it; what it says stands in words before it.
 */
export const banded = <View extends { clockColor?: string; statusColor?: string; spent?: number | null }>(
  view: View,
) => {
  const { clockColor = 'Default', statusColor = 'Default', spent = null } = view;
  const over = Math.round((spent ?? 0) * marks);
  return {
    ...view,
    band: styles[clockColor] ?? styles[statusColor] ?? 'emphasis',
    hasBar: spent !== null,
    ...{ hasOver: over > 0, hasLeft: over < marks },
    barOver: '━'.repeat(over),
    barLeft: '─'.repeat(marks - over),
  };
};

/** What is urgent is seen first; where nothing is, how the case stands. */
const styles: Readonly<Record<string, string>> = {
  Attention: 'attention',
  Warning: 'warning',
  Good: 'good',
  Accent: 'accent',
};
