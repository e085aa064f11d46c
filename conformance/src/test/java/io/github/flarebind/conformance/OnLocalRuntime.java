package io.github.flarebind.conformance;

import io.github.flarebind.contract.RunsOn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs on Cloudflare's local runtime, where Maven has installed it; cases claim of it what was seen. */
@RunsOn(RunsOn.LOCAL_RUNTIME)
@ExtendWith({RuntimeOnce.class, ClaimsHold.class})
@EnabledIfSystemProperty(
        named = OnLocalRuntime.FOLDER,
        matches = ".+",
        disabledReason = "mvn verify -Pconformance installs the local runtime and runs this")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OnLocalRuntime {
    /** The system property that names where the runtime is installed. */
    String FOLDER = "flarebind.runtime";
}
