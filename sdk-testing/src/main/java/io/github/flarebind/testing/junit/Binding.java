package io.github.flarebind.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the binding that a parameter of a {@link CloudflareTest} gets. Within a test the same name is the same resource.
 *
 * <p>The resource is called like the binding in lower case, with {@code -} for {@code _}: {@code @Binding("USER_FILES")} is
 * {@code cloudflare.r2("user-files")}. Without it a parameter is bound to {@code DB}, {@code KV}, {@code BUCKET} or
 * {@code QUEUE}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Binding {
    /** The name, as a Worker's {@code env} has it. */
    String value();
}
