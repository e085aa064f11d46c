package io.github.flarebind.r2.transfer;

import static java.util.Objects.requireNonNull;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2CustomerKey;
import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2Object;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Moves files, folders and streams of any size into and out of a bucket, in parts that go in parallel.
 *
 * <pre>{@code
 * R2Transfer transfer = R2Transfer.of(R2Client.of(cloudflare).s3().bucket("backups"));
 * transfer.upload(Path.of("dump.sql.gz"), "2026/dump.sql.gz");
 * transfer.download("2026/dump.sql.gz", Path.of("copy.sql.gz"));
 * }</pre>
 *
 * <p>Parts and ranges go over R2's S3 API alone; over REST only what fits into one part. Every part that is sent is checked by its
 * MD5, and what is stored by its ETag. What is downloaded is checked by its ETag where that tells: not with a customer key, nor
 * where the object was uploaded in parts of another size. An interrupt ends a transfer with a {@link io.github.flarebind.core.error.CallCancelledException} and
 * aborts its upload. Safe to share between threads; a transfer with a {@link TransferOptions#state() state file} is one at a time.
 */
public final class R2Transfer {
    private final R2Bucket bucket;
    private final TransferOptions options;

    private R2Transfer(R2Bucket bucket, TransferOptions options) {
        this.bucket = bucket;
        this.options = options;
    }

    /** Transfers from and to {@code bucket} with parts of 8 MiB, 4 at once. */
    public static R2Transfer of(R2Bucket bucket) {
        return of(bucket, TransferOptions.defaults());
    }

    /** Transfers from and to {@code bucket} as {@code options} say. */
    public static R2Transfer of(R2Bucket bucket, TransferOptions options) {
        return new R2Transfer(requireNonNull(bucket, "bucket is null"), requireNonNull(options, "options is null"));
    }

    /** Uploads a file; see {@link #upload(Path, String, R2MultipartOptions)}. */
    public R2Object upload(Path file, String key) {
        return upload(file, key, R2MultipartOptions.defaults());
    }

    /**
     * Uploads a file, up to 4.995 TiB, with metadata; nobody sees the object before all of it is there.
     *
     * @throws IllegalArgumentException when it is no readable file, or has more than 10,000 parts of the size that was set
     * @throws R2TransferException when the file changes meanwhile, or R2 has not what was sent
     */
    public R2Object upload(Path file, String key, R2MultipartOptions stored) {
        return FileUpload.of(target(key, stored), requireNonNull(file, "file is null"))
                .run();
    }

    /** Uploads a stream to its end; see {@link #upload(InputStream, String, R2MultipartOptions)}. */
    public R2Object upload(InputStream in, String key) {
        return upload(in, key, R2MultipartOptions.defaults());
    }

    /**
     * Uploads a stream of unknown length to its end, with metadata; it is not closed. As many parts as go at once are in memory.
     *
     * @throws IllegalArgumentException when it has more than 10,000 parts, or there is a state file: a stream is read once
     * @throws io.github.flarebind.core.error.BodySourceException when the stream fails
     */
    public R2Object upload(InputStream in, String key, R2MultipartOptions stored) {
        if (options.state().isPresent()) {
            throw new IllegalArgumentException(
                    "a stream is read once, so that its upload cannot be resumed: set no state");
        }
        return new StreamUpload(target(key, stored), requireNonNull(in, "the stream is null")).run();
    }

    private Target target(String key, R2MultipartOptions stored) {
        return new Target(
                bucket, requireNonNull(key, "key is null"), requireNonNull(stored, "stored is null"), options);
    }

    /**
     * Uploads every file in {@code folder} and the folders in it, as {@code prefix} and its path with slashes, with nothing
     * between them; links in it are not followed. A file that fails does not end the others; progress is that of the whole folder.
     *
     * @return how many were uploaded, and why each other key was not, or perhaps was not: a lost answer
     * @throws io.github.flarebind.core.error.NotFoundException when the bucket is missing, which ends all
     * @throws IllegalArgumentException when it is no folder, or there is a state file: those are for single files
     */
    public BulkResult<String> uploadFolder(Path folder, String prefix) {
        if (options.state().isPresent()) {
            throw new IllegalArgumentException("a state file is for a single file: set no state");
        }
        return new FolderUpload(
                        bucket,
                        options,
                        requireNonNull(folder, "folder is null"),
                        requireNonNull(prefix, "prefix is null"))
                .run();
    }

    /**
     * Downloads an object to {@code file}, which takes its place when all of it is there, and not before; empty when it is absent.
     *
     * @throws IllegalArgumentException when the folder of {@code file} is not there
     * @throws R2TransferException when the object changes meanwhile, or what came is not what R2 told
     * @throws java.io.UncheckedIOException when the file cannot be written
     */
    public Optional<R2Object> download(String key, Path file) {
        return download(key, file, Optional.empty());
    }

    /** Downloads an object that was stored with {@code customerKey}; see {@link #download(String, Path)}. */
    public Optional<R2Object> download(String key, Path file, R2CustomerKey customerKey) {
        return download(key, file, Optional.of(customerKey));
    }

    private Optional<R2Object> download(String key, Path file, Optional<R2CustomerKey> customerKey) {
        return new Wanted(bucket, requireNonNull(key, "key is null"), customerKey)
                .found()
                .map(found -> new Download(found, options, requireNonNull(file, "file is null")).run());
    }
}
