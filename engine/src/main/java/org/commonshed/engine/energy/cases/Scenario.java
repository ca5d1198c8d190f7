package org.commonshed.engine.energy.cases;

/**
 * A year that may come: the same sizes are built, but loads, weather or prices are others.
 *
 * @param change the case with other series; everything that is not a series is as in the case itself
 */
public record Scenario(String id, double probability, EnergyCase change) {}
