package org.commonshed.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What one must be allowed, somewhere at least, to use an address. It stands on the class or method that answers; an
 * address without it, and without {@link OpenToAll}, is refused to everybody. The room's front door still asks
 * {@link Doors} about the very place or organisation.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Entrance {
    Deed value();
}
