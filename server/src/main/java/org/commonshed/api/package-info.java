/**
 * The house for programs: what pages can do, as REST with JSON under {@code /api/v1}. This package holds what all of it
 * shares: how a request is read ({@code Call}) and answered ({@code Answer}), problems, tags, and keys by which what is sent
 * twice is done once ({@code Once}). It stands on {@code api.shape}; above it are packages for what is asked about, and
 * {@code api.described}, which tells it all from the mappings themselves.
 *
 * <p>In: requests of programs, with a token or without. Out: what the front doors of the rooms answer, as JSON. Never here:
 * whether somebody may, and anything that a room keeps.
 */
@NullMarked
package org.commonshed.api;

import org.jspecify.annotations.NullMarked;
