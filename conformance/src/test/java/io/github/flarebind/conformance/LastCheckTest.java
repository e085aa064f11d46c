package io.github.flarebind.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flarebind.contract.LastCheck;
import io.github.flarebind.core.JacksonJsonCodec;
import io.github.flarebind.core.TypeRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page about fidelity says was asked is what is asked here; where not, write down versions and the day. */
@OnLocalRuntime
class LastCheckTest {
    @ParameterizedTest
    @CsvSource({"wrangler, " + LastCheck.WRANGLER, "miniflare, " + LastCheck.MINIFLARE, "workerd, " + LastCheck.WORKERD
    })
    void itRanOnWhatItSays(String name, String version) throws IOException {
        Path installed = Path.of(System.getProperty(OnLocalRuntime.FOLDER), "node_modules", name, "package.json");

        assertThat(JacksonJsonCodec.defaults()
                        .read(Files.readAllBytes(installed), new TypeRef<Map<String, Object>>() {}))
                .containsEntry("version", version);
    }
}
