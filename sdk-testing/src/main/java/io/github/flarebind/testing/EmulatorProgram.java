package io.github.flarebind.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.testing.engine.Account;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The emulator as a program of its own. */
final class EmulatorProgram {
    private static final List<String> KINDS = List.of("kv", "d1", "r2", "queue");

    private EmulatorProgram() {}

    static void run(String... args) throws InterruptedException {
        EmulatorArguments asked = EmulatorArguments.of(args);
        if (asked.help()) {
            System.out.print(EmulatorArguments.HELP);
            return;
        }
        CloudflareEmulator emulator = CloudflareEmulator.start(asked);
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        announce(emulator, asked, System.out);
        new CountDownLatch(1).await();
    }

    /** Prints, as one line of JSON, all that a program needs to use it. */
    static void announce(CloudflareEmulator emulator, EmulatorArguments asked, PrintStream out) {
        Account account = emulator.account();
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("rest", emulator.restUrl().toString())
                .put("s3", emulator.s3Url().toString())
                .put("account_id", emulator.accountId())
                .put("token", emulator.apiToken())
                .put("access_key_id", emulator.s3Credentials().accessKeyId())
                .put("secret_access_key", emulator.s3Credentials().secretAccessKey());
        KINDS.forEach(kind -> line.put(kind, id(account, kind, Defaults.DEMO)));
        if (!asked.resources().isEmpty()) {
            ObjectNode named = line.putObject("resources");
            asked.resources()
                    .forEach(one ->
                            named.withObject("/" + one.kind()).put(one.name(), id(account, one.kind(), one.name())));
        }
        out.println(line);
        out.flush();
    }

    /** The id of a resource, which is made on first use; a bucket's is its name. */
    static String id(Account account, String kind, String name) {
        return switch (kind) {
            case "kv" -> account.kv().named(name).id();
            case "d1" -> account.d1().named(name).id();
            case "r2" -> account.r2().named(name).name();
            case "queue" -> account.queues().named(name).id();
            default -> throw new IllegalArgumentException("there is no kind " + kind);
        };
    }
}
