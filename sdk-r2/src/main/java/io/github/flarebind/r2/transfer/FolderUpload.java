package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.core.error.NotFoundException;
import io.github.flarebind.core.error.OutcomeUnknownException;
import io.github.flarebind.core.error.PermissionDeniedException;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2MultipartOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Uploads the files of a folder: small ones a few at a time, large ones one after another, in parts. */
final class FolderUpload {
    private final R2Bucket bucket;
    private final TransferOptions options;
    private final Path folder;
    private final String prefix;
    private final List<Path> files;
    private final Meter meter;
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final Map<String, String> unknown = new LinkedHashMap<>();

    FolderUpload(R2Bucket bucket, TransferOptions options, Path folder, String prefix) {
        this.bucket = bucket;
        this.options = options;
        this.folder = real(folder);
        this.prefix = prefix;
        this.files = files(this.folder);
        this.meter = new Meter(
                options,
                OptionalLong.of(files.stream().mapToLong(FolderUpload::size).sum()));
    }

    BulkResult<String> run() {
        long limit = options.partSize().orElse(PartPlan.USUAL);
        upload(
                options.partsInFlight(),
                files.stream().filter(file -> size(file) <= limit).toList());
        upload(1, files.stream().filter(file -> size(file) > limit).toList());
        return new BulkResult<>(files.size() - failed.size() - unknown.size(), failed, unknown);
    }

    private void upload(int width, List<Path> some) {
        try {
            Workers.each(width, some.iterator(), this::upload);
        } catch (InterruptedException e) {
            throw Transfers.cancelled(Transfers.UPLOAD, prefix, e);
        }
    }

    /** Uploads a file; its value notes why it could not be. What would befall every file ends them all. */
    private Runnable upload(Path file) {
        String key = key(file);
        try {
            FileUpload.of(new Target(bucket, key, R2MultipartOptions.defaults(), options), file, meter)
                    .run();
            return () -> {};
        } catch (AuthenticationException | PermissionDeniedException | CallCancelledException e) {
            throw e;
        } catch (OutcomeUnknownException e) {
            return () -> unknown.put(key, why(e));
        } catch (CloudflareException e) {
            if (e instanceof NotFoundException && !Transfers.uploadIsGone(e)) {
                throw e; // the bucket
            }
            return () -> failed.put(key, why(e));
        } catch (IllegalArgumentException | UncheckedIOException | UnsupportedOperationException e) {
            return () -> failed.put(key, why(e));
        }
    }

    private static String why(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }

    private String key(Path file) {
        return prefix
                + folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // its upload will tell why
        }
    }

    /** A link to a folder stands for the folder, which a walk would not enter. */
    private static Path real(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("not a folder: " + folder);
        }
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw unread(folder, e);
        }
    }

    private static UncheckedIOException unread(Path folder, IOException cause) {
        return new UncheckedIOException("could not read the folder " + folder, cause);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unread(folder, e);
        }
    }
}
