package org.commonshed.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the description says of an operation beside its address. Questions that are not named here are refused, and bodies
 * are checked by the record that is.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Told {
    /** Stable name, by which generated clients call it; its sentence is a word of that key. */
    String id();

    /** Names of what may stand behind the question mark; one that ends with a star stands for all that begin so. */
    String[] query() default {};

    /** The record that the body is; void where none is taken, or where {@link #takesType} says what it is. */
    Class<?> takes() default void.class;

    /** Of the body; anything but JSON is taken as bytes. */
    String takesType() default "application/json";

    /** The record of the answer; void where {@link #type} says what it is. */
    Class<?> gives() default void.class;

    int status() default 200;

    String type() default "application/json";

    /** How long the body may be. */
    int mostBytes() default 1 << 20;

    /** Whether {@code If-Match} is needed. */
    boolean matches() default false;
}
