package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.TypeRef;
import io.github.flarebind.core.error.MalformedResponseException;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that are missing, and values that do not fit what was asked for. */
class KvArgumentsTest extends KvWire {
    private static void isNull(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(message);
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a checker do
    void aTypeThatIsNullIsRefusedBeforeAnythingIsSent() {
        answers(ok("1"));
        TypeRef<String> none = null;

        isNull(() -> kv.getJson("a", none), "the type is null");
        isNull(() -> kv.getJsonWithMetadata("a", none), "the type is null");
        isNull(() -> kv.getJson(List.of("a"), none), "the type is null");
        isNull(() -> kv.getJsonWithMetadata(List.of("a"), none), "the type is null");
        isNull(() -> kv.getAllJson(List.of("a"), none), "the type is null");
        isNull(() -> kv.async().getAllJson(List.of("a"), none), "the type is null");
        isNull(() -> kv.listAll(null), "options is null");

        cloudflare.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    @SuppressWarnings("NullAway") // what callers without a checker do
    void aPairThatIsNullIsCalledSo() {
        isNull(() -> kv.putAll(Arrays.asList(KvPair.of("a", "1"), null)), "a pair is null");
    }

    @Test
    void aValueThatIsNoJsonIsNamed() {
        answers(ok("hello"));

        assertThatThrownBy(() -> kv.getJson("a", Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the value of key 'a': not JSON of java.lang.Integer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"name\":\"a\",\"expiration\":9223372036854775807}]",
                "[{\"name\":\"a\",\"expiration\":99999999999999999999}]"
            })
    void anExpirationThatIsNoTimeInAListing(String answered) {
        answers(okJson(result(answered)));

        assertThatThrownBy(kv::list).isInstanceOf(MalformedResponseException.class);
    }

    @Test
    void anExpirationThatIsNoTimeBesideAValue() {
        answers(okJson(result("{\"values\":{\"a\":{\"value\":\"1\",\"expiration\":9223372036854775807}}}")));

        assertThatThrownBy(() -> kv.getWithMetadata("a")).isInstanceOf(MalformedResponseException.class);
    }
}
