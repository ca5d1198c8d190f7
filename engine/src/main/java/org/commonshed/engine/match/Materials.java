package org.commonshed.engine.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What things are made of, each with what it is a kind of: plywood is wood, PLA is a thermoplastic. */
public final class Materials {
    /**
     * A material.
     *
     * @param id lower case with hyphens
     * @param usdPerKg a usual price, US dollars; NaN = not known
     */
    public record Material(String id, List<String> parents, String label, List<String> names, double usdPerKg) {
        public Material {
            parents = List.copyOf(parents);
            names = List.copyOf(names);
        }
    }

    private final List<Material> materials;
    private final Kinds kinds = new Kinds("material");

    /** @throws IllegalArgumentException as for {@link Taxonomy} */
    public Materials(List<Material> rows) {
        materials = List.copyOf(rows);
        for (Material material : materials) {
            List<String> names = new ArrayList<>(material.names());
            names.add(material.label());
            kinds.add(material.id(), material.parents(), names);
        }
        kinds.ready();
    }

    public List<Material> listMaterials() {
        return materials;
    }

    public Optional<Material> findMaterial(String id) {
        return Optional.ofNullable(kinds.find(id)).map(materials::get);
    }

    /** A material by its id, label or any other name; never by likeness. */
    public Optional<Material> findByName(String name) {
        return Optional.ofNullable(kinds.findByName(name)).map(materials::get);
    }

    /** Whether the first is the second or a kind of it. */
    public boolean isKindOf(String material, String other) {
        return kinds.isKindOf(kinds.number(material), kinds.number(other));
    }

    /** Whether one of the two is a kind of the other. */
    public boolean areOfOneLine(String one, String other) {
        return isKindOf(one, other) || isKindOf(other, one);
    }
}
