package org.commonshed.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address that takes a file. The server reads one only of somebody whom its {@link Entrance} lets in for what
 * it is about; {@code UploadGate} looks before the first byte is read. What is sent to other addresses in parts is not read.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesFile {
    /** How large what is sent may be, all its parts together. */
    int mostMegabytes();

    /** Name of the part of the address that says what it is about; without one, it is about everything here. */
    String about() default "";
}
