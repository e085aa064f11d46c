package io.github.flarebind.testing.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The accounts that tests may touch: those that a system property lists, an id once for each that allows it. */
public final class AllowedAccounts {
    /** The name of the property; ids in it are separated by commas. */
    public static final String PROPERTY = "flarebind.realAccounts";

    private AllowedAccounts() {}

    static boolean has(String accountId) {
        return ids(System.getProperty(PROPERTY, "")).contains(accountId);
    }

    /** Allows it once more. */
    public static void add(String accountId) {
        System.getProperties().merge(PROPERTY, accountId, (before, one) -> before + "," + one);
    }

    /** Takes it away once; whoever else allowed it still does. */
    public static void remove(String accountId) {
        System.getProperties().computeIfPresent(PROPERTY, (name, before) -> {
            List<String> left = ids(before.toString());
            left.remove(accountId);
            return String.join(",", left);
        });
    }

    private static List<String> ids(String listed) {
        return new ArrayList<>(Arrays.asList(listed.strip().split("[,\\s]+")));
    }
}
