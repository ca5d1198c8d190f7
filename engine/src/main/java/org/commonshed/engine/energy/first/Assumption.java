package org.commonshed.engine.energy.first;

/**
 * A number that a case holds though nobody answered it.
 *
 * @param unit for people who check; money in the currency of the case, its usual values in US dollars taken as they are
 */
public record Assumption(Assumed key, double value, String unit, Assumed.Source source) {}
