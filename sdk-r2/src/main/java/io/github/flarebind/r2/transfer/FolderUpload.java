package io.github.flarebind.r2.transfer;

import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.CallCancelledException;
import io.github.flarebind.core.error.CloudflareException;
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
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Uploads the files of a folder: small ones a few at a time, large ones one after another, in parts.
 *
 * @param bucket where they go
 * @param options how they go
 * @param folder where they are
 * @param prefix what their keys begin with
 */
record FolderUpload(R2Bucket bucket, TransferOptions options, Path folder, String prefix) {
    /** A link to a folder stands for the folder, which a walk would not enter. */
    FolderUpload {
        folder = followed(folder);
    }

    private static Path followed(Path folder) {
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

    BulkResult<String> run() {
        Map<String, String> failed = new LinkedHashMap<>();
        List<Path> files = files();
        long limit = options.partSize().orElse(PartPlan.USUAL);
        List<Path> small = files.stream().filter(file -> size(file) <= limit).toList();
        upload(options.partsInFlight(), small, failed);
        upload(1, files.stream().filter(file -> size(file) > limit).toList(), failed);
        return new BulkResult<>(files.size() - failed.size(), failed, Map.of());
    }

    private void upload(int width, List<Path> files, Map<String, String> failed) {
        try {
            Workers.each(
                    width,
                    files.iterator(),
                    this::failure,
                    (file, failure) -> failure.ifPresent(why -> failed.put(key(file), why)));
        } catch (InterruptedException e) {
            throw Transfers.cancelled(Transfers.UPLOAD, prefix, e);
        }
    }

    /** Why this file could not be uploaded; what would befall every file ends them all. */
    private Optional<String> failure(Path file) {
        try {
            new FileUpload(new Target(bucket, key(file), R2MultipartOptions.defaults()), options, file).run();
            return Optional.empty();
        } catch (AuthenticationException | PermissionDeniedException | CallCancelledException e) {
            throw e;
        } catch (CloudflareException
                | IllegalArgumentException
                | UncheckedIOException
                | UnsupportedOperationException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
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

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unread(folder, e);
        }
    }
}
