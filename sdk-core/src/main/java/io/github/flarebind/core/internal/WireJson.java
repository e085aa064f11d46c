package io.github.flarebind.core.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;

/** The protocol's own JSON, apart from the user's codec. */
public final class WireJson {
    /** A value is as long as the answer at most, and that is bounded where it is read. */
    private static final int LONGEST_STRING = Integer.MAX_VALUE;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    // an error message must not quote the answer: it may hold the caller's data
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // so that 1.50 stays 1.50
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private WireJson() {}

    /** The mapper of the protocol; never reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }
}
