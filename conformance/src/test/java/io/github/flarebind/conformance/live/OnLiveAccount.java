package io.github.flarebind.conformance.live;

import io.github.flarebind.contract.RunsOn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs on a real account, where one is given; {@link LiveAccount} says how. */
@RunsOn(RunsOn.REAL_ACCOUNT)
@ExtendWith(LiveRunOnce.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OnLiveAccount {}
