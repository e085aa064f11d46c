package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How all keys are fetched, page by page, as it stands on the wire. */
class KvListAllWireTest extends KvWire {
    private static final KvListOptions TENS =
            KvListOptions.builder().prefix("a&").limit(10).build();

    private void page(String query, String keys, String cursor) {
        cloudflare.stubFor(get(urlEqualTo(NS + "/keys?prefix=a%26&limit=10" + query))
                .willReturn(okJson("{\"success\":true,\"result\":[" + keys
                        + "],\"result_info\":{\"count\":1,\"cursor\":\"" + cursor + "\"}}")));
    }

    private List<String> names(KvListOptions options) {
        return kv.listAll(options).map(KvKey::name).toList();
    }

    @Test
    void anEmptyPageIsNotTheEndAndEveryPageSaysPrefixAndLimit() {
        page("", "", "c1");
        page("&cursor=c1", "{\"name\":\"a&1\"}", "c2");
        page("&cursor=c2", "", "c3");
        page("&cursor=c3", "{\"name\":\"a&2\"}", "");

        assertThat(names(TENS)).containsExactly("a&1", "a&2");
        cloudflare.verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    void aGivenCursorIsWhereItBegins() {
        page("&cursor=c2", "", "c3");
        page("&cursor=c3", "{\"name\":\"a&2\"}", "");

        assertThat(names(KvListOptions.builder().from(TENS).cursor("c2").build()))
                .containsExactly("a&2");
    }

    @Test
    void noPageIsFetchedBeforeItIsRead() {
        page("", "{\"name\":\"a&1\"}", "c1");

        Stream<KvKey> keys = kv.listAll(TENS);
        cloudflare.verify(0, anyRequestedFor(anyUrl()));
        Optional<KvKey> first = keys.findFirst();

        assertThat(first.map(KvKey::name)).contains("a&1");
        cloudflare.verify(1, anyRequestedFor(anyUrl()));
    }
}
