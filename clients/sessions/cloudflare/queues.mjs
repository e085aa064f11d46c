import assert from 'node:assert/strict';
import Cloudflare from 'cloudflare';
import {step} from '../steps.mjs';
import {account_id, all, client, refused} from './client.mjs';

const {queues} = client;
const queue = await step('queues: create a queue', async () => {
  const made = await queues.create({account_id, queue_name: 'cloudflare-session'});
  assert.equal(made.queue_name, 'cloudflare-session');
  return made.queue_id;
});
await step('queues: list', async () => {
  const names = (await all(queues.list({account_id}))).map(found => found.queue_name);
  assert.ok(names.includes('cloudflare-session'));
});
await step('queues: edit', async () => {
  const edited = await queues.edit(queue, {account_id, settings: {message_retention_period: 600}});
  assert.equal(edited.settings.message_retention_period, 600);
  assert.equal((await queues.get(queue, {account_id})).settings.message_retention_period, 600);
});
await step('queues: update replaces the settings', async () => {
  const updated = await queues.update(queue, {account_id, queue_name: 'cloudflare-session', settings: {delivery_delay: 0}});
  assert.equal(updated.settings.message_retention_period, 345600);
  assert.equal((await queues.get(queue, {account_id})).settings.message_retention_period, 345600);
});
const consumer = await step('queues: a consumer that pulls', async () => {
  const made = await queues.consumers.create(queue, {account_id, type: 'http_pull', settings: {batch_size: 10, max_retries: 5}});
  assert.equal(made.type, 'http_pull');
  return made.consumer_id;
});
await step('queues: get, list and update consumers', async () => {
  assert.equal((await queues.consumers.get(consumer, {account_id, queue_id: queue})).consumer_id, consumer);
  assert.equal((await all(queues.consumers.list(queue, {account_id}))).length, 1);
  const updated = await queues.consumers.update(consumer, {account_id, queue_id: queue, type: 'http_pull', settings: {max_retries: 7}});
  assert.equal(updated.settings.max_retries, 7);
});
const backlog = async () => (await queues.getMetrics(queue, {account_id})).backlog_count;
await step('queues: push', async () => {
  await queues.messages.push(queue, {account_id, body: {n: 1}, content_type: 'json'});
  assert.equal(await backlog(), 1);
});
await step('queues: push many', async () => {
  await queues.messages.bulkPush(queue, {
    account_id,
    messages: [{body: 'two', content_type: 'text'}, {body: [3], content_type: 'json'}],
  });
  assert.equal(await backlog(), 3);
});
const messages = await step('queues: peek', async () => {
  const peeked = await queues.messages.peek(queue, {account_id, batch_size: 10});
  assert.equal(peeked.messages.length, 3);
  return peeked.messages;
});
await step('queues: purge one', async () => {
  const last = messages.find(message => Buffer.from(message.body, 'base64').toString() === '[3]');
  await queues.messages.purge(queue, {account_id, refs: [{ref: last.ref}]});
  assert.equal(await backlog(), 2);
});
await step('queues: pull, acknowledge and ask for again', async () => {
  const pulled = await queues.messages.pull(queue, {account_id, batch_size: 10, visibility_timeout_ms: 6000});
  assert.deepEqual(pulled.messages.map(message => message.attempts), [1, 1]);
  const verdict = await queues.messages.ack(queue, {
    account_id,
    acks: [{lease_id: pulled.messages[0].lease_id}],
    retries: [{lease_id: pulled.messages[1].lease_id, delay_seconds: 0}],
  });
  assert.equal(verdict.ackCount, 1);
  assert.equal(verdict.retryCount, 1);
  const again = await queues.messages.pull(queue, {account_id, batch_size: 10});
  assert.deepEqual(again.messages.map(message => message.attempts), [2]);
});
await step('queues: purge all', async () => {
  await queues.purge.start(queue, {account_id, delete_messages_permanently: true});
  assert.ok((await queues.purge.status(queue, {account_id})).started_at);
  assert.equal((await queues.getMetrics(queue, {account_id})).backlog_count, 0);
});
await step('queues: delete the consumer', async () => {
  await queues.consumers.delete(consumer, {account_id, queue_id: queue});
  assert.deepEqual(await all(queues.consumers.list(queue, {account_id})), []);
});
await step('queues: delete', async () => {
  await queues.delete(queue, {account_id});
  await refused(queues.get(queue, {account_id}), Cloudflare.NotFoundError, 11000);
});
