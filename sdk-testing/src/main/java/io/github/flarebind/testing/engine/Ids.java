package io.github.flarebind.testing.engine;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids derived from account, kind and name, so that a name has the same id in every run. */
final class Ids {
    private Ids() {}

    static UUID uuid(String account, String kind, String name) {
        return UUID.nameUUIDFromBytes((account + '/' + kind + '/' + name).getBytes(StandardCharsets.UTF_8));
    }

    static String hex(String account, String kind, String name) {
        return uuid(account, kind, name).toString().replace("-", "");
    }
}
