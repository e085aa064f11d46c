package io.github.flarebind.r2;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.Credentials;
import io.github.flarebind.core.error.AuthenticationException;
import io.github.flarebind.core.error.CallRejectedException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S3 keys that follow from the API token. */
class TokenKeysTest extends KeysWire {
    /** The SHA-256 of {@code t0ken}, as {@code sha256sum} tells it. */
    private static final String SECRET = "b46c09677343261f0b439a472422225e3a230c9c094d6ab16762e2036b597053";

    private R2PresignedUrl presigned() {
        return r2.s3().presigner("media").get("k", MINUTE);
    }

    @Test
    void theIdIsTheTokensAndTheSecretItsHash() {
        verifies(USER, "f0e1d2");

        R2PresignedUrl derived = presigned();

        assertThat(derived)
                .isEqualTo(r2.s3(S3Credentials.of("f0e1d2", SECRET))
                        .presigner("media")
                        .get("k", MINUTE));
        cloudflare.verify(1, getRequestedFor(urlEqualTo(USER)).withHeader("Authorization", equalTo("Bearer t0ken")));
        cloudflare.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void anAccountsOwnTokenIsAskedForThere() {
        refuses(USER, 401, 1000);
        verifies(ACCOUNT, "acc0nt");

        assertThat(accessKeyId(presigned())).isEqualTo("acc0nt");

        cloudflare.verify(1, getRequestedFor(urlEqualTo(ACCOUNT)).withHeader("Authorization", equalTo("Bearer t0ken")));
    }

    @Test
    void aTokenThatIsNobodysIsRefused() {
        refuses(USER, 401, 1000);
        refuses(ACCOUNT, 401, 1000);

        assertThatThrownBy(this::presigned)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageStartingWith("R2 verify account token on account acc: 401, code 1000, Invalid API Token");
    }

    @Test
    void anotherRefusalIsNotAskedElsewhere() {
        refuses(USER, 400, 6003);

        assertThatThrownBy(this::presigned).isInstanceOf(AuthenticationException.class);

        cloudflare.verify(0, getRequestedFor(urlEqualTo(ACCOUNT)));
    }

    @Test
    void theIdIsAskedForOnceForAllViews() {
        verifies(USER, "f0e1d2");

        presigned();
        r2.s3().presigner("other").put("k", MINUTE);
        r2.presigner("media").head("k", MINUTE);

        cloudflare.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void anotherTokenGivesOtherKeys() {
        verifies(USER, "first1");
        assertThat(accessKeyId(presigned())).isEqualTo("first1");

        credentials.set(Credentials.apiToken("an0ther"));
        verifies(USER, "second");

        assertThat(accessKeyId(presigned())).isEqualTo("second");
        cloudflare.verify(1, getRequestedFor(urlEqualTo(USER)).withHeader("Authorization", equalTo("Bearer an0ther")));
    }

    @Test
    void manyAtOnceMakeOneCall() throws Exception {
        verifies(USER, "f0e1d2");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> all = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit((Callable<String>) () -> {
                        start.await();
                        return accessKeyId(presigned());
                    }))
                    .toList();
            start.countDown();
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo("f0e1d2");
            }
        } finally {
            threads.shutdownNow();
        }
        cloudflare.verify(1, getRequestedFor(anyUrl()));
    }

    @Test
    void aGlobalKeyGivesNone() {
        credentials.set(Credentials.globalKey("k3y", "ada@example.com"));

        assertThatThrownBy(this::presigned)
                .isInstanceOf(CallRejectedException.class)
                .hasMessage(
                        "R2 verify user token on account acc: S3 keys follow from an API token, and the client has none:"
                                + " neither a global API key nor wrangler's login gives any. Make an API token for R2 in the"
                                + " dashboard and set CLOUDFLARE_API_TOKEN, or give its S3 keys to"
                                + " R2Client.s3(S3Credentials); nothing was sent");
        cloudflare.verify(0, getRequestedFor(anyUrl()));
    }

    @Test
    void anIdThatNoHeaderBearsIsNoAnswer() {
        verifies(USER, "a b");

        assertThatThrownBy(this::presigned).hasMessageContaining("the field id is no text that a header can bear");
    }
}
