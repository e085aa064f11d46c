import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {Readable} from 'node:stream';
import * as s3 from '@aws-sdk/client-s3';
import {Upload} from '@aws-sdk/lib-storage';
import {getSignedUrl} from '@aws-sdk/s3-request-presigner';
import {done, emulator, step} from './steps.mjs';

// the settings that R2's documentation gives
const client = new s3.S3Client({
  endpoint: emulator.s3,
  region: 'auto',
  forcePathStyle: true,
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  credentials: {accessKeyId: emulator.access_key_id, secretAccessKey: emulator.secret_access_key},
});
const Bucket = 'aws-session';
const MIB = 1024 * 1024;
const run = (Command, input = {}) => client.send(new Command({Bucket, ...input}));
const text = answer => answer.Body.transformToString();
const bytes = answer => answer.Body.transformToByteArray();
const refused = (work, name, status) => assert.rejects(work, failure => {
  assert.equal(failure.name, name);
  assert.equal(failure.$metadata.httpStatusCode, status);
  return true;
});

await step('create a bucket', async () => {
  assert.equal((await run(s3.CreateBucketCommand)).Location, `/${Bucket}`);
});
await step('head the bucket', async () => {
  assert.equal((await run(s3.HeadBucketCommand)).$metadata.httpStatusCode, 200);
});
await step('a bucket that is not there', () =>
  refused(client.send(new s3.HeadBucketCommand({Bucket: 'aws-nowhere'})), 'NotFound', 404));
await step('list buckets', async () => {
  const {Buckets} = await client.send(new s3.ListBucketsCommand({}));
  assert.ok(Buckets.some(bucket => bucket.Name === Bucket && bucket.CreationDate instanceof Date));
});
await step('the bucket\'s location', async () => {
  assert.ok((await run(s3.GetBucketLocationCommand)).LocationConstraint);
});
await step('a new bucket is empty', async () => {
  const page = await run(s3.ListObjectsV2Command);
  assert.equal(page.KeyCount, 0);
  assert.equal(page.IsTruncated, false);
});
const first = await step('put an object', () => run(s3.PutObjectCommand, {
  Key: 'a/one two+ä.txt',
  Body: 'hello',
  ContentType: 'text/plain',
  CacheControl: 'max-age=60',
  Metadata: {owner: 'aws'},
}));
await step('its ETag is its MD5', () =>
  assert.equal(first.ETag, `"${createHash('md5').update('hello').digest('hex')}"`));
await step('get the object', async () => {
  const got = await run(s3.GetObjectCommand, {Key: 'a/one two+ä.txt'});
  assert.equal(await text(got), 'hello');
  assert.equal(got.ContentType, 'text/plain');
  assert.equal(got.CacheControl, 'max-age=60');
  assert.deepEqual(got.Metadata, {owner: 'aws'});
  assert.equal(got.ETag, first.ETag);
});
await step('head the object', async () => {
  const head = await run(s3.HeadObjectCommand, {Key: 'a/one two+ä.txt'});
  assert.equal(head.ContentLength, 5);
  assert.ok(head.LastModified instanceof Date);
});
await step('a key that is not there', () => refused(run(s3.GetObjectCommand, {Key: 'none'}), 'NoSuchKey', 404));
await step('head of a key that is not there', () => refused(run(s3.HeadObjectCommand, {Key: 'none'}), 'NotFound', 404));
await step('a range', async () => {
  const got = await run(s3.GetObjectCommand, {Key: 'a/one two+ä.txt', Range: 'bytes=1-3'});
  assert.equal(await text(got), 'ell');
  assert.equal(got.ContentRange, 'bytes 1-3/5');
});
await step('a range outside', () =>
  refused(run(s3.GetObjectCommand, {Key: 'a/one two+ä.txt', Range: 'bytes=9-'}), 'InvalidRange', 416));
await step('what has not changed is not sent', async () =>
  assert.rejects(run(s3.GetObjectCommand, {Key: 'a/one two+ä.txt', IfNoneMatch: first.ETag}),
    failure => failure.$metadata.httpStatusCode === 304));
