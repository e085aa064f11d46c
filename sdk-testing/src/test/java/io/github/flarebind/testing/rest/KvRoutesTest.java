package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.core.transport.Headers;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A namespace's keys from the far side: what other clients than ours may send, and what ours refuses before. */
class KvRoutesTest {
    private static final long NOW = RawAccount.START.getEpochSecond();

    private final RawAccount raw = new RawAccount();

    @Test
    void whatIsPutRawIsStoredLiterally() throws IOException {
        raw.cache("PUT", "/values/k", "{\"value\":1}");

        assertThat(raw.cache("GET", "/values/k", "").text()).isEqualTo("{\"value\":1}");
    }

    @Test
    void aKeyOfThePathIsDecodedOnce() throws IOException {
        raw.cache("PUT", "/values/a%2Fb%2520c+d", "v");

        assertThat(raw.cache("GET", "/keys", "").result().findValuesAsText("name"))
                .containsExactly("a/b%20c+d");
    }

    @Test
    void metadataIsReadByItself() throws IOException {
        form("k", "value", "[1,{\"a\":null}]");
        raw.cache("PUT", "/values/plain", "v");

        assertThat(raw.cache("GET", "/metadata/k", "").result().toString()).isEqualTo("[1,{\"a\":null}]");
        assertThat(raw.cache("GET", "/metadata/plain", "").result().isNull()).isTrue();
        assertThat(raw.cache("GET", "/metadata/none", "").line())
                .startsWith("404 ")
                .contains("\"code\":10009,");
    }

    @Test
    void metadataThatIsNullIsNone() throws IOException {
        form("k", "value", "null");

        assertThat(raw.cache("GET", "/keys", "").text()).contains("[{\"name\":\"k\"}]");
    }

    @Test
    void metadataMustBeJson() throws IOException {
        for (String wrong : new String[] {"{", "", "1 2"}) {
            assertThat(form("k", "value", wrong).line())
                    .startsWith("400 ")
                    .contains("\"code\":10147,", "metadata must be valid json");
        }
    }

    @Test
    void metadataHasAtMost1024Bytes() throws IOException {
        assertThat(form("k", "value", '"' + "é".repeat(511) + '"').status()).isEqualTo(200);
        assertThat(form("k", "value", '"' + "é".repeat(511) + "x\"").line())
                .startsWith("413 ")
                .contains("Metadata length of 1025 exceeds limit of 1024.");
    }

    @Test
    void aFormNeedsItsValue() throws IOException {
        assertThat(form("k", "other", "1").line()).startsWith("400 ").contains("no part called value");
    }

    private RawAccount.Answer form(String key, String part, String metadata) throws IOException {
        Headers headers =
                Headers.of("Authorization", "Bearer t0ken").with("Content-Type", "multipart/form-data; boundary=b");
        return raw.open(
                "PUT",
                "https://in-memory/client/v4/accounts/acc/storage/kv/namespaces/" + raw.namespace + "/values/" + key,
                headers,
                "--b\r\nContent-Disposition: form-data; name=\"" + part + "\"\r\n\r\nv\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n" + metadata
                        + "\r\n--b--\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expiration_ttl=59|10034|Invalid expiration_ttl of 59. Expiration TTL must be at least 60.",
                "expiration_ttl=0|10034|Invalid expiration_ttl of 0. Please specify integer greater than 0.",
                "expiration_ttl=-1|10034|Invalid expiration_ttl of -1. Please specify integer greater than 0.",
                "expiration=1767225600|10033|greater than the current number of seconds since the UNIX epoch.",
                "expiration=1767225659|10033|Expiration times must be at least 60 seconds in the future.",
                "expiration_ttl=9223372036854775807|10034|Invalid expiration_ttl of 9223372036854775807.",
                "expiration=9223372036854775807|10033|Invalid expiration of 9223372036854775807.",
                "expiration_ttl=soon|10026|not a whole number"
            })
    void expirationsOutOfRangeAreRefused(String query, int code, String message) throws IOException {
        assertThat(raw.cache("PUT", "/values/k?" + query, "v").line())
                .startsWith("400 ")
                .contains("\"code\":" + code + ",", message);
        assertThat(raw.cache("GET", "/values/k", "").status()).isEqualTo(404);
    }

