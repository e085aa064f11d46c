import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {Readable} from 'node:stream';
import * as s3 from '@aws-sdk/client-s3';
import {emulator, step} from '../steps.mjs';
import {Bucket, client, refused, run, text} from './client.mjs';

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
await step('put with a checksum', async () => {
  await run(s3.PutObjectCommand, {Key: 'sum', Body: 'hello', ChecksumAlgorithm: 'SHA256'});
  assert.equal(await text(await run(s3.GetObjectCommand, {Key: 'sum'})), 'hello');
});
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
