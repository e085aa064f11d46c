package io.github.flarebind.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.testing.engine.Account;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** The emulator as a program of its own. */
final class EmulatorProgram {
    private static final String USAGE =
            "usage: java -jar cloudflare-emulator.jar [--port N]   (0 to 65535, 0 for a free port)";

    private EmulatorProgram() {}

    static void run(String... args) throws InterruptedException {
        CloudflareEmulator emulator = CloudflareEmulator.start(port(args));
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
        announce(emulator, System.out);
        new CountDownLatch(1).await();
    }

    private static int port(String... args) {
        if (args.length == 0) {
            return 0;
        }
        if (args.length == 2 && args[0].equals("--port") && args[1].matches("\\d{1,5}")) {
            int port = Integer.parseInt(args[1]);
            if (port <= 65_535) {
                return port;
            }
        }
        throw new IllegalArgumentException(USAGE);
    }

    /** Prints, as one line of JSON, all that a program needs to use it. */
    static void announce(CloudflareEmulator emulator, PrintStream out) {
        Account account = emulator.account();
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("rest", emulator.restUrl().toString())
                .put("s3", emulator.s3Url().toString())
                .put("account_id", emulator.accountId())
                .put("token", emulator.apiToken())
                .put("access_key_id", emulator.s3Credentials().accessKeyId())
                .put("secret_access_key", emulator.s3Credentials().secretAccessKey())
                .put("kv", account.kv().named(Defaults.DEMO).id())
                .put("d1", account.d1().named(Defaults.DEMO).id())
                .put("r2", account.r2().named(Defaults.DEMO).name())
                .put("queue", account.queues().named(Defaults.DEMO).id());
        out.println(line);
        out.flush();
    }
}
