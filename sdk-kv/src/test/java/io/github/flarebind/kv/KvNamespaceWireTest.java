package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Jurisdiction;
import io.github.flarebind.core.error.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The requests about namespaces as they stand on the wire. */
class KvNamespaceWireTest extends KvWire {
    private static final String LIST = NAMESPACES + "?page=1&per_page=100";
    private static final String CACHE = "{\"id\":\"" + ID + "\",\"title\":\"cache\"}";

    @Test
    void createNamespace() {
        answers(okJson("{\"success\":true,\"result\":{\"id\":\"" + ID + "\",\"title\":\"cache\"}}"));

        assertThat(KvClient.of(client).create("cache"))
                .isEqualTo(new KvNamespaceInfo(ID, "cache", Optional.empty(), Optional.empty()));

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(NAMESPACES))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"title\":\"cache\"}")));
    }

    @Test
    void listNamespaces() {
        answers(okJson("{\"success\":true,\"result\":[{\"id\":\"" + ID + "\",\"title\":\"cache\",\"new_field\":1}],"
                + "\"result_info\":{\"page\":1,\"per_page\":100,\"count\":1,\"total_count\":0}}"));

        assertThat(KvClient.of(client).list())
                .isEqualTo(List.of(new KvNamespaceInfo(ID, "cache", Optional.empty(), Optional.empty())));

        cloudflare.verify(1, getRequestedFor(urlEqualTo(NAMESPACES + "?page=1&per_page=100")));
    }

    @Test
    void deleteNamespace() {
        answers(okJson("{\"success\":true,\"result\":null}"));

        KvClient.of(client).delete(ID);

        cloudflare.verify(1, deleteRequestedFor(urlEqualTo(NS)));
    }

    @Test
    void createNamespaceInAJurisdiction() {
        answers(okJson(result(
                "{\"id\":\"" + ID + "\",\"title\":\"cache\",\"supports_url_encoding\":true,\"jurisdiction\":\"eu\"}")));
        KvNamespaceOptions options =
                KvNamespaceOptions.builder().jurisdiction(Jurisdiction.EU).build();

        assertThat(KvClient.of(client).create("cache", options))
                .isEqualTo(new KvNamespaceInfo(ID, "cache", Optional.of(true), Optional.of("eu")));

        cloudflare.verify(
                1,
                postRequestedFor(urlEqualTo(NAMESPACES))
                        .withRequestBody(equalToJson("{\"title\":\"cache\",\"jurisdiction\":\"eu\"}")));
    }

    @Test
    void getNamespace() {
        answers(okJson(result(CACHE)));

        assertThat(KvClient.of(client).get(ID).title()).isEqualTo("cache");

        cloudflare.verify(1, getRequestedFor(urlEqualTo(NS)));
    }

    @Test
    void renameNamespace() {
        answers(okJson(result("null")));

        KvClient.of(client).rename(ID, "sessions");

        cloudflare.verify(
                1,
                putRequestedFor(urlEqualTo(NS))
                        .withHeader("Content-Type", equalTo("application/json"))
                        .withRequestBody(equalToJson("{\"title\":\"sessions\"}")));
    }

    @Test
    void aTitleIsLookedUpOnce() {
        answers(okJson(result("{}")));
        cloudflare.stubFor(get(urlEqualTo(LIST)).willReturn(okJson(result("[" + CACHE + "]"))));
        KvClient account = KvClient.of(client);

        account.namespace("cache").delete("k");
        account.namespace("cache").delete("k");

        cloudflare.verify(1, getRequestedFor(urlEqualTo(LIST)));
        cloudflare.verify(2, deleteRequestedFor(urlEqualTo(NS + "/values/k")));
    }

    @Test
    void aTitleIsForgottenWithItsNamespace() {
        answers(okJson(result("{}")));
        cloudflare.stubFor(get(urlEqualTo(LIST)).willReturn(okJson(result("[" + CACHE + "]"))));
        KvClient account = KvClient.of(client);

        account.rename("cache", "sessions");
        account.delete("cache");
        account.namespace("cache");

        cloudflare.verify(3, getRequestedFor(urlEqualTo(LIST)));
    }

    @Test
    void aTitleThatNoNamespaceHasIsNotFound() {
        answers(okJson(result("[" + CACHE + "]")));

        assertThatThrownBy(() -> KvClient.of(client).namespace("sessions"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("KV list namespaces on namespace 'sessions': ")
                .hasMessageContaining("no namespace of the account has this title");
    }

    @Test
    void aTitleIsCheckedBeforeAnythingIsSent() {
        KvClient account = KvClient.of(client);

        assertThatThrownBy(() -> account.create("x".repeat(513)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a title is 1 to 512 characters, not blank; this one has 513");
        assertThatThrownBy(() -> account.rename("cache", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 512");
        assertThatThrownBy(() -> account.namespace(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the namespace is blank; it is given by its id, 32 hexadecimal digits, or its title");
        cloudflare.verify(0, getRequestedFor(anyUrl()));
    }
}
