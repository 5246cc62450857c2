// Microsoft's local chat client allows one channel beside General. The desk needs two, and the client shows as many as
// it is given; so the limit is lifted from the schema of its settings, the first time that schema is read.
const { parse } = JSON;
JSON.parse = (text, reviver) => {
  const value = parse(text, reviver);
  const channels = value?.title === 'ConfigFile' && value.properties?.team?.properties?.channels;
  if (channels) {
    delete channels.maxItems;
    JSON.parse = parse;
  }
  return value;
};
// Whoever started it holds the other end of its input: when they are gone, however they went, it goes as well.
process.stdin.on('close', () => process.exit(0)).resume();
require('@microsoft/m365agentsplayground/cli.js');
