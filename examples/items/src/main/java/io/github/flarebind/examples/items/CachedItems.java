package io.github.flarebind.examples.items;

import io.github.flarebind.core.Body;
import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.CloudflareException;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.kv.KvPutOptions;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The items with KV in front: found there or else in D1, and then remembered for an hour. A cache that fails is as good as
 * an empty one. Whoever lets items change overwrites here what was remembered, and knows that KV may show the old one for a
 * minute.
 */
final class CachedItems {
    private static final Logger LOG = LoggerFactory.getLogger(CachedItems.class);
    private static final CallOptions NO_PATIENCE =
            CallOptions.builder().attempts(1).deadline(Duration.ofSeconds(2)).build();
    private static final KvPutOptions AN_HOUR =
            KvPutOptions.builder().expirationTtl(Duration.ofHours(1)).build(); // KV takes no less than 60 s

    private final Items items;
    private final KvNamespace cache;

    CachedItems(Items items, KvNamespace cache) {
        this.items = items;
        this.cache = cache.with(NO_PATIENCE);
    }

    Item add(NewItem item) {
        Item added = items.add(item);
        remember(added);
        return added;
    }

    Optional<Item> find(long id) {
        Optional<Item> remembered = recall(id);
        if (remembered.isPresent()) {
            return remembered;
        }
        Optional<Item> found = items.find(id);
        found.ifPresent(this::remember);
        return found;
    }

    ItemsPage newest(int limit, long below) {
        return items.newest(limit, below);
    }

    private Optional<Item> recall(long id) {
        try {
            return cache.getJson(key(id), Item.class);
        } catch (CloudflareException | IllegalArgumentException e) {
            LOG.warn("the cache does not give item {}: {}", id, e.getMessage());
            return Optional.empty();
        }
    }

    private void remember(Item item) {
        try {
            cache.put(key(item.id()), Body.json(item), AN_HOUR);
        } catch (CloudflareException e) {
            LOG.warn("the cache does not take item {}: {}", item.id(), e.getMessage());
        }
    }

    private static String key(long id) {
        return "item:" + id;
    }
}
