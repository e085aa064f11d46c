package io.github.flarebind.testing;

import io.github.flarebind.testing.door.SocketDoor;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The command line of the emulator.
 *
 * @param help whether nothing else is asked for
 * @param log whether each request is told
 * @param host the address to listen on
 * @param port the port, 0 for a free one
 * @param account the id of the account; if there is none, that of the configuration or a usual one
 * @param token the token that opens it
 * @param config the wrangler configuration
 * @param environment which of its environments; empty for the top level
 * @param resources what is there at the start, beside that and what is called {@code demo}
 */
record EmulatorArguments(
        boolean help,
        boolean log,
        String host,
        int port,
        Optional<String> account,
        String token,
        Optional<Path> config,
        Optional<String> environment,
        List<NamedResource> resources) {
    static final String HELP = """
            An in-memory Cloudflare account for tests: D1, KV, R2 and Queues behind a socket.

            usage: java -jar cloudflare-emulator.jar [options]

              --port N        listen on this port, 0 to 65535; default 0, a free one
              --host ADDRESS  listen on this address; default 127.0.0.1, which only this machine reaches
              --config FILE   a wrangler.jsonc, .json or .toml: its databases, namespaces, buckets and queues are there
                              at the start, with the file's ids, D1 migrations applied; its account_id is taken too
              --env NAME      an environment of that file, "" for its top level; default $CLOUDFLARE_ENV, else that
              --account ID    the account's id, 32 of 0-9 and a-f
              --token TEXT    the API token that opens it, visible ASCII
              --d1 NAME       a database that is there at the start; may be repeated, as the next three
              --kv NAME       a namespace
              --r2 NAME       a bucket
              --queue NAME    a queue, with its pull consumer
              --log           tell each request on standard error, which somebody must read then
              --help          show this

            When it is ready it prints one line of JSON on standard output: addresses, account, token, S3 keys, and
            the ids of what is called "demo", of what was named here ("resources"), and of what the file binds to a
            name ("bindings"). What goes wrong goes to standard error. It runs until it is told to end (SIGTERM, exit code 143), and
            forgets everything then. Exit code 2: it could not start as asked.
            """;

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException when it cannot be understood; the message says why, and how to be helped
     */
    static EmulatorArguments of(String... line) {
        return new Reader(List.of(line)).read();
    }

    private static final class Reader {
        private final Deque<String> left;
        private final List<NamedResource> resources = new ArrayList<>();
        private boolean help;
        private boolean log;
        private String host = SocketDoor.LOOPBACK;
        private int port;
        private Optional<String> account = Optional.empty();
        private Optional<Path> config = Optional.empty();
        private Optional<String> environment = Optional.empty();
        private String token = Defaults.TOKEN;

        Reader(List<String> line) {
            this.left = new ArrayDeque<>(line);
        }

        EmulatorArguments read() {
            while (!left.isEmpty()) {
                option(left.remove());
            }
            if (environment.isPresent() && config.isEmpty()) {
                throw wrong("--env goes with --config");
            }
            return new EmulatorArguments(
                    help, log, host, port, account, token, config, environment, List.copyOf(resources));
        }

        private void option(String name) {
            switch (name) {
                case "--help", "-h" -> help = true;
                case "--log" -> log = true;
                case "--port" -> port = Integer.parseInt(value(name, "0 to 65535", Reader::isPort));
                case "--host" -> host = value(name, "an address of this machine", text -> !text.isBlank());
                case "--account" ->
                    account = Optional.of(value(name, "32 of 0-9 and a-f", text -> text.matches("[0-9a-f]{32}")));
                case "--config" ->
                    config = Optional.of(value(name, "a file", Reader::isPath)).map(Path::of);
                case "--env" -> environment = Optional.of(maybeEmpty(name));
                case "--token" -> token = value(name, "visible ASCII", text -> text.matches("[!-~]+"));
                case "--d1", "--kv", "--r2", "--queue" ->
                    resources.add(new NamedResource(name.substring(2), value(name, "a name", text -> !text.isBlank())));
                default -> throw wrong("there is no option " + name);
            }
        }

        private String maybeEmpty(String name) {
            if (left.isEmpty()) {
                throw wrong(name + " takes a name");
            }
            return left.remove();
        }

        private String value(String name, String rule, Rule fits) {
            String value = left.isEmpty() ? "" : left.remove();
            if (!fits.fits(value)) {
                throw wrong(name + " takes " + rule + (value.isEmpty() ? "" : ", not '" + value + "'"));
            }
            return value;
        }

        private static boolean isPath(String text) {
            return !text.isBlank() && text.indexOf('\0') < 0;
        }

        private static boolean isPort(String text) {
            return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535;
        }

        private static IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(what + "; --help shows all options");
        }
    }

    /** What a value must be. */
    private interface Rule {
        boolean fits(String value);
    }

    /**
     * A resource that is there at the start.
     *
     * @param kind {@code d1}, {@code kv}, {@code r2} or {@code queue}
     * @param name its name
     */
    record NamedResource(String kind, String name) {}
}
