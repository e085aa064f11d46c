import assert from 'node:assert/strict';
import * as s3 from '@aws-sdk/client-s3';
import {emulator, step} from '../steps.mjs';
import {refused, run} from './client.mjs';

await step('a wrong secret', () => {
  const other = new s3.S3Client({
    endpoint: emulator.s3,
    region: 'auto',
    forcePathStyle: true,
    credentials: {accessKeyId: emulator.access_key_id, secretAccessKey: 'wrong'},
  });
  return refused(other.send(new s3.ListBucketsCommand({})), 'SignatureDoesNotMatch', 403);
});
await step('what R2 does not have', () =>
  refused(run(s3.GetObjectAttributesCommand, {Key: 'copy', ObjectAttributes: ['ETag']}), 'NotImplemented', 501));
await step('a bucket with objects stays', () => refused(run(s3.DeleteBucketCommand), 'BucketNotEmpty', 409));
await step('delete one', async () => {
  await run(s3.DeleteObjectCommand, {Key: 'copy'});
  await run(s3.DeleteObjectCommand, {Key: 'copy'});
});
await step('delete many', async () => {
  const {Contents} = await run(s3.ListObjectsV2Command);
  const {Deleted, Errors} = await run(s3.DeleteObjectsCommand, {Delete: {Objects: Contents.map(({Key}) => ({Key}))}});
  assert.equal(Deleted.length, Contents.length);
  assert.equal(Errors, undefined);
  assert.equal((await run(s3.ListObjectsV2Command)).KeyCount, 0);
});
await step('delete the bucket', async () => {
  assert.equal((await run(s3.DeleteBucketCommand)).$metadata.httpStatusCode, 204);
});
