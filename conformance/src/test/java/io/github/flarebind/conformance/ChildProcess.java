package io.github.flarebind.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that a test has started. What it says is read to the end, so that it never waits for someone to read. */
public final class ChildProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration READY = Duration.ofSeconds(90);
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final Process process;
    private final Pattern sought;
    private final Thread reader = new Thread(this::read, "child-process");
    private final Queue<String> said = new ConcurrentLinkedQueue<>(); // by lines
    private final CompletableFuture<String> found = new CompletableFuture<>();

    private ChildProcess(Process process, Pattern sought) {
        this.process = process;
        this.sought = sought;
    }

    /**
     * How a program ended.
     *
     * @param exitCode 0 when all was well
     * @param output what it said
     */
    public record Ended(int exitCode, String output) {}

    /** Starts it, and seeks a pattern in the lines that it says. */
    static ChildProcess start(ProcessBuilder program, Pattern sought) throws IOException {
        ChildProcess child = new ChildProcess(program.start(), sought);
        child.reader.setDaemon(true);
        child.reader.start();
        return child;
    }

    /** Runs it to its end, without input; its output is what it says on either stream. */
    public static Ended run(ProcessBuilder program, Duration longest) throws IOException, InterruptedException {
        try (ChildProcess child = start(program.redirectErrorStream(true), NOTHING)) {
            child.closeInput();
            if (!child.process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("it did not end, and said:\n" + child.said());
            }
            child.reader.join(GRACE.toMillis()); // what it has started may still hold the stream
            return new Ended(child.process.exitValue(), child.said());
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                Matcher matcher = sought.matcher(line);
                if (matcher.find()) {
                    found.complete(matcher.group());
                }
            }
            found.completeExceptionally(new IOException("it ended"));
        } catch (IOException e) {
            found.completeExceptionally(e);
        }
    }

    /** What was found first; a program that does not say it in time is ended. */
    String ready() {
        try {
            return found.get(READY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            close();
            throw new IllegalStateException("it is not ready, and said:\n" + said(), e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it started", e);
        }
    }

    private String said() {
        return String.join("\n", said);
    }

    /** Nothing more is said to it. */
    void closeInput() throws IOException {
        process.getOutputStream().close();
    }

    /** Asks it to end by closing its input; ends it, and what it started, when it does not. */
    void closeByInput() {
        List<ProcessHandle> descendants = process.descendants().toList(); // an ended process has none
        try {
            closeInput();
            awaitExit();
        } catch (IOException e) {
            // its input is closed already
        }
        close();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends it, and what it started. */
    @Override
    public void close() {
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroy();
        awaitExit();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private void awaitExit() {
        try {
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
