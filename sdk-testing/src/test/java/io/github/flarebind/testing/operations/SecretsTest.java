package io.github.flarebind.testing.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.testing.Overheard;
import io.github.flarebind.testing.operations.RetryTable.Row;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What authorizes a request appears in nothing that the SDK says, whatever goes wrong. */
class SecretsTest {
    private final String marker = "m4rk3r" + UUID.randomUUID();

    /** The ways to authorize that there are. */
    enum Scheme {
        TOKEN,
        GLOBAL_KEY,
        EMAIL;

        Credentials with(String secret) {
            return switch (this) {
                case TOKEN -> Credentials.apiToken(secret);
                case GLOBAL_KEY -> Credentials.globalKey(secret, "ada@example.com");
                case EMAIL -> Credentials.globalKey("key", secret + "@example.com");
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void noFailureTellsTheSecret(Scheme scheme) {
        Credentials credentials = scheme.with(marker);
        try (Overheard overheard = new Overheard(marker)) {
            overheard.say(credentials);
            for (Sample<?> sample : Operations.all()) {
                RetryTable.rows().forEach(row -> fail(sample, row, credentials, overheard));
            }
            assertThat(overheard.lines()).isGreaterThan(10_000);
            assertThat(overheard.told()).isEmpty();
        }
    }

    private static <T> void fail(Sample<T> sample, Row row, Credentials credentials, Overheard overheard) {
        for (Face face : sample.faces()) {
            try (Trial<T> trial = new Trial<>(sample, row.fates(), settings -> {
                settings.credentials(credentials).listener(overheard);
                overheard.say(settings);
                return settings;
            })) {
                overheard.say(trial.scene().client());
                trial.ends(face).ifPresent(overheard::say);
            }
        }
    }

    /** Else the silence above would prove nothing. */
    @Test
    void aSecretThatIsToldIsHeard() {
        try (Overheard overheard = new Overheard(marker)) {
            org.slf4j.LoggerFactory.getLogger("any").trace("token {}", marker);
            overheard.say(new IllegalStateException("outer", new IllegalStateException(marker)));

            assertThat(overheard.told()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRefusedIsNotQuoted(Scheme scheme) {
        for (String bad : new String[] {"\n", " ", "\r\nX: y", "\u00e9", "\u0000"}) {
            Throwable refusal = catchThrowable(() -> scheme.with(marker + bad));

            assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
            assertThat(refusal).hasMessageNotContaining(marker);
        }
    }
}
