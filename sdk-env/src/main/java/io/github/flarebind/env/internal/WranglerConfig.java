package io.github.flarebind.env.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a wrangler configuration says of one environment.
 *
 * @param file where it was found
 * @param worker what the Worker is called
 * @param accountId the account
 * @param d1 the databases
 * @param kv the namespaces
 * @param r2 the buckets
 * @param producers the queues that the Worker writes to
 * @param consumers the queues that are read, and how
 * @param vars the values that are written in it, as text, or else as JSON
 */
public record WranglerConfig(
        String file,
        WorkerName worker,
        Optional<String> accountId,
        List<D1Entry> d1,
        List<KvEntry> kv,
        List<R2Entry> r2,
        List<ProducerEntry> producers,
        List<ConsumerEntry> consumers,
        Map<String, String> vars) {
    /**
     * Reads a file.
     *
     * @param environment a named environment; none, or an empty name, for the top level
     * @throws io.github.flarebind.env.WranglerConfigException when it cannot be used, whatever is in it
     */
    public static WranglerConfig read(Path path, Optional<String> environment) {
        return read(ConfigText.read(path), environment);
    }

    static WranglerConfig read(ConfigText text, Optional<String> environment) {
        return new WranglerReader(Document.of(text).section(), environment).read();
    }

    /** All that has a name of the Worker's own. */
    public Stream<Entry> entries() {
        return Stream.of(d1, kv, r2, producers).flatMap(List::stream);
    }

    /** Says how many of each there are, and no value. */
    @Override
    public String toString() {
        return "WranglerConfig{" + file + ": " + entries().map(Entry::binding).toList() + ", " + vars.size() + " vars}";
    }
}
