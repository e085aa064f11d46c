package io.github.flarebind.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which ground the suites in a class run on; {@link GroundCounts} counts by it, and classes inside inherit it. On an exception: which
 * ground has failed, when it is thrown after all classes.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RunsOn {
    /** The in-memory Cloudflare, its routes called in this process. */
    String IN_PROCESS = "in process";

    /** The in-memory Cloudflare behind its socket. */
    String SOCKET = "emulator socket";

    /** Cloudflare's own local runtime. */
    String LOCAL_RUNTIME = "local runtime";

    /** Cloudflare itself. */
    String REAL_ACCOUNT = "real account";

    /** The ground, one of the constants. */
    String value();
}
