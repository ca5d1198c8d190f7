package org.commonshed.engine.world;

/**
 * One line of a recipe.
 *
 * @param amount per run, in each of the periods of the offset
 * @param offset periods after the start of the run: {@code from 0 = in the same period}
 */
public record RecipeLine(Role role, String item, double amount, int offsetFrom, int offsetTo) {
    public RecipeLine {
        if (offsetFrom < 0 || offsetTo < offsetFrom) {
            throw new IllegalArgumentException("offset " + offsetFrom + "-" + offsetTo + " of " + item);
        }
    }
}
