package io.github.flarebind.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.flarebind.core.CloudflareClient;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Methods with a body in an interface of the user's own. */
class EnvWithMethodsTest {
    private final Wire wire = new Wire("jobs");
    private final CloudflareClient client = wire.client();
    private final CloudflareEnv env = Wire.env(client);

    @AfterEach
    void close() {
        client.close();
    }

    private interface Place {
        String REGION();

        default String region() {
            return REGION().toUpperCase(Locale.ROOT);
        }

        default String unused() {
            return "overridden below";
        }
    }

    interface AppEnv extends Place {
        default String join(String first, Object... more) {
            return region() + first + more.length;
        }

        default int number() {
            return Integer.parseInt(REGION());
        }

        @Override
        default String unused() {
            return Place.super.unused() + ", and called from there";
        }
    }

    /** What a caller of another package has. */
    public interface Open {
        String REGION();

        default int length() {
            return REGION().length();
        }
    }

    @Test
    void theyRunAndNeedNoBindings() {
        AppEnv app = env.as(AppEnv.class);

        assertThat(app.region()).isEqualTo("EU");
        assertThat(app.join("-", 1, 2)).isEqualTo("EU-2");
        assertThat(app.unused()).isEqualTo("overridden below, and called from there");
        assertThat(env.as(Open.class).length()).isEqualTo(2);
        assertThat(wire.asked()).isEmpty();
    }

    interface OfAClosedPackage extends Predicate<String> {}

    @Test
    void thoseOfAPackageThatIsNotOpenedAreRefusedWithTheWayOut() {
        assertThatThrownBy(() -> env.as(OfAClosedPackage.class))
                .isInstanceOf(WranglerConfigException.class)
                .hasMessageContaining(
                        "negate(): has a body, which cannot be run here; add to the module-info of java.base:"
                                + " opens java.util.function")
                .hasMessageContaining("test(): has parameters; a binding has none");
    }

    @Test
    void whatTheyThrowComesThroughAsItIs() {
        AppEnv app = env.as(AppEnv.class);

        assertThatThrownBy(app::number).isInstanceOf(NumberFormatException.class);
    }
}
