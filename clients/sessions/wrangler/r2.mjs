import assert from 'node:assert/strict';
import {step} from '../steps.mjs';
import {read, wrangler, write} from './wrangler.mjs';

const bucket = 'wrangler-session';
const listed = async () => (await wrangler(['r2', 'bucket', 'list'])).all;

await step('r2 bucket create', async () => {
  await wrangler(['r2', 'bucket', 'create', bucket, '--location', 'weur']);
  await wrangler(['r2', 'bucket', 'create', bucket], false);
});
await step('r2 bucket list', async () => assert.match(await listed(), /wrangler-session/));
await step('r2 bucket create in a jurisdiction', async () => {
  await wrangler(['r2', 'bucket', 'create', 'wrangler-in-the-eu', '--jurisdiction', 'eu']);
  assert.doesNotMatch(await listed(), /wrangler-in-the-eu/);
  assert.match((await wrangler(['r2', 'bucket', 'list', '--jurisdiction', 'eu'])).all, /wrangler-in-the-eu/);
  await wrangler(['r2', 'bucket', 'delete', 'wrangler-in-the-eu', '--jurisdiction', 'eu']);
});
await step('r2 object put', async () => {
  write('object.txt', 'from a file');
  const put = await wrangler(['r2', 'object', 'put', `${bucket}/folder/one.txt`, '--file', 'object.txt', '--content-type', 'text/plain', '--remote']);
  assert.match(put.all, /Upload complete/);
});
await step('r2 object get', async () => {
  await wrangler(['r2', 'object', 'get', `${bucket}/folder/one.txt`, '--file', 'back.txt', '--remote']);
  assert.equal(read('back.txt'), 'from a file');
});
await step('r2 object get of a key that is not there', async () =>
  assert.match((await wrangler(['r2', 'object', 'get', `${bucket}/none`, '--pipe', '--remote'], false)).all, /does not exist/));
await step('r2 bucket delete of a bucket with objects', async () =>
  assert.match((await wrangler(['r2', 'bucket', 'delete', bucket], false)).all, /not empty/));
await step('r2 object delete', async () => {
  await wrangler(['r2', 'object', 'delete', `${bucket}/folder/one.txt`, '--remote']);
  await wrangler(['r2', 'object', 'get', `${bucket}/folder/one.txt`, '--pipe', '--remote'], false);
});
await step('r2 bucket delete', async () => {
  await wrangler(['r2', 'bucket', 'delete', bucket]);
  assert.doesNotMatch(await listed(), /wrangler-session/);
});
