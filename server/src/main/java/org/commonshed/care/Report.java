package org.commonshed.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody said is wrong.
 *
 * @param about the place or actor that the thing concerned then
 * @param person empty for somebody who was not signed in
 * @param passed when it was handed on to keepers
 * @param verdict empty while nobody decided
 */
public record Report(
        UUID id,
        Thing.Key thing,
        String about,
        Said said,
        Optional<UUID> person,
        Optional<Instant> passed,
        Optional<Verdict> verdict) {
    /** What may be wrong, in the order of the form. */
    public static final List<String> CHOICES = List.of("untrue", "private", "hurtful", "advert", "twice", "other");

    /** What is wrong, by a word of {@link #CHOICES} and in one's own words. */
    public record Said(String what, String words, Instant at) {}

    /** What was decided: {@code left} or {@code hidden}, with a word. */
    public record Verdict(String outcome, String answer, Instant at, Optional<UUID> by) {}
}
