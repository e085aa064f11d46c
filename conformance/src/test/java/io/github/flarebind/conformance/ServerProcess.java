package io.github.flarebind.conformance;

import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * A process that serves HTTP, and says on which address when it is ready.
 *
 * @param process what serves
 * @param origin where
 */
record ServerProcess(ChildProcess process, URI origin) implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    /** Starts it, and waits until it names its address. */
    static ServerProcess start(ProcessBuilder program) throws IOException {
        ChildProcess process = ChildProcess.start(program, ADDRESS);
        process.closeInput();
        return new ServerProcess(process, URI.create(process.ready()));
    }

    @Override
    public void close() {
        process.close();
    }
}
