package org.commonshed.engine.world;

/**
 * How links arise when no table gives them.
 *
 * @param nearest how many partners each provider and each receiver of a product names
 * @param roadFactor road kilometres over great-circle kilometres
 */
public record LinkRule(int nearest, double roadFactor, double maxKm) {
    public static final LinkRule DEFAULT = new LinkRule(8, 1.3, 100);
}
