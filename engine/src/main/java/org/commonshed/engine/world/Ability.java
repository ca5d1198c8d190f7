package org.commonshed.engine.world;

/** Who can run what. Rows of one actor and recipe add up. {@code maxRuns} per period by start; infinity = no limit of its own. */
public record Ability(String actor, String recipe, double maxRuns, Span span) {}
