/**
 * Any table of any room for people: lists, forms, taking back, files in and out. Every table that a room opens a desk for is
 * here without more code.
 *
 * <p>In: what people type and send. Out: pages and files. Never here: what a row means; its desk knows.
 */
@NullMarked
package org.commonshed.tables;

import org.jspecify.annotations.NullMarked;
