import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {Readable} from 'node:stream';
import * as s3 from '@aws-sdk/client-s3';
import {Upload} from '@aws-sdk/lib-storage';
import {step} from '../steps.mjs';
import {Bucket, MIB, bytes, client, refused, run, text} from './client.mjs';

const big = randomBytes(12 * MIB);
const begun = await step('begin an upload in parts', () => run(s3.CreateMultipartUploadCommand, {
  Key: 'parts',
  ContentType: 'application/x-parts',
}));
const parts = await step('upload three parts', async () => {
  const made = [];
  for (const PartNumber of [1, 2, 3]) {
    const Body = big.subarray((PartNumber - 1) * 5 * MIB, PartNumber * 5 * MIB);
    const {ETag} = await run(s3.UploadPartCommand, {Key: 'parts', UploadId: begun.UploadId, PartNumber, Body});
    made.push({PartNumber, ETag});
  }
  return made;
});
await step('list uploads', async () => {
  const {Uploads} = await run(s3.ListMultipartUploadsCommand);
  assert.deepEqual(Uploads.map(upload => upload.UploadId), [begun.UploadId]);
});
await step('list parts page by page', async () => {
  const listed = [];
  for await (const page of s3.paginateListParts({client, pageSize: 2}, {Bucket, Key: 'parts', UploadId: begun.UploadId})) {
    listed.push(...(page.Parts ?? []).map(({PartNumber, ETag}) => ({PartNumber, ETag})));
  }
  assert.deepEqual(listed, parts);
});
await step('complete the upload', async () => {
  const made = await run(s3.CompleteMultipartUploadCommand, {
    Key: 'parts',
    UploadId: begun.UploadId,
    MultipartUpload: {Parts: parts},
  });
  assert.match(made.ETag, /^"[0-9a-f]{32}-3"$/);
  const got = await run(s3.GetObjectCommand, {Key: 'parts'});
  assert.equal(got.ContentType, 'application/x-parts');
  assert.deepEqual(Buffer.from(await bytes(got)), big);
});
await step('one part of the object', async () => {
  const got = await run(s3.GetObjectCommand, {Key: 'parts', PartNumber: 3});
  assert.equal(got.ContentRange, `bytes ${10 * MIB}-${12 * MIB - 1}/${12 * MIB}`);
  assert.equal(got.PartsCount, 3);
  assert.deepEqual(Buffer.from(await bytes(got)), big.subarray(10 * MIB));
});
await step('copy into a part', async () => {
  const {UploadId} = await run(s3.CreateMultipartUploadCommand, {Key: 'copied-part'});
  const {CopyPartResult} = await run(s3.UploadPartCopyCommand, {
    Key: 'copied-part',
    UploadId,
    PartNumber: 1,
    CopySource: `${Bucket}/parts`,
    CopySourceRange: `bytes=0-${5 * MIB - 1}`,
  });
  await run(s3.CompleteMultipartUploadCommand, {
    Key: 'copied-part',
    UploadId,
    MultipartUpload: {Parts: [{PartNumber: 1, ETag: CopyPartResult.ETag}]},
  });
  assert.equal((await run(s3.HeadObjectCommand, {Key: 'copied-part'})).ContentLength, 5 * MIB);
});
await step('abort an upload', async () => {
  const {UploadId} = await run(s3.CreateMultipartUploadCommand, {Key: 'aborted'});
  await run(s3.AbortMultipartUploadCommand, {Key: 'aborted', UploadId});
  await refused(run(s3.ListPartsCommand, {Key: 'aborted', UploadId}), 'NoSuchUpload', 404);
});
await step('upload a stream with lib-storage', async () => {
  let told = 0;
  const upload = new Upload({
    client,
    params: {Bucket, Key: 'lib', Body: Readable.from([big.subarray(0, 7 * MIB), big.subarray(7 * MIB)])},
    partSize: 5 * MIB,
    queueSize: 2,
  });
  upload.on('httpUploadProgress', progress => { told = Math.max(told, progress.loaded); });
  assert.match((await upload.done()).ETag, /-3"$/);
  assert.equal(told, big.length);
  assert.deepEqual(Buffer.from(await bytes(await run(s3.GetObjectCommand, {Key: 'lib'}))), big);
});
await step('upload something small with lib-storage', async () => {
  await new Upload({client, params: {Bucket, Key: 'lib-small', Body: 'small'}}).done();
  assert.equal(await text(await run(s3.GetObjectCommand, {Key: 'lib-small'})), 'small');
});
await step('abort an upload of lib-storage', async () => {
  const upload = new Upload({client, params: {Bucket, Key: 'lib-aborted', Body: big}, partSize: 5 * MIB, queueSize: 1});
  upload.on('httpUploadProgress', () => upload.abort());
  await assert.rejects(upload.done(), {name: 'AbortError'});
  await refused(run(s3.HeadObjectCommand, {Key: 'lib-aborted'}), 'NotFound', 404);
});
