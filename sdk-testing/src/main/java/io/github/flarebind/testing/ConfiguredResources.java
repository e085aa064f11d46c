package io.github.flarebind.testing;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.env.internal.ConsumerEntry;
import io.github.flarebind.env.internal.D1Entry;
import io.github.flarebind.env.internal.KvEntry;
import io.github.flarebind.env.internal.Place;
import io.github.flarebind.env.internal.ProducerEntry;
import io.github.flarebind.env.internal.R2Entry;
import io.github.flarebind.env.internal.WorkerName;
import io.github.flarebind.env.internal.WranglerConfig;
import io.github.flarebind.testing.engine.Account;
import io.github.flarebind.testing.engine.D1Settings;
import io.github.flarebind.testing.engine.D1Store;
import io.github.flarebind.testing.engine.R2Engine;
import io.github.flarebind.testing.engine.ServiceException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The resources of a wrangler configuration in an account, with the ids that are written there. */
final class ConfiguredResources {
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Set<String> consumed = new HashSet<>();
    private final Account account;
    private final WorkerName worker;

    private ConfiguredResources(Account account, WorkerName worker) {
        this.account = account;
        this.worker = worker;
    }

    /**
     * Makes what is not there yet, and returns the ids by the Worker's names; a bucket's is its name. A queue of which
     * the file names no consumer gets one that pulls.
     *
     * @throws io.github.flarebind.env.WranglerConfigException when a service refuses what the file says
     */
    static Map<String, String> make(Account account, WranglerConfig config) {
        ConfiguredResources resources = new ConfiguredResources(account, config.worker());
        config.d1().forEach(resources::databases);
        config.kv().forEach(resources::namespaces);
        config.r2().forEach(resources::buckets);
        config.consumers().forEach(resources::consumers);
        config.producers().forEach(resources::queues);
        return resources.ids;
    }

    private void databases(D1Entry entry) {
        ids.put(entry.binding(), checked(entry.at(), () -> database(entry, entry.name(), entry.id())));
        // other preview ids stand for local data only
        entry.previewId()
                .filter(D1Entry::isId)
                .ifPresent(id ->
                        checked(entry.at(), () -> database(entry, entry.name() + "-preview", Optional.of(id))));
    }

    private String database(D1Entry entry, String name, Optional<String> id) {
        Optional<D1Store> there = account.d1().list().stream()
                .filter(store -> id.map(store.id()::equals).orElse(store.name().equals(name)))
                .findFirst();
        D1Settings settings =
                new D1Settings(Optional.empty(), entry.jurisdiction().map(Jurisdiction::code), "disabled");
        return there.orElseGet(() -> id.map(own -> account.d1().create(nameOf(entry, name, own), own, settings))
                        .orElseGet(() -> account.d1().create(name, settings)))
                .id();
    }

    /** A name that is not written gives way to another database's; one that is written must be free. */
    private String nameOf(D1Entry entry, String name, String id) {
        Optional<D1Store> other = account.d1().list().stream()
                .filter(store -> store.name().equals(name))
                .findFirst();
        boolean written = name.equals(entry.name()) && !name.equals(worker.resource(entry.binding()));
        if (other.isPresent() && written) {
            throw entry.at()
                    .wrong(": the database '" + name + "' is there already, with the id "
                            + other.get().id() + "; when env(..) comes first it is made with the id that is written");
        }
        return other.isPresent() ? name + '-' + id : name;
    }

    private void namespaces(KvEntry entry) {
        ids.put(entry.binding(), checked(entry.at(), () -> namespace(entry.name(), entry.id())));
        entry.previewId()
                .filter(KvEntry::isId)
                .ifPresent(id -> checked(entry.at(), () -> namespace(entry.name() + "_preview", Optional.of(id))));
    }

    private String namespace(String title, Optional<String> id) {
        return id.map(own -> account.kv().list().stream()
                        .filter(store -> store.id().equals(own))
                        .findFirst()
                        .orElseGet(() -> account.kv().createAs(own, titleOf(title, own))))
                .orElseGet(() -> account.kv().named(title))
                .id();
    }

    /** No file says a title, so it gives way to another namespace's. */
    private String titleOf(String title, String id) {
        boolean taken =
                account.kv().list().stream().anyMatch(store -> store.title().equals(title));
        return taken ? title + '-' + id : title;
    }

    private void consumers(ConsumerEntry entry) {
        if (!consumed.add(entry.queue())) {
            throw entry.at().wrong(": the queue '" + entry.queue() + "' has a consumer already; a queue has one");
        }
        checked(
                entry.at(),
                () -> account.queues()
                        .named(entry.queue(), ConfiguredConsumer.of(entry, worker))
                        .id());
    }

    private void queues(ProducerEntry entry) {
        ids.put(
                entry.binding(),
                checked(entry.at(), () -> account.queues().named(entry.queue()).id()));
    }

    private void buckets(R2Entry entry) {
        ids.put(entry.binding(), checked(entry.at(), () -> bucket(entry, entry.name())));
        entry.previewName().ifPresent(name -> checked(entry.at(), () -> bucket(entry, name)));
    }

    private String bucket(R2Entry entry, String name) {
        return account.r2()
                .in(entry.jurisdiction().map(Jurisdiction::code).orElse(R2Engine.ANYWHERE))
                .named(name)
                .name();
    }

    private static String checked(Place at, Supplier<String> id) {
        try {
            return id.get();
        } catch (ServiceException e) {
            throw at.wrong(": " + e.getMessage());
        }
    }
}
