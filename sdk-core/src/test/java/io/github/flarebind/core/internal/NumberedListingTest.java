package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CallOptions;
import io.github.flarebind.core.error.MalformedResponseException;
import io.github.flarebind.core.transport.Headers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a listing by page number ends. */
class NumberedListingTest extends PipelineSetUp {
    private List<String> all() {
        return NumberedListing.all(
                () -> builder(TestOperation.READ, CallOptions.defaults()).get("things"),
                item -> item.node().asText());
    }

    private static String page(int items, String info) {
        String result = IntStream.range(0, items).mapToObj(i -> "\"x\"").collect(Collectors.joining(","));
        return "{\"success\":true,\"result\":[" + result + "]" + (info.isEmpty() ? "" : ",\"result_info\":" + info)
                + "}";
    }

    @Test
    void aShortPageIsTheLast() {
        wire.then(200, page(100, "{\"page\":1,\"per_page\":100,\"total_count\":0,\"total_pages\":0}"))
                .then(200, page(7, "{\"page\":2,\"per_page\":100,\"total_count\":0,\"total_pages\":0}"));

        assertThat(all()).hasSize(107);
        assertThat(wire.requests)
                .extracting(request -> request.uri().getQuery())
                .containsExactly("page=1&per_page=100", "page=2&per_page=100");
    }

    @Test
    void aTotalThatIsReachedEndsItWithoutAnotherRequest() {
        wire.then(200, page(100, "{\"page\":1,\"per_page\":100,\"total_count\":100}"));

        assertThat(all()).hasSize(100);
    }

    @Test
    void aFullPageWithATotalOfZeroIsNotTheEnd() {
        wire.then(200, page(100, "{\"page\":1,\"per_page\":100,\"total_count\":0}"))
                .then(200, page(0, "{\"page\":2,\"per_page\":100,\"total_count\":0}"));

        assertThat(all()).hasSize(100);
        assertThat(wire.requests).hasSize(2);
    }

    @Test
    void theServiceMayGiveSmallerPagesThanAsked() {
        wire.then(200, page(20, "{\"page\":1,\"per_page\":20}")).then(200, page(3, "{\"page\":2,\"per_page\":20}"));

        assertThat(all()).hasSize(23);
    }

    @ParameterizedTest
    @CsvSource({"3", "100", "250"})
    void aServiceThatSaysNothingOfPagesGaveEverything(int items) {
        wire.then(200, page(items, ""));

        assertThat(all()).hasSize(items);
    }

    @Test
    void aPageWithoutASizeIsMeasuredByWhatWasAsked() {
        wire.then(200, page(3, "{\"page\":1,\"total_count\":0}"));

        assertThat(all()).hasSize(3);
    }

    @Test
    void aServiceThatGivesTheSamePageForEverEndsAsMalformed() {
        wire.always(ScriptedTransport.answers(200, Headers.empty(), page(100, "{\"page\":1,\"per_page\":100}")));

        assertThatThrownBy(this::all)
                .isInstanceOf(MalformedResponseException.class)
                .hasMessageContaining("page 2 was asked for, and page 1 came");
    }
}
