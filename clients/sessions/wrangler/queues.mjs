import assert from 'node:assert/strict';
import {emulator, step} from '../steps.mjs';
import {wrangler} from './wrangler.mjs';

const queue = 'wrangler-session';
const info = async () => (await wrangler(['queues', 'info', queue])).all;
// wrangler does not tell all of a queue
const settings = async () => {
  const answer = await fetch(`${emulator.rest}/accounts/${emulator.account_id}/queues?name=${queue}`, {
    headers: {authorization: `Bearer ${emulator.token}`},
  });
  return (await answer.json()).result[0].settings;
};
const consumer = (...words) => wrangler(['queues', 'consumer', 'http', ...words]);

await step('queues create', async () => {
  await wrangler(['queues', 'create', queue]);
  await wrangler(['queues', 'create', queue], false);
});
await step('queues list', async () => assert.match((await wrangler(['queues', 'list'])).all, /wrangler-session/));
await step('queues info', async () => assert.match(await info(), /Number of Consumers: 0/));
await step('queues update', async () => {
  await wrangler(['queues', 'update', queue, '--message-retention-period-secs', '600', '--delivery-delay-secs', '5']);
  const {message_retention_period, delivery_delay} = await settings();
  assert.deepEqual({message_retention_period, delivery_delay}, {message_retention_period: 600, delivery_delay: 5});
});
await step('queues update with a period that is too short', async () => {
  await wrangler(['queues', 'update', queue, '--message-retention-period-secs', '1'], false);
  assert.equal((await settings()).message_retention_period, 600);
});
await step('queues pause-delivery', async () => {
  await wrangler(['queues', 'pause-delivery', queue]);
  assert.equal((await settings()).delivery_paused, true);
});
await step('queues resume-delivery', async () => {
  await wrangler(['queues', 'resume-delivery', queue]);
  assert.equal((await settings()).delivery_paused, false);
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
