package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulk gets from the far side. */
class KvBulkGetRouteTest {
    private final RawAccount raw = new RawAccount();

    @BeforeEach
    void store() throws IOException {
        raw.cache(
                "PUT",
                "/bulk",
                "[{\"key\":\"text\",\"value\":\"t\",\"metadata\":[1],\"expiration_ttl\":60},"
                        + "{\"key\":\"json\",\"value\":\"{\\\"n\\\":1}\"},{\"key\":\"empty\",\"value\":\"\"},"
                        + "{\"key\":\"bytes\",\"value\":\"/w==\",\"base64\":true}]");
    }

    @Test
    void valuesComeAsTextUnlessJsonIsAsked() throws IOException {
        assertThat(get("{\"keys\":[\"json\",\"none\",\"text\",\"json\"]}"))
                .contains("{\"values\":{\"json\":\"{\\\"n\\\":1}\",\"none\":null,\"text\":\"t\"}}");
        assertThat(get("{\"keys\":[\"json\",\"none\"],\"type\":\"json\"}"))
                .contains("{\"values\":{\"json\":{\"n\":1},\"none\":null}}");
    }

    @Test
    void metadataAndExpirationComeOnRequest() throws IOException {
        assertThat(get("{\"keys\":[\"text\",\"json\",\"none\"],\"withMetadata\":true}"))
                .contains("\"text\":{\"value\":\"t\",\"metadata\":[1],\"expiration\":1767225660}")
                .contains("\"json\":{\"value\":\"{\\\"n\\\":1}\",\"metadata\":null}", "\"none\":null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|400|10012|not a JSON object",
                "{}|400|10029|You must request a minimum of 1 key",
                "{\"keys\":[]}|400|10029|You must request a minimum of 1 key",
                "{\"keys\":\"text\"}|400|10012|keys is not an array",
                "{\"keys\":[1]}|400|10012|a key is not a string",
                "{\"keys\":[\"\"]}|400|10001|Key names must not be empty",
                "{\"keys\":[\"..\"]}|400|10001|Illegal key name",
                "{\"keys\":[\"none\"],\"type\":\"arrayBuffer\"}|400|10012|is not a valid type. Use",
                "{\"keys\":[\"none\"],\"cacheTtl\":60}|501|0|field 'cacheTtl'",
                "{\"keys\":[\"json\",\"text\"],\"type\":\"json\"}|400|10029|corresponds to a non-json value",
                "{\"keys\":[\"empty\"],\"type\":\"json\"}|400|10029|corresponds to a non-json value",
                "{\"keys\":[\"json\",\"bytes\"]}|400|10029|corresponds to a non-text value"
            })
    void refusals(String body, int status, int code, String message) throws IOException {
        assertThat(get(body)).startsWith(status + " ").contains("\"code\":" + code + ",", message);
    }

    @Test
    void atMost100KeysAreAskedFor() throws IOException {
        assertThat(get(keys(100))).startsWith("200 ");
        assertThat(get(keys(101))).startsWith("400 ").contains("You can request a maximum of 100 keys");
    }

    @Test
    void aKeyThatIsTooLongIsRefused() throws IOException {
        assertThat(get("{\"keys\":[\"" + "é".repeat(256) + "\"]}")).startsWith("200 ");
        assertThat(get("{\"keys\":[\"" + "é".repeat(256) + "a\"]}"))
                .startsWith("414 ")
                .contains("UTF-8 encoded length of 513 exceeds key length limit of 512.");
    }

    private static String keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"k" + i + '"')
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    @Test
    void valuesOfMoreThan25MiBTogetherAreRefused() throws IOException {
        raw.cache("PUT", "/values/large", "x".repeat(26_214_399));

        assertThat(get("{\"keys\":[\"large\",\"text\"]}")).startsWith("200 ");
        assertThat(get("{\"keys\":[\"large\",\"json\"]}"))
                .startsWith("413 ")
                .contains("Total size of request exceeds the limit of 25MB");
    }

    private String get(String body) throws IOException {
        return raw.cache("POST", "/bulk/get", body).line();
    }
}
