package io.github.flarebind.testing.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KV's namespaces from the far side. */
class KvNamespaceRoutesTest {
    private final RawAccount raw = new RawAccount();

    @Test
    void aNamespaceIsReadByItsId() throws IOException {
        assertThat(raw.cache("GET", "", "").result().toString())
                .isEqualTo("{\"id\":\"" + raw.namespace + "\",\"title\":\"cache\",\"supports_url_encoding\":true}");
    }

    @Test
    void aJurisdictionIsKept() throws IOException {
        String made = raw.namespaces("POST", "", "{\"title\":\"n\",\"jurisdiction\":\"eu\"}")
                .result()
                .toString();

        assertThat(made).contains("\"jurisdiction\":\"eu\"");
        assertThat(raw.namespaces("GET", "?order=title&direction=desc", "").text())
                .contains(made);
    }

    @Test
    void aRenamedNamespaceKeepsIdAndKeys() throws IOException {
        raw.cache("PUT", "/values/k", "v");

        assertThat(raw.cache("PUT", "", "{\"title\":\"other\"}").result().toString())
                .contains(raw.namespace, "\"title\":\"other\"");
        assertThat(raw.cache("GET", "/values/k", "").line()).isEqualTo("200 v");
        assertThat(raw.cache("PUT", "", "{\"title\":\"other\"}").status()).isEqualTo(200);
    }

    @Test
    void theOldTitleIsFreeAndTheNewOneTaken() throws IOException {
        raw.cache("PUT", "", "{\"title\":\"other\"}");

        String again = raw.namespaces("POST", "", "{\"title\":\"cache\"}")
                .result()
                .get("id")
                .textValue();

        assertThat(again).matches("[0-9a-f]{32}").isNotEqualTo(raw.namespace);
        assertThat(raw.namespaces("PUT", '/' + again, "{\"title\":\"other\"}").line())
                .startsWith("400 ")
                .contains("\"code\":10014,");
    }

    @Test
    void namespacesAreListedInOrder() throws IOException {
        raw.namespaces("POST", "", "{\"title\":\"a\"}");
        raw.namespaces("POST", "", "{\"title\":\"b\"}");

        assertThat(titles("?order=title")).containsExactly("a", "b", "cache");
        assertThat(titles("?order=title&direction=desc")).containsExactly("cache", "b", "a");
        assertThat(titles("?order=title&per_page=2&page=2")).containsExactly("cache");
        assertThat(raw.namespaces("GET", "", "").result().findValuesAsText("id"))
                .isSorted()
                .hasSize(3);
    }

    private Iterable<String> titles(String query) throws IOException {
        return raw.namespaces("GET", query, "").result().findValuesAsText("title");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "POST||{}|400|10019|title is invalid",
                "POST||{\"title\":\" \"}|400|10019|title is invalid",
                "POST||{\"title\":\"cache\"}|400|10014|already exists",
                "POST||{\"title\":\"n\",\"jurisdiction\":\"mars\"}|400|10026|one of eu, fedramp, us",
                "POST||{\"title\":\"n\",\"mode\":\"instant\"}|501|0|field 'mode'",
                "GET|?order=age|^^|400|10026|one of id, title",
                "GET|?direction=up|^^|400|10026|one of asc, desc",
                "GET|/00bad|^^|404|10013|namespace not found",
                "PUT|/00bad|{\"title\":\"n\"}|404|10013|namespace not found",
                "DELETE|/00bad|^^|404|10013|namespace not found"
            })
    void refusals(String method, String path, String body, int status, int code, String message) throws IOException {
        assertThat(raw.namespaces(method, path == null ? "" : path, body).line())
                .startsWith(status + " ")
                .contains("\"code\":" + code + ",", message);
    }

    @Test
    void aTitleHasAtMost512Characters() throws IOException {
        assertThat(title("x".repeat(512)).status()).isEqualTo(200);
        assertThat(title("x".repeat(513)).line()).startsWith("400 ").contains("10019");
    }

    @Test
    void anAccountHasAtMost1000Namespaces() throws IOException {
        for (int i = 1; i < 1000; i++) {
            title("n" + i).result();
        }

        assertThat(title("n1000").line()).startsWith("400 ").contains("1000 namespaces");
    }

    private RawAccount.Answer title(String title) throws IOException {
        return raw.namespaces("POST", "", "{\"title\":\"" + title + "\"}");
    }
}
