package org.commonshed.tell;

/**
 * In which unit a row of amounts is told, so that all of it can be drawn together.
 *
 * @param each by what an amount in the unit of the tables is multiplied
 * @param unit as it is written behind an amount; empty where there is none
 */
public record Scale(double each, String unit) {
    public double of(double amount) {
        return amount * each;
    }
}
