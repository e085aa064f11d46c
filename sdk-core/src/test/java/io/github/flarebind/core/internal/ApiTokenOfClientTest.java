package io.github.flarebind.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.error.CallRejectedException;
import io.github.flarebind.core.internal.auth.LoginToken;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What may be derived from, of what authorizes. */
class ApiTokenOfClientTest {
    private static Optional<String> token(Supplier<Credentials> credentials) {
        try (CloudflareClient client = CloudflareClient.builder()
                .accountId("acc")
                .credentials(credentials)
                .build()) {
            return ClientRuntime.of(client).apiToken(TestOperation.READ, "thing");
        }
    }

    @Test
    void anApiTokenIsTold() {
        assertThat(token(() -> Credentials.apiToken("t0ken"))).contains("t0ken");
    }

    @Test
    void aGlobalKeyIsNone() {
        assertThat(token(() -> Credentials.globalKey("k3y", "ada@example.com"))).isEmpty();
    }

    @Test
    void anOauthLoginIsNoneAndAuthorizesAllTheSame() {
        LoginToken login = new LoginToken("l0gin");

        assertThat(token(() -> login)).isEmpty();
        assertThat(login.headers().first("Authorization")).contains("Bearer l0gin");
        assertThat(login).hasToString("LoginToken[***]");
    }

    @Test
    void whatASupplierThrowsIsNotQuoted() {
        assertThatThrownBy(() -> token(() -> {
                    throw new IllegalStateException("s3cret vault");
                }))
                .isInstanceOf(CallRejectedException.class)
                .hasMessage("Test read on thing: the credentials could not be had; nothing was sent");
    }
}
