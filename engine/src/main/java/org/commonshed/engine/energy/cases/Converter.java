package org.commonshed.engine.energy.cases;

/**
 * What turns one kind of energy into another: a heat pump, a boiler, an electrolyser.
 *
 * @param efficiency [step] kWh out for each kWh in; the coefficient of performance of a heat pump
 * @param kw of what comes out
 */
public record Converter(String id, String from, String to, Series efficiency, Size kw, Cost cost, double costPerKwh) {}
