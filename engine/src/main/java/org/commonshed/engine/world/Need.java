package org.commonshed.engine.world;

/**
 * One line of need: an amount at any time within the span. A need that is stated for every period stands here as one
 * line for each, {@code id@1}, {@code id@2} …, numbered by period.
 *
 * @param id of the line
 * @param row id of the row it comes from (the same as {@code id} unless it repeats)
 * @param who a place or an actor: the claimant
 * @param amount &gt; 0
 * @param priority 1 … 9, 1 first
 */
public record Need(
        String id, String row, String who, String product, double amount, Span span, int priority, String note) {}
