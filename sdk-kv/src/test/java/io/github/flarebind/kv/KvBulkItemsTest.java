package io.github.flarebind.kv;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.util.RawValue;
import io.github.flarebind.core.Body;
import io.github.flarebind.core.BulkResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of a bulk put that come to nothing, each told by its key and none told for another. */
class KvBulkItemsTest extends KvWire {
    private static final int LARGE = 1024 * 1024 + 1;

    private static KvPair withMetadata(String key, String metadata) {
        return new KvPair(
                key, Body.of("2"), KvPutOptions.builder().metadata(metadata).build());
    }

    /** Puts {@code odd} between two others, which are stored, and tells why it was not. */
    private String failure(KvPair odd) {
        answers(okJson(result("null")));

        BulkResult<String> result = kv.putAll(List.of(KvPair.of("a", "1"), odd, KvPair.of("c", "3")));

        assertThat(result.done()).isEqualTo(2);
        assertThat(result.failed()).containsOnlyKeys(odd.key());
        return result.failed().getOrDefault(odd.key(), "");
    }

    @Test
    void aPairThatIsRefusedStaysFailedWhenAnEarlierOneOfItsKeyIsStored() {
        assertThat(failure(withMetadata("a", "x".repeat(2000)))).contains("the limit is 1024");
    }

    @Test
    void aPairThatIsStoredMakesUpForAnEarlierOneOfItsKey() {
        answers(okJson(result("null")));

        assertThat(kv.putAll(List.of(withMetadata("a", "x".repeat(2000)), KvPair.of("a", "1"))))
                .isEqualTo(new BulkResult<>(1, Map.of(), Map.of()));
    }

    @Test
    void metadataThatIsWrittenAsNoJson() {
        KvPutOptions broken = KvPutOptions.builder().metadata(new RawValue("{")).build();

        assertThat(failure(new KvPair("m", Body.of("2"), broken))).contains("is no JSON");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, LARGE})
    void aStreamOfAnotherLength(int length) {
        assertThat(failure(KvPair.of("s", Body.stream(new ByteArrayInputStream(new byte[length]), length + 1))))
                .contains("declared were " + (length + 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, LARGE})
    void aStreamThatWasReadBefore(int length) throws IOException {
        Body once = Body.stream(new ByteArrayInputStream(new byte[length]), length);
        once.open().close();

        assertThat(failure(KvPair.of("s", once)))
                .isEqualTo("the value of key 's' is a stream that was read already; make its body of a Body.Source,"
                        + " which is opened anew");
    }

    @Test
    void aStreamThatCannotBeClosed() {
        Body unclosable = Body.stream(
                new ByteArrayInputStream(new byte[20]) {
                    @Override
                    public void close() throws IOException {
                        throw new IOException("stuck");
                    }
                },
                20);

        assertThat(failure(KvPair.of("s", unclosable))).contains("stuck");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"unsuccessful_keys\":[\"A\"]}", "{\"unsuccessful_keys\":[{\"key\":\"a\"}]}", "\"done\""})
    void noKeyIsDoneWhereTheAnswerCannotBeUnderstood(String answered) {
        answers(okJson(result(answered)));

        BulkResult<String> result = kv.putAll(List.of(KvPair.of("a", "1"), KvPair.of("b", "2")));

        assertThat(result.done()).isZero();
        assertThat(result.failed()).containsOnlyKeys("a", "b");
        assertThat(result.failed().get("a")).contains("not in the agreed shape");
    }
}
