package io.github.flarebind.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.flarebind.core.Time;
import io.github.flarebind.env.internal.ConfigSearch;
import io.github.flarebind.env.internal.WranglerConfig;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.ServiceException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The emulator as a program of its own. */
final class EmulatorProgram {
    private static final List<String> KINDS = List.of("kv", "d1", "r2", "queue");

    private final Account account;
    private final Map<String, String> bindings;

    private EmulatorProgram(EmulatorArguments asked) {
        Optional<WranglerConfig> config = asked.config().map(file -> WranglerConfig.read(file, environment(asked)));
        this.account = new Account(
                asked.account()
                        .or(() -> config.flatMap(WranglerConfig::accountId))
                        .orElse(Defaults.ACCOUNT),
                asked.token(),
                Time.system());
        this.bindings =
                config.map(file -> ConfiguredAccount.make(account, file)).orElse(Map.of());
        asked.resources().forEach(this::make);
    }

    static void run(String... args) throws InterruptedException {
        EmulatorArguments asked = EmulatorArguments.of(args);
        if (asked.help()) {
            System.out.print(EmulatorArguments.HELP);
            return;
        }
        EmulatorProgram program = new EmulatorProgram(asked);
        CloudflareEmulator emulator = CloudflareEmulator.start(program.door(asked), asked.host(), asked.port());
        Runtime.getRuntime().addShutdownHook(new Thread(emulator::end));
        announce(emulator, asked, program.bindings, System.out);
        new CountDownLatch(1).await();
    }

    private AccountDoor door(EmulatorArguments asked) {
        return asked.log() ? new AccountDoor(account, System.err::println) : new AccountDoor(account);
    }

    private static Optional<String> environment(EmulatorArguments asked) {
        return asked.environment().or(() -> ConfigSearch.environment(System.getenv()));
    }

    private void make(EmulatorArguments.NamedResource one) {
        try {
            id(account, one.kind(), one.name());
        } catch (ServiceException e) {
            throw new IllegalArgumentException("--" + one.kind() + " " + one.name() + ": " + e.getMessage(), e);
        }
    }

    /** Prints, as one line of JSON, all that a program needs to use it. */
    static void announce(
            CloudflareEmulator emulator, EmulatorArguments asked, Map<String, String> bindings, PrintStream out) {
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
        if (asked.config().isPresent()) {
            bindings.forEach(line.putObject("bindings")::put);
        }
        out.println(line);
        out.flush();
    }

    /** The id of a resource, which is made on first use; a bucket's is its name. */
    private static String id(Account account, String kind, String name) {
        return switch (kind) {
            case "kv" -> account.kv().named(name).id();
            case "d1" -> account.d1().named(name).id();
            case "r2" -> account.r2().named(name).name();
            case "queue" -> account.queues().named(name).id();
            default -> throw new IllegalArgumentException("there is no kind " + kind);
        };
    }
}
