// The smallest bot that the SDK allows: one MongoDB read, one write, a fixed card. The product is measured against it.
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { MongoClient } from 'mongodb';
import restify from 'restify';

const client = await MongoClient.connect(process.env['MONGODB_URI'] ?? '');
const drafts = client.db(`${client.db().databaseName}-smallest`).collection('drafts');
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'What happened?', wrap: true }],
  actions: [{ type: 'Action.Execute', title: 'Next', verb: 'next' }],
};

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    const { draft: _id } = context.activity.value.action.data;
    await drafts.findOne({ _id });
    await drafts.updateOne({ _id }, { $inc: { revision: 1 }, $set: { savedAt: new Date() } });
    await context.sendActivity({
      type: 'invokeResponse',
      value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } },
    });
  });
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
process.once('disconnect', () => process.exit(0));
