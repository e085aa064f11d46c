package io.github.flarebind.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the behaviour that a case states was checked, besides in memory; {@code docs/fidelity.md} is made of it. On a class it is
 * for each case that the class itself declares and that has none of its own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Checked {
    /** Where; several when each place shows a part of it. */
    CheckedOn[] value();

    /** Where the places disagree about it. */
    Difference[] differs() default {};

    /** The behaviour in words, where the method's name does not say it. */
    String behaviour() default "";
}
