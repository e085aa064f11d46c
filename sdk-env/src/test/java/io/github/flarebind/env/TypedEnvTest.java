package io.github.flarebind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import io.github.flarebind.d1.D1Database;
import io.github.flarebind.kv.AsyncKvNamespace;
import io.github.flarebind.kv.KvNamespace;
import io.github.flarebind.queues.CloudflareQueue;
import io.github.flarebind.r2.R2Bucket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The names as an interface of the user's own. */
class TypedEnvTest {
    private final Wire wire = new Wire("jobs");
    private final CloudflareClient client = wire.client();
    private final CloudflareEnv env = Wire.env(client);

    @AfterEach
    void close() {
        client.close();
    }

    interface Shared {
        KvNamespace CACHE();
    }

    interface AppEnv extends Shared {
        D1Database DB();

        R2Bucket FILES();

        CloudflareQueue JOBS();

        String REGION();
    }

    interface WrongEnv extends Shared {
        D1Database BD();

        KvNamespace DB();

        CloudflareQueue LOST();

        D1Database LOCAL(String of);

        @Override
        String toString();

        List<String> REGION();

        int LIMITS();

        void UNNAMED();

        AsyncKvNamespace LOGS();

        static String unrelated() {
            return "not looked at";
        }
    }

    sealed interface Closed permits Only {}

    record Only() implements Closed {}

    @Test
    void itsMethodsAreTheBindings() {
        AppEnv app = env.as(AppEnv.class);

        app.CACHE().delete("a");
        app.FILES().delete("b");
        assertThat(app.REGION()).isEqualTo("eu");
        assertThat(app.DB()).isSameAs(app.DB());
        assertThat(wire.asked())
                .containsExactly(
                        "GET /queues",
                        "DELETE /storage/kv/namespaces/0f2ac74b498b48028cb68387c421e279/values/a",
                        "DELETE /r2/buckets/files/objects/b");
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnce() {
        assertThatThrownBy(() -> env.as(WrongEnv.class))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessage("class path, /wrangler.jsonc: it does not fit " + WrongEnv.class.getName() + """
                        :
                          BD(): no D1 database is called 'BD'; there are: DB, LOCAL
                          DB(): 'DB' is no KV namespace but a D1 database: d1("DB") has it
                          LIMITS(): returns int; String is what vars are, and a default method can parse it
                          LOCAL(): has parameters; a binding has none
                          LOGS(): returns AsyncKvNamespace; take KvNamespace and call async()
                          LOST(): no queue is called 'LOST'; there are: JOBS
                          REGION(): returns List; String is what vars are, and a default method can parse it
                          UNNAMED(): returns void; D1Database, KvNamespace, R2Bucket, CloudflareQueue, String are \
                        what names of env stand for""");
    }

    @Test
    void aResourceThatCloudflareDoesNotHaveIsToldToo() {
        try (CloudflareClient other = new Wire("other").client()) {
            CloudflareEnv lost = Wire.env(other);

            assertThatThrownBy(() -> lost.as(AppEnv.class))
                    .isInstanceOf(WranglerConfigException.class)
                    .hasMessageContaining("JOBS(): ")
                    .hasMessageContaining("no queue of the account has this name");
        }
    }

    interface Wide {
        Object DB();
    }

    interface Narrow extends Wide {
        @Override
        D1Database DB();
    }

    @Test
    void aTypeMayBeNarrowed() {
        Wide wide = env.as(Narrow.class);

        assertThat(wide.DB()).isInstanceOf(D1Database.class);
    }

    @Test
    void whatIsNoOpenInterfaceIsRefused() {
        assertThatThrownBy(() -> env.as(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String cannot be implemented");
        assertThatThrownBy(() -> env.as(Closed.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> env.as(Override.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsAnObjectLikeOthers() {
        AppEnv app = env.as(AppEnv.class);

        assertThat(Set.of(app)).contains(app).doesNotContain(env.as(AppEnv.class));
        assertThat(app).hasToString("AppEnv{class path, /wrangler.jsonc}");
    }
}
