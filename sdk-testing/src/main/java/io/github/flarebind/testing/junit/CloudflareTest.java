package io.github.flarebind.testing.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test an in-memory Cloudflare account of its own, which is closed after it:
 *
 * <pre>
 * &#64;CloudflareTest(migrations = "migrations")
 * class OrdersTest {
 *     &#64;Test
 *     void anOrderIsKept(D1Database db, &#64;Binding("CACHE") KvNamespace cache) {
 *         ...
 *     }
 * }
 * </pre>
 *
 * <p>A test is a test method, each invocation of a parameterized or repeated one, or a {@code @TestFactory} method with all
 * that it makes. Tests may run at the same time. Nested classes and subclasses inherit it.
 *
 * <p>Parameters of test methods, {@code @BeforeEach} and {@code @AfterEach} are resources, called as {@link Binding} says:
 * {@code D1Database}, {@code KvNamespace}, {@code R2Bucket}, {@code CloudflareQueue} and their async twins; or
 * {@code CloudflareClient}, {@code InMemoryCloudflare}, {@code CloudflareEmulator}, {@code ManualTime}, {@code Time},
 * {@code Faults}, {@code Requests}. Each is made when a parameter first asks for it.
 *
 * <p>A test that fails tells the requests it made, and the scripted faults that none has met, in a suppressed exception;
 * where the failure takes none, in a report entry.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(CloudflareExtension.class)
public @interface CloudflareTest {
    /**
     * A folder of D1 migrations, in the working directory or else on the class path, applied to each database before a
     * parameter first gets it. What that takes meets no faults and is not among the requests. Default: that of the class
     * around, or none. A folder that is not there fails each test before it begins.
     */
    String migrations() default "";
}
