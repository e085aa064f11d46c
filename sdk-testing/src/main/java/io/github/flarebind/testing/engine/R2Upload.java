package io.github.flarebind.testing.engine;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** An object that is uploaded in parts, neither completed nor aborted. */
public final class R2Upload {
    private static final int INVALID_ARGUMENT = 10029;

    private final NavigableMap<Integer, R2Part> parts = new ConcurrentSkipListMap<>();
    private final String id = R2Store.version();
    private final String key;
    private final R2Attributes attributes;
    private final Instant started;

    R2Upload(String key, R2Attributes attributes, Instant started) {
        this.key = key;
        this.attributes = attributes;
        this.started = started;
    }

    public String id() {
        return id;
    }

    public String key() {
        return key;
    }

    /** What will be stored beside the bytes. */
    public R2Attributes attributes() {
        return attributes;
    }

    public Instant started() {
        return started;
    }

    /** The parts that are here, by number. */
    public List<R2Part> parts() {
        return List.copyOf(parts.values());
    }

    Optional<R2Part> part(int number) {
        return Optional.ofNullable(parts.get(number));
    }

    /** This upload, if it was begun with {@code customerKey}. */
    R2Upload opened(Optional<String> customerKey) {
        if (!attributes.customerKey().equals(customerKey)) {
            throw new ServiceException(
                    ServiceException.Kind.INVALID,
                    INVALID_ARGUMENT,
                    "The provided encryption parameters did not match the ones used originally.");
        }
        return this;
    }

    void add(R2Part part) {
        R2Part replaced = parts.put(part.number(), part);
        if (replaced != null) {
            replaced.content().release();
        }
    }

    void letGo() {
        parts.values().forEach(part -> part.content().release());
    }
}
