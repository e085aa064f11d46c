package io.github.flarebind.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "s3 cret", "s3cret\n", "s3cr\u00e9t", "s3\u0000cret"})
    void everyPartIsVisibleAsciiAndNeverShown(String bad) {
        assertThatThrownBy(() -> Credentials.apiToken(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the API token")
                .message()
                .doesNotContain("s3");
        assertThatThrownBy(() -> Credentials.globalKey(bad, "ada@example.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the global API key")
                .message()
                .doesNotContain("s3");
        assertThatThrownBy(() -> Credentials.globalKey("s3cret", bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the email")
                .message()
                .doesNotContain("s3");
    }

    @Test
    void thePlaceOfABadCharacterIsTold() {
        assertThatThrownBy(() -> Credentials.apiToken("s3cret\n")).hasMessageContaining("a character at 6 ");
    }

    @Test
    void theWholeOfVisibleAsciiIsTaken() {
        assertThat(Credentials.apiToken("!~")).isEqualTo(Credentials.apiToken("!~"));
    }

    @Test
    void secretsAreNotShown() {
        assertThat(Credentials.apiToken("s3cret")).hasToString("ApiToken[***]");
        assertThat(Credentials.globalKey("s3cret", "ada@example.com")).hasToString("GlobalKey[***]");
    }

    @Test
    void theSameSecretIsEqual() {
        assertThat(Credentials.apiToken("a"))
                .isEqualTo(Credentials.apiToken("a"))
                .isNotEqualTo(Credentials.apiToken("b"));
        assertThat(Credentials.globalKey("a", "e"))
                .isEqualTo(Credentials.globalKey("a", "e"))
                .isNotEqualTo(Credentials.globalKey("a", "f"));
    }
}
