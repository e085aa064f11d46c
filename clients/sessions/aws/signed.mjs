import assert from 'node:assert/strict';
import * as s3 from '@aws-sdk/client-s3';
import {getSignedUrl} from '@aws-sdk/s3-request-presigner';
import {step} from '../steps.mjs';
import {Bucket, client} from './client.mjs';

await step('a signed address to put', async () => {
  const url = await getSignedUrl(client, new s3.PutObjectCommand({Bucket, Key: 'signed', ContentType: 'text/plain'}), {
    expiresIn: 60,
    signableHeaders: new Set(['content-type']),
  });
  assert.equal((await fetch(url, {method: 'PUT', body: 'signed', headers: {'content-type': 'text/html'}})).status, 403);
  assert.equal((await fetch(url, {method: 'PUT', body: 'signed', headers: {'content-type': 'text/plain'}})).status, 200);
});
await step('a signed address to get', async () => {
  const url = await getSignedUrl(client, new s3.GetObjectCommand({Bucket, Key: 'signed'}), {expiresIn: 60});
  const got = await fetch(url);
  assert.equal(await got.text(), 'signed');
  assert.equal(got.headers.get('content-type'), 'text/plain');
});
await step('a signed address that says the headers of the answer', async () => {
  const url = await getSignedUrl(client, new s3.GetObjectCommand({
    Bucket,
    Key: 'signed',
    ResponseContentType: 'application/pdf',
    ResponseContentDisposition: 'attachment; filename="a b.pdf"',
    ResponseCacheControl: 'no-store',
  }), {expiresIn: 60});
  const got = await fetch(url);
  assert.equal(got.headers.get('content-type'), 'application/pdf');
  assert.equal(got.headers.get('content-disposition'), 'attachment; filename="a b.pdf"');
  assert.equal(got.headers.get('cache-control'), 'no-store');
});
await step('signed addresses to head and to delete', async () => {
  const head = await getSignedUrl(client, new s3.HeadObjectCommand({Bucket, Key: 'signed'}), {expiresIn: 60});
  assert.equal((await fetch(head, {method: 'HEAD'})).headers.get('content-length'), '6');
  const gone = await getSignedUrl(client, new s3.DeleteObjectCommand({Bucket, Key: 'signed'}), {expiresIn: 60});
  assert.equal((await fetch(gone, {method: 'DELETE'})).status, 204);
  assert.equal((await fetch(head, {method: 'HEAD'})).status, 404);
});
await step('a signed address that was changed', async () => {
  const url = await getSignedUrl(client, new s3.GetObjectCommand({Bucket, Key: 'copy'}), {expiresIn: 60});
  const got = await fetch(url.replace('/copy?', '/stream?'));
  assert.equal(got.status, 403);
  assert.match(await got.text(), /<Code>SignatureDoesNotMatch<\/Code>/);
});
