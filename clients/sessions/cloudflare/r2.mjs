import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import Cloudflare from 'cloudflare';
import {emulator, step} from '../steps.mjs';
import {account_id, all, client, refused} from './client.mjs';

const {r2} = client;
const bucket = 'cloudflare-session';
await step('r2: create a bucket', async () => {
  const made = await r2.buckets.create({account_id, name: bucket, locationHint: 'weur', storageClass: 'Standard'});
  assert.equal(made.name, bucket);
});
await step('r2: in a jurisdiction', async () => {
  await r2.buckets.create({account_id, name: 'in-the-eu', 'cf-r2-jurisdiction': 'eu'});
  assert.equal((await r2.buckets.get('in-the-eu', {account_id, 'cf-r2-jurisdiction': 'eu'})).jurisdiction, 'eu');
  await refused(r2.buckets.get('in-the-eu', {account_id}), Cloudflare.NotFoundError, 10006);
});
await step('r2: list buckets', async () => {
  const {buckets} = await r2.buckets.list({account_id, name_contains: 'session'});
  assert.deepEqual(buckets.map(found => found.name), [bucket]);
});
await step('r2: change its storage class', async () => {
  const changed = await r2.buckets.edit(bucket, {account_id, storage_class: 'InfrequentAccess'});
  assert.equal(changed.storage_class, 'InfrequentAccess');
});
await step('r2: upload', async () => {
  const put = await r2.buckets.objects.upload('folder/one two.txt', 'hello', {account_id, bucket_name: bucket},
    {headers: {'Content-Type': 'text/plain'}});
  assert.equal(put.key, 'folder/one two.txt');
  assert.equal(put.etag, createHash('md5').update('hello').digest('hex'));
});
await step('r2: get', async () => {
  const got = await r2.buckets.objects.get('folder/one two.txt', {account_id, bucket_name: bucket});
  assert.equal(await got.text(), 'hello');
  assert.equal(got.headers.get('content-type'), 'text/plain');
});
await step('r2: list objects page by page', async () => {
  for (const key of ['a', 'b', 'c', 'd', 'e']) {
    await r2.buckets.objects.upload(key, key, {account_id, bucket_name: bucket});
  }
  const keys = (await all(r2.buckets.objects.list(bucket, {account_id, per_page: 2}))).map(found => found.key);
  assert.deepEqual(keys, ['a', 'b', 'c', 'd', 'e', 'folder/one two.txt']);
});
await step('r2: temporary credentials', async () => {
  const made = await r2.temporaryCredentials.create({
    account_id,
    bucket,
    parentAccessKeyId: emulator.access_key_id,
    permission: 'object-read-only',
    ttlSeconds: 60,
  });
  assert.ok(made.accessKeyId && made.secretAccessKey && made.sessionToken);
});
await step('r2: delete objects', async () => {
  for await (const found of r2.buckets.objects.list(bucket, {account_id})) {
    await r2.buckets.objects.delete(found.key, {account_id, bucket_name: bucket});
  }
  await refused(r2.buckets.objects.get('a', {account_id, bucket_name: bucket}), Cloudflare.NotFoundError, 10007);
});
await step('r2: delete the bucket', async () => {
  await r2.buckets.delete(bucket, {account_id});
  await refused(r2.buckets.get(bucket, {account_id}), Cloudflare.NotFoundError, 10006);
});
