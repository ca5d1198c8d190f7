package org.commonshed.start;

/**
 * What a room does when a demo opens: fills the empty house, before anybody is told where it stands. Called in the order
 * of {@link org.springframework.core.annotation.Order}, once the server has started; never outside a demo.
 */
public interface Opening {
    void open();
}
