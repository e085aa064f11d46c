import assert from 'node:assert/strict';
import {step} from '../steps.mjs';
import {wrangler} from './wrangler.mjs';

const queue = 'wrangler-session';
const info = async () => (await wrangler(['queues', 'info', queue])).all;
const consumer = (...words) => wrangler(['queues', 'consumer', 'http', ...words]);

await step('queues create', async () => {
  await wrangler(['queues', 'create', queue]);
  await wrangler(['queues', 'create', queue], false);
});
await step('queues list', async () => assert.match((await wrangler(['queues', 'list'])).all, /wrangler-session/));
await step('queues info', async () => assert.match(await info(), /Number of Consumers: 0/));
await step('queues update', async () => {
  const updated = await wrangler(['queues', 'update', queue, '--message-retention-period-secs', '600']);
  assert.match(updated.all, /Updated queue wrangler-session/);
});
await step('queues update with a period that is too short', () =>
  wrangler(['queues', 'update', queue, '--message-retention-period-secs', '1'], false));
await step('queues pause-delivery', async () => {
  await wrangler(['queues', 'pause-delivery', queue]);
  assert.match(await info(), /paused/i);
});
await step('queues resume-delivery', async () => {
  await wrangler(['queues', 'resume-delivery', queue]);
  assert.doesNotMatch(await info(), /paused: true/i);
});
await step('queues consumer http add', async () => {
  await consumer('add', queue, '--batch-size', '5');
  assert.match(await info(), /Number of Consumers: 1/);
});
await step('queues consumer http add of a second one', async () =>
  assert.match((await wrangler(['queues', 'consumer', 'http', 'add', queue], false)).all, /11004|already/));
await step('queues consumer http remove', async () => {
  await consumer('remove', queue);
  assert.match(await info(), /Number of Consumers: 0/);
});
await step('queues purge', async () => assert.match((await wrangler(['queues', 'purge', queue, '--force'])).all, /Purged Queue/));
await step('queues delete', async () => {
  await wrangler(['queues', 'delete', queue]);
  await wrangler(['queues', 'info', queue], false);
});