await step('a condition that does not hold', () =>
  refused(run(s3.GetObjectCommand, {Key: 'a/one two+ä.txt', IfMatch: '"0"'}), 'PreconditionFailed', 412));
await step('put only what is not there', () =>
  refused(run(s3.PutObjectCommand, {Key: 'a/one two+ä.txt', Body: 'x', IfNoneMatch: '*'}), 'PreconditionFailed', 412));
await step('put with a checksum', () => run(s3.PutObjectCommand, {Key: 'sum', Body: 'hello', ChecksumAlgorithm: 'SHA256'}));
await step('put with a wrong checksum', () => refused(run(s3.PutObjectCommand, {
  Key: 'wrong',
  Body: 'hello',
  ChecksumSHA256: createHash('sha256').update('other').digest('base64'),
}), 'BadDigest', 400));
await step('put a stream of known length', async () => {
  await run(s3.PutObjectCommand, {Key: 'stream', Body: Readable.from([Buffer.from('stre'), Buffer.from('am')]), ContentLength: 6});
  assert.equal(await text(await run(s3.GetObjectCommand, {Key: 'stream'})), 'stream');
});
await step('the default settings of the SDK', async () => {
  const usual = new s3.S3Client({
    endpoint: emulator.s3,
    region: 'auto',
    forcePathStyle: true,
    credentials: {accessKeyId: emulator.access_key_id, secretAccessKey: emulator.secret_access_key},
  });
  await usual.send(new s3.PutObjectCommand({Bucket, Key: 'usual', Body: 'usual'}));
  assert.equal(await text(await usual.send(new s3.GetObjectCommand({Bucket, Key: 'usual'}))), 'usual');
  await refused(usual.send(new s3.PutObjectCommand({
    Bucket,
    Key: 'chunks',
    Body: Readable.from([Buffer.from('chunks')]),
    ContentLength: 6,
  })), 'NotImplemented', 501);
});
await step('copy', async () => {
  const copied = await run(s3.CopyObjectCommand, {
    Key: 'copy',
    CopySource: `${Bucket}/${encodeURIComponent('a/one two+ä.txt')}`,
  });
  assert.equal(copied.CopyObjectResult.ETag, first.ETag);
  assert.deepEqual((await run(s3.HeadObjectCommand, {Key: 'copy'})).Metadata, {owner: 'aws'});
});
await step('copy with other metadata', async () => {
  await run(s3.CopyObjectCommand, {
    Key: 'copy',
    CopySource: `${Bucket}/copy`,
    MetadataDirective: 'REPLACE',
    Metadata: {owner: 'other'},
  });
  assert.deepEqual((await run(s3.HeadObjectCommand, {Key: 'copy'})).Metadata, {owner: 'other'});
});
await step('list page by page', async () => {
  for (let number = 0; number < 7; number += 1) {
    await run(s3.PutObjectCommand, {Key: `page/${number}`, Body: `${number}`});
  }
  const keys = [];
  let pages = 0;
  for await (const page of s3.paginateListObjectsV2({client, pageSize: 3}, {Bucket, Prefix: 'page/'})) {
    pages += 1;
    keys.push(...page.Contents.map(object => object.Key));
  }
  assert.equal(pages, 3);
  assert.deepEqual(keys, [0, 1, 2, 3, 4, 5, 6].map(number => `page/${number}`));
});
await step('list folders', async () => {
  const page = await run(s3.ListObjectsV2Command, {Delimiter: '/'});
  assert.deepEqual(page.CommonPrefixes.map(prefix => prefix.Prefix), ['a/', 'page/']);
});
await step('list the old way', async () => {
  const page = await run(s3.ListObjectsCommand, {Prefix: 'page/', MaxKeys: 2, EncodingType: 'url'});
  assert.equal(page.IsTruncated, true);
  assert.equal(page.Contents.length, 2);
});
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

done();
