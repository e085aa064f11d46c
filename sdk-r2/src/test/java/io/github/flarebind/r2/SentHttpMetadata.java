package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;

import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.time.Instant;

/** HTTP metadata with all there is, and the headers that it is sent as, the same on both wires. */
final class SentHttpMetadata {
    static final R2HttpMetadata ALL = R2HttpMetadata.builder()
            .contentType("text/plain")
            .contentLanguage("de")
            .contentDisposition("attachment; filename=\"a.txt\"")
            .contentEncoding("br")
            .cacheControl("max-age=60")
            .cacheExpiry(Instant.ofEpochMilli(1_788_242_704_999L))
            .build();

    private SentHttpMetadata() {}

    /** The request, which is to have them all. */
    static RequestPatternBuilder in(RequestPatternBuilder request) {
        return request.withHeader("Content-Type", equalTo("text/plain"))
                .withHeader("Content-Language", equalTo("de"))
                .withHeader("Content-Disposition", equalTo("attachment; filename=\"a.txt\""))
                .withHeader("Content-Encoding", equalTo("br"))
                .withHeader("Cache-Control", equalTo("max-age=60"))
                .withHeader("Expires", equalTo("Tue, 01 Sep 2026 06:05:04 GMT"));
    }
}
