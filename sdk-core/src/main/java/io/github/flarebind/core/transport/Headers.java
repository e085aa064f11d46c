package io.github.flarebind.core.transport;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Header names with their values; names are compared without case. Immutable. */
public final class Headers {
    private static final Headers EMPTY = new Headers(new TreeMap<>());
    private static final Pattern SECRET = Pattern.compile(
            ".*(auth|token|secret|key|cookie|signature|password|credential|jwt).*", Pattern.CASE_INSENSITIVE);

    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Returns headers without a name. */
    public static Headers empty() {
        return EMPTY;
    }

    /** Returns one header with one value. */
    public static Headers of(String name, String value) {
        return EMPTY.with(name, value);
    }

    /** Returns a copy of the given names and values. */
    public static Headers of(Map<String, List<String>> values) {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, list) ->
                copy.computeIfAbsent(name, unused -> new ArrayList<>()).addAll(list));
        copy.replaceAll((name, list) -> List.copyOf(list));
        return new Headers(copy);
    }

    /** Returns these headers with {@code name} set to exactly {@code value}. */
    public Headers with(String name, String value) {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        copy.put(requireNonNull(name, "name"), List.of(value));
        return new Headers(copy);
    }

    /** Returns these headers with every header of {@code later} in place of ours of the same name. */
    public Headers with(Headers later) {
        TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(values);
        copy.putAll(later.values);
        return new Headers(copy);
    }

    /** Returns the first value of {@code name}. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Returns every value of {@code name} in the order received; empty when it is absent. */
    public List<String> all(String name) {
        return values.getOrDefault(requireNonNull(name, "name"), List.of());
    }

    /** Returns the names with their values, sorted by name without case. */
    public Map<String, List<String>> asMap() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && values.equals(headers.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names and values; what may be a credential by its name is masked. */
    @Override
    public String toString() {
        Map<String, Object> shown = new TreeMap<>();
        values.forEach((name, list) -> shown.put(name, SECRET.matcher(name).matches() ? "***" : list));
        return shown.toString();
    }
}
