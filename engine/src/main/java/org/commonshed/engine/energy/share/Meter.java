package org.commonshed.engine.energy.share;

/**
 * A meter of a community, as it counts there: what it lets out, or what it takes in, after what is used behind it.
 *
 * @param id its name
 * @param member whose it is
 * @param direction which way its readings count
 * @param participation how much of them counts here
 */
public record Meter(String id, String member, Direction direction, Participation participation) {
    /** Which way energy goes through a meter. What a reading is called does not decide it; the meter says so. */
    public enum Direction {
        GIVES,
        TAKES
    }
}
