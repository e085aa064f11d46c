package io.github.flarebind.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.InvalidRequestException;
import io.github.flarebind.core.error.RateLimitedException;
import io.github.flarebind.core.error.ServerException;
import io.github.flarebind.kv.KvClient;
import io.github.flarebind.kv.KvNamespace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which request meets which fault. */
class FaultsTest {
    private final InMemoryCloudflare cloudflare = InMemoryCloudflare.create();
    private final Faults faults = cloudflare.faults();
    private final KvNamespace cache = cloudflare.kv("cache");

    @AfterEach
    void close() {
        cloudflare.close();
    }

    private static KvNamespace once(KvNamespace kv) {
        return kv.with(CallOptions.builder().attempts(1).build());
    }

    private List<String> answers(String operation) {
        return cloudflare.requests().of(operation).list().stream()
                .map(request -> Integer.toString(request.status().orElseThrow()))
                .toList();
    }

    @Test
    void faultsAreGivenInTurnAndTheNextRequestPasses() {
        faults.on("KV put").give(Fault.status(503), Fault.status(500));

        cache.put("k", "v");

        assertThat(answers("KV put")).containsExactly("503", "500", "200");
        assertThat(cache.get("k")).contains("v");
    }

    @Test
    void theNthRequestMeetsTheFirstFault() {
        faults.on("KV put").nth(2).give(Fault.status(400));

        once(cache).put("a", "1");
        assertThatThrownBy(() -> once(cache).put("b", "2")).isInstanceOf(InvalidRequestException.class);
        once(cache).put("c", "3");

        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("c")).contains("3");
    }

    @Test
    void otherOperationsAndResourcesPass() {
        faults.on("KV put").resource("cache").give(Fault.status(400));

        cloudflare.kv("other").put("k", "v");
        cache.get("k");

        assertThatThrownBy(() -> cache.put("k", "v")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aResourceIsKnownByItsIdToo() {
        String id = KvClient.of(cloudflare.client()).get("cache").id();
        faults.on("KV put").resource(id).give(Fault.status(400));

        assertThatThrownBy(() -> cache.put("k", "v")).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aProductStandsForAllItsOperations() {
        faults.on("KV").always(Fault.status(400));

        assertThatThrownBy(() -> cache.get("k")).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> cache.delete("k")).isInstanceOf(InvalidRequestException.class);
        cloudflare.d1("db").exec("SELECT 1");
    }

    @Test
    void clearEndsWhatLastsForever() {
        faults.on("KV").always(Fault.status(400));

        faults.clear();

        assertThat(cache.get("k")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KV putt", "kv put", "put", "", "KV ", "Workers", "unknown request"})
    void anOperationThatThereIsNotIsRefused(String name) {
        assertThatThrownBy(() -> faults.on(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'")
                .hasMessageContaining("KV put");
    }

    @Test
    void ofTwoScriptsTheEarlierIsMetAndBothCount() {
        faults.on("KV put").give(Fault.status(400).message("first"));
        faults.on("KV").nth(2).give(Fault.status(400).message("second"));

        assertThatThrownBy(() -> cache.put("k", "v")).hasMessageContaining("first");
        assertThatThrownBy(() -> cache.put("k", "v")).hasMessageContaining("second");
        cache.put("k", "v");
    }

    @Test
    void twoScriptsForTheSameRequestAreMetOneAfterTheOther() {
        faults.on("KV put").give(Fault.status(400).message("first"));
        faults.on("KV put").give(Fault.status(400).message("second"));

        assertThatThrownBy(() -> cache.put("k", "v")).hasMessageContaining("first");
        assertThatThrownBy(() -> cache.put("k", "v")).hasMessageContaining("second");
        assertThat(faults.unmet()).isEmpty();
    }

    @Test
    void whatLastsForeverIsUnmetUntilItIsMetOnce() {
        faults.on("KV").always(Fault.status(400));
        assertThat(faults.unmet()).containsExactly("status 400 for KV");

        assertThatThrownBy(() -> cache.get("k")).isInstanceOf(InvalidRequestException.class);

        assertThat(faults.unmet()).isEmpty();
    }

    @Test
    void thoseBeforeTheThirdAreLeftAlone() {
        faults.on("KV get").nth(3).give(Fault.status(400));

        cache.get("k");
        cache.get("k");

        assertThatThrownBy(() -> cache.get("k")).isInstanceOf(InvalidRequestException.class);
        cache.get("k");
    }

    @Test
    void whatNoRequestMetIsTold() {
        faults.on("KV put").resource("cache").give(Fault.status(503), Fault.reset());
        faults.on("D1 query").nth(3).give(Fault.delay(Duration.ofSeconds(2)));

        assertThatThrownBy(() -> once(cache).put("k", "v")).isInstanceOf(ServerException.class);

        assertThat(faults.unmet()).containsExactly("reset for KV put on cache", "delay PT2S for D1 query");
    }

    @Test
    void retryAfterIsWaitedFor() {
        faults.on("KV get").give(Fault.status(429).retryAfter(Duration.ofSeconds(7)));
        Instant before = cloudflare.time().now();

        cache.get("k");

        assertThat(Duration.between(before, cloudflare.time().now())).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void statusCodeAndWordsReachTheCaller() {
        faults.on("KV get").give(Fault.status(429).code(10048).message("enough").retryAfter(Duration.ofSeconds(90)));

        assertThatThrownBy(() -> cache.get("k"))
                .isInstanceOfSatisfying(RateLimitedException.class, e -> {
                    assertThat(e.status()).isEqualTo(429);
                    assertThat(e.errors().get(0).code()).isEqualTo(10048);
                    assertThat(e.retryAfter()).contains(Duration.ofSeconds(90));
                })
                .hasMessageContaining("enough");
    }

    @Test
    void ofManyThreadsExactlyOneMeetsTheFault() {
        faults.on("KV put").nth(40).give(Fault.status(400));
        AtomicInteger failed = new AtomicInteger();

        IntStream.range(0, 200).parallel().forEach(i -> {
            try {
                cache.put("k" + i, "v");
            } catch (InvalidRequestException e) {
                failed.incrementAndGet();
            }
        });

        assertThat(failed).hasValue(1);
        assertThat(faults.unmet()).isEmpty();
        cloudflare.requests().of("KV put").assertCount(200);
    }

    @Test
    void badFaultsAreRefused() {
        assertThatThrownBy(() -> Fault.status(200)).hasMessageContaining("200");
        assertThatThrownBy(() -> Fault.status(600)).hasMessageContaining("600");
        assertThatThrownBy(() -> Fault.delay(Duration.ZERO)).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> Fault.status(429).retryAfter(Duration.ofMillis(1500)))
                .hasMessageContaining("PT1.5S");
        assertThatThrownBy(() -> faults.on("KV put").nth(0)).hasMessageContaining("0");
        assertThatThrownBy(() -> faults.on("KV put").give()).hasMessageContaining("at least one");
    }

    @Test
    @SuppressWarnings("NullAway") // as from code without null checks
    void aNullAmongFaultsIsTold() {
        assertThatThrownBy(() -> faults.on("KV put").give(Fault.reset(), null)).hasMessageContaining("a fault is null");
    }
}
