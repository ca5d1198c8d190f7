package org.commonshed.engine.world;

/** Hours, hectares, cubic metres … that an actor has in each period of the span. Rows add up. */
public record Capacity(String actor, String item, double amount, Span span) {}
