package io.github.flarebind.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How every value with a builder is generated: hidden behind its hand-written face. */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        // PACKAGE, so that Javadoc lists the setters on the public Builder
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        redactedMask = "***",
        // Immutables' own @Generated would give consumers compiler warnings
        allowedClasspathAnnotations = {Override.class},
        defaults = @Value.Immutable(copy = false))
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface SdkStyle {}
