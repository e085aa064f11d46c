package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.testing.engine.KvTemper;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bulk writes and deletes from the far side. */
class KvBulkRoutesTest {
    private final RawAccount raw = new RawAccount();

    @Test
    void everyItemIsStoredWithWhatBelongsToIt() throws IOException {
        assertThat(put("[{\"key\":\"a/b\",\"value\":\"text\",\"metadata\":{\"n\":1},\"expiration_ttl\":60},"
                        + "{\"key\":\"64\",\"value\":\"aMOk\\nbGxv\",\"base64\":true,\"expiration\":1767229200}]"))
                .contains("\"result\":{\"successful_key_count\":2,\"unsuccessful_keys\":[]}");

        assertThat(raw.cache("GET", "/keys", "").text())
                .contains("[{\"name\":\"64\",\"expiration\":1767229200},"
                        + "{\"name\":\"a/b\",\"expiration\":1767225660,\"metadata\":{\"n\":1}}]");
        assertThat(raw.cache("GET", "/values/64", "").text()).isEqualTo("hällo");
        assertThat(raw.cache("GET", "/values/a%2Fb", "").text()).isEqualTo("text");
    }

    @Test
    void anEmptyArrayStoresNothing() throws IOException {
        assertThat(put("[]")).startsWith("200 ").contains("\"successful_key_count\":0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|10012|not a JSON array",
                "[{\"value\":\"v\"}]|400|10012|key is required",
                "[{\"key\":\"k\"}]|400|10012|value is required",
                "[{\"key\":\"k\",\"value\":1}]|400|10012|value is not a string",
                "[{\"key\":\"\",\"value\":\"v\"}]|400|10001|Key names must not be empty",
                "[{\"key\":\"..\",\"value\":\"v\"}]|400|10001|Illegal key name",
                "[{\"key\":\"k\",\"value\":\"v\",\"ttl\":1}]|501|0|field 'ttl'",
                "[{\"key\":\"k\",\"value\":\"v\",\"expiration_ttl\":59}]|400|10034|at least 60",
                "[{\"key\":\"k\",\"value\":\"v\",\"expiration\":1}]|400|10033|Invalid expiration of 1.",
                "[{\"key\":\"k\",\"value\":\"YQ\",\"base64\":true}]|400|10012|could not base64 decode value for key",
                "[{\"key\":\"k\",\"value\":\"a-b_\",\"base64\":true}]|400|10012|could not base64 decode",
                "[{\"key\":\"k\",\"value\":\"1\"},{\"key\":\"k\",\"value\":\"2\"}]|400|10012|received duplicate key"
            })
    void anItemAgainstTheRulesStoresNothing(String body, int status, int code, String message) throws IOException {
        String withAnother =
                body.startsWith("[") ? body.replaceFirst("\\[", "[{\"key\":\"good\",\"value\":\"v\"},") : body;

        assertThat(put(withAnother)).startsWith(status + " ").contains("\"code\":" + code + ",", message);
        assertThat(raw.cache("GET", "/keys", "").result()).isEmpty();
    }

    @Test
    void aKeyGivenTwiceAlikeCountsOnce() throws IOException {
        assertThat(put("[{\"key\":\"k\",\"value\":\"v\"},{\"key\":\"k\",\"value\":\"v\"}]"))
                .contains("\"successful_key_count\":1");
    }

    @Test
    void metadataAndKeysHaveTheirBounds() throws IOException {
        assertThat(put("[{\"key\":\"k\",\"value\":\"v\",\"metadata\":\"" + "x".repeat(1023) + "\"}]"))
                .startsWith("413 ")
                .contains("Metadata length of 1025 exceeds limit of 1024.");
        assertThat(put("[{\"key\":\"" + "k".repeat(513) + "\",\"value\":\"v\"}]"))
                .startsWith("414 ");
    }

    @Test
    void aValueThatIsTooLargeIsLeftAndTheOthersStored() throws IOException {
        assertThat(put("[{\"key\":\"large\",\"value\":\"" + "x".repeat(26_214_401) + "\"},"
                        + "{\"key\":\"small\",\"value\":\"v\"}]"))
                .startsWith("200 ")
                .contains("{\"successful_key_count\":1,\"unsuccessful_keys\":[\"large\"]}");
        assertThat(raw.cache("GET", "/keys", "").result().findValuesAsText("name"))
                .containsExactly("small");
    }

    @Test
    void aRequestHasAtMost10000Keys() throws IOException {
        assertThat(put(items(10_000))).contains("\"successful_key_count\":10000");
        assertThat(put(items(10_001))).startsWith("400 ").contains("10001 keys exceed limit of 10000.");
    }

    private static String items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"key\":\"k" + i + "\",\"value\":\"v\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void aRequestHasAtMost100Megabytes() throws IOException {
        assertThat(put("[" + " ".repeat(99_999_998) + "]")).startsWith("200 ");
        assertThat(put("[" + " ".repeat(99_999_999) + "]"))
                .startsWith("413 ")
                .contains("request of 100000001 bytes exceeds limit of 100000000.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /bulk/delete", "DELETE /bulk"})
    void bothDeletesDelete(String route) throws IOException {
        put(items(3));
        String[] parts = route.split(" ", -1);

        assertThat(raw.cache(parts[0], parts[1], "[\"k0\",\"none\",\"k2\",\"k2\"]")
                        .line())
                .startsWith("200 ")
                .contains("{\"successful_key_count\":3,\"unsuccessful_keys\":[]}");
        assertThat(raw.cache("GET", "/keys", "").result().findValuesAsText("name"))
                .containsExactly("k1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|not a JSON array",
                "[\"k0\",1]|a key is not a string",
                "[\"k0\",\"\"]|Key names must not be empty"
            })
    void aDeleteAgainstTheRulesDeletesNothing(String body, String message) throws IOException {
        put(items(1));

        assertThat(raw.cache("POST", "/bulk/delete", body).line())
                .startsWith("400 ")
                .contains(message);
        assertThat(raw.cache("GET", "/keys", "").result()).hasSize(1);
    }

    @Test
    void aKeyWrittenTooLatelyIsAmongTheUnsuccessful() throws IOException {
        raw.account.kv().temper(new KvTemper(false, true));
        raw.cache("PUT", "/values/k1", "first");
        assertThat(raw.cache("PUT", "/values/k1", "second").line())
                .startsWith("429 ")
                .contains("Too Many Requests");

        assertThat(put(items(3))).contains("{\"successful_key_count\":2,\"unsuccessful_keys\":[\"k1\"]}");
        assertThat(raw.cache("GET", "/values/k1", "").text()).isEqualTo("first");

        raw.pass(Duration.ofMillis(1000));
        assertThat(raw.cache("POST", "/bulk/delete", "[\"k1\"]").text()).contains("\"unsuccessful_keys\":[]");
        assertThat(raw.cache("DELETE", "/values/k1", "").status()).isEqualTo(429);
        assertThat(raw.cache("POST", "/bulk/delete", "[\"k1\"]").text()).contains("\"unsuccessful_keys\":[\"k1\"]");
    }

    private String put(String body) throws IOException {
        return raw.cache("PUT", "/bulk", body).line();
    }
}