    @Test
    void aTimeToLiveWinsOverADateThatIsNotLookedAt() throws IOException {
        raw.cache("PUT", "/values/k?expiration=1&expiration_ttl=60", "v");

        assertThat(raw.cache("GET", "/values/k", "").headers().first("expiration"))
                .contains(Long.toString(NOW + 60));
    }

    @Test
    void aKeyIsGoneInTheSecondOfItsExpiration() throws IOException {
        raw.cache("PUT", "/values/k?expiration=" + (NOW + 60), "v");

        raw.pass(Duration.ofMillis(59_999));
        assertThat(raw.cache("GET", "/values/k", "").line()).isEqualTo("200 v");

        raw.pass(Duration.ofMillis(1));
        assertThat(raw.cache("GET", "/values/k", "").line()).startsWith("404 ").contains("get: 'key not found'");
        assertThat(raw.cache("GET", "/metadata/k", "").status()).isEqualTo(404);
        assertThat(raw.cache("GET", "/keys", "").result()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/values/,Key names must not be empty", "/values/..,Illegal key name", "/values/%2E,Illegal key name"})
    void keysThatAreNone(String path, String message) throws IOException {
        for (String method : new String[] {"GET", "PUT", "DELETE"}) {
            assertThat(raw.cache(method, path, "").line()).startsWith("400 ").contains(message);
        }
    }

    @Test
    void aKeyAndAPrefixHaveAtMost512Bytes() throws IOException {
        String most = URLEncoder.encode("é".repeat(256), StandardCharsets.UTF_8);

        assertThat(raw.cache("PUT", "/values/" + most, "v").status()).isEqualTo(200);
        assertThat(raw.cache("GET", "/keys?prefix=" + most, "").result()).hasSize(1);
        for (String over : new String[] {"/values/" + most + 'a', "/keys?prefix=" + most + 'a'}) {
            assertThat(raw.cache("GET", over, "").line())
                    .startsWith("414 ")
                    .contains("UTF-8 encoded length of 513 exceeds key length limit of 512.");
        }
    }

    @Test
    void aValueHasAtMost25MiB() throws IOException {
        assertThat(raw.cache("PUT", "/values/k", "x".repeat(26_214_400)).status())
                .isEqualTo(200);
        assertThat(raw.cache("PUT", "/values/k", "x".repeat(26_214_401)).line())
                .startsWith("413 ")
                .contains("Value length of 26214401 exceeds limit of 26214400.");
    }

    @ParameterizedTest
    @CsvSource({"9,of at least 10", "0,of at least 10", "1001,less than 1000"})
    void aPageHas10To1000Keys(int limit, String bound) throws IOException {
        assertThat(raw.cache("GET", "/keys?limit=" + limit, "").line())
                .startsWith("400 ")
                .contains("Invalid key_count_limit of " + limit + ". Please specify an integer " + bound + ".");
    }

    @Test
    void aLastPageThatIsFullHasNoCursor() throws IOException {
        for (int i = 10; i < 20; i++) {
            raw.cache("PUT", "/values/k" + i, "v");
        }

        assertThat(raw.cache("GET", "/keys?limit=10", "").text())
                .contains("\"result_info\":{\"count\":10,\"cursor\":\"\"}");
    }

    @Test
    void aMissingNamespaceIsToldOnEveryRoute() throws IOException {
        for (String path : new String[] {"/values/k", "/metadata/k", "/keys"}) {
            assertThat(raw.namespaces("GET", "/00bad" + path, "").line())
                    .startsWith("404 ")
                    .contains("\"code\":10013,");
        }
    }

    @Test
    void aCursorThatIsNoneIsRefused() throws IOException {
        assertThat(raw.cache("GET", "/keys?cursor=*", "").line())
                .startsWith("400 ")
                .contains("\"code\":10001,", "Invalid cursor");
    }
}
