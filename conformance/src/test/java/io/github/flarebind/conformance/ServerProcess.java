package io.github.flarebind.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that serves HTTP, and says on which address when it is ready. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final URI origin;

    private ServerProcess(Process process, URI origin) {
        this.process = process;
        this.origin = origin;
    }

    /** Starts it, and waits until it names its address. */
    static ServerProcess start(ProcessBuilder program) throws IOException {
        Process process = program.start();
        process.getOutputStream().close();
        return new ServerProcess(process, address(process));
    }

    private static URI address(Process process) {
        CompletableFuture<URI> address = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, address), "server-process");
        reader.setDaemon(true);
        reader.start();
        try {
            return address.get(90, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            end(process);
            throw new IllegalStateException("it does not serve: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it started", e);
        }
    }

    /** Reads on to the end, so that the process never waits for someone to read. */
    private static void read(Process process, CompletableFuture<URI> address) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher matcher = ADDRESS.matcher(line);
                if (matcher.find()) {
                    address.complete(URI.create(matcher.group()));
                }
                said.append(line).append('\n');
            }
            address.completeExceptionally(new IOException("it ended, and said:\n" + said));
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
    }

    URI origin() {
        return origin;
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
