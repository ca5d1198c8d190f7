/**
 * What all pages share: the frame around them, the words, errors, and how a template becomes an answer.
 *
 * <p>In: what a room's page shows. Out: HTML. Never here: anything that a place does or keeps.
 */
@NullMarked
package org.commonshed.web;

import org.jspecify.annotations.NullMarked;
