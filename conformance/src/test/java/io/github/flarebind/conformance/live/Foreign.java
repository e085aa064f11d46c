package io.github.flarebind.conformance.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Client;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.queues.QueuesClient;
import io.github.flarebind.r2.R2Client;
import io.github.flarebind.testing.CloudflareEmulator;
import java.util.List;
import java.util.function.Consumer;

/** Resources of somebody else in the account of a run. Some names are nearly those of a run, and one is that of another run. */
record Foreign(CloudflareEmulator emulator) {
    private static final List<String> NAMES = List.of(
            "flarebind-live-",
            "flarebind-live-202001011200-0c41f7",
            "flarebind-live-202001011200-mine",
            "flarebind-live-202099999999-0c41f7-1",
            "flarebind-live-299901011200-0c41f7-1",
            "my-flarebind-live-202001011200-0c41f7-1",
            "theirs");

    private static String name(String name) {
        return name + (name.endsWith("-") ? "x" : "");
    }

    private void with(Consumer<CloudflareClient> work) {
        try (CloudflareClient client = emulator.client()) {
            work.accept(client);
        }
    }

    /** Makes one of each name and service. */
    void make() {
        with(client -> NAMES.stream().map(Foreign::name).forEach(name -> {
            D1Client.of(client).create(name);
            KvClient.of(client).namespace(KvClient.of(client).create(name).id()).put("k", "v");
            QueuesClient.of(client)
                    .createPullConsumer(QueuesClient.of(client).create(name).id());
            R2Client.of(client).create(name);
            R2Client.of(client).bucket(name).put("k", "v");
        }));
    }

    /** They are there with what is in them, and there is nothing else. */
    void assertAlone() {
        String[] names = NAMES.stream().map(Foreign::name).toArray(String[]::new);
        with(client -> {
            for (Shelf shelf :
                    List.of(D1Shelf.of(client), KvShelf.of(client), QueuesShelf.of(client), R2Shelf.of(client, true))) {
                assertThat(shelf.list())
                        .extracting(Shelf.Resource::name)
                        .as("each " + shelf.kind())
                        .containsExactlyInAnyOrder(names);
            }
            assertThat(R2Client.of(client).bucket("theirs").get("k")).isPresent();
            assertThat(KvClient.of(client).namespace("theirs").get("k")).contains("v");
            assertThat(QueuesClient.of(client).consumers("theirs")).hasSize(1);
        });
    }
}
