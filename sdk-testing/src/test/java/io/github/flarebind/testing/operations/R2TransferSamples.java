package io.github.flarebind.testing.operations;

import static io.github.flarebind.r2.internal.R2Operation.GET;
import static io.github.flarebind.r2.internal.R2Operation.HEAD;
import static io.github.flarebind.r2.internal.R2Operation.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import io.github.flarebind.core.internal.Operation;
import io.github.flarebind.r2.R2Bucket;
import io.github.flarebind.r2.R2CustomerKey;
import io.github.flarebind.r2.R2MultipartOptions;
import io.github.flarebind.r2.R2Object;
import io.github.flarebind.r2.R2PutOptions;
import io.github.flarebind.r2.transfer.R2Transfer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every call of transfers. They repeat what is lost by rules of their own, and tell of a folder's files key by key, so that the table
 * of tries has nothing to say of them; other tests do.
 */
final class R2TransferSamples {
    private static final R2CustomerKey KEY = R2CustomerKey.of(new byte[32]);
    private static final R2MultipartOptions PLAIN = R2MultipartOptions.defaults();

    private R2TransferSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                upload("upload(Path, String)", transfer -> transfer.upload(file(), "k")),
                upload("upload(Path, String, R2MultipartOptions)", transfer -> transfer.upload(file(), "k", PLAIN)),
                upload("upload(InputStream, String)", transfer -> transfer.upload(stream(), "k")),
                upload(
                        "upload(InputStream, String, R2MultipartOptions)",
                        transfer -> transfer.upload(stream(), "k", PLAIN)),
                uploadFolder(),
                download("download(String, Path)", transfer -> transfer.download("k", target())),
                download(
                        "download(String, Path, R2CustomerKey)",
                        transfer -> transfer.download("sealed", target(), KEY)));
    }

    private static R2Transfer transfer(Scene scene) {
        return R2Transfer.of(R2Wire.overS3(scene));
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("flarebind-transfer-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path target() {
        return in(folder());
    }

    private static Path in(Path folder) {
        Path target = folder.resolve("file");
        target.toFile().deleteOnExit();
        return target;
    }

    private static Path file() {
        return written(target());
    }

    private static Path folderOfOne() {
        Path folder = folder();
        written(in(folder));
        return folder;
    }

    private static Path written(Path file) {
        try {
            return Files.writeString(file, "new");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream() {
        return new ByteArrayInputStream(new byte[] {'n', 'e', 'w'});
    }

    private static <T> SampleBuilder<T> row(String method, Operation... operations) {
        return Sample.of("R2Transfer." + method, operations);
    }

    private static Sample<?> upload(String method, Function<R2Transfer, R2Object> call) {
        return R2TransferSamples.<R2Object>row(method, PUT)
                .requests(0)
                .trailing(1)
                .given(R2Samples::object)
                .blocking(scene -> call.apply(transfer(scene)))
                .gives(R2Samples::stored);
    }

    private static Sample<?> uploadFolder() {
        return R2TransferSamples.<BulkResult<String>>row("uploadFolder(Path, String)", PUT)
                .requests(0)
                .trailing(1)
                .given(R2Samples::object)
                .blocking(scene -> transfer(scene).uploadFolder(folderOfOne(), "in/"))
                .gives((result, quiet) -> assertThat(result.done()).isEqualTo(1));
    }

    private static void objects(Scene scene) {
        R2Bucket bucket = R2Wire.overS3(scene);
        bucket.put("k", "v");
        bucket.put(
                "sealed", Body.of("v"), R2PutOptions.builder().customerKey(KEY).build());
    }

    private static Sample<?> download(String method, Function<R2Transfer, Optional<R2Object>> call) {
        return R2TransferSamples.<Optional<R2Object>>row(method, HEAD, GET)
                .requests(0)
                .trailing(2)
                .given(R2TransferSamples::objects)
                .blocking(scene -> call.apply(transfer(scene)))
                .gives((found, quiet) -> assertThat(found.map(R2Object::size)).contains(1L));
    }
}
