/** `colleague` is the one named by `holder`, whatever their role. */
export const audiences = [
  'dpo',
  'chair',
  'co-ordinator',
  'data-controller',
  'headteacher',
  'joint-dpo',
  'reporter',
  'colleague',
] as const;
export type Audience = (typeof audiences)[number];

/** The Teams channels that an organisation can have of its own. */
export type ChannelName = 'dpo' | 'chair';
