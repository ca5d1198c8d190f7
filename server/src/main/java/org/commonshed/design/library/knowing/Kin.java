package org.commonshed.design.library.knowing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.commonshed.design.library.kept.FileStore;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.VersionStore;
import org.commonshed.engine.design.Likeness;
import org.commonshed.engine.design.Lineage;
import org.commonshed.engine.design.Lineage.Descent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is related to whom: descent and likeness of the newest versions, worked out anew when the library has changed. */
@Component
public class Kin {
    private static final int MOST_UP = 6;
    private static final int DEEPEST = 8;
    private static final int MOST_SHOWN = 60;
    private static final double LEAST_LIKE = 0.15; // below this two designs merely speak of the same world

    private final VersionStore versions;
    private final FileStore files;
    private final AtomicReference<@Nullable Family> known = new AtomicReference<>();

    Kin(VersionStore versions, FileStore files) {
        this.versions = versions;
        this.files = files;
    }

    /** All that was worked out; designs by the text of their id. */
    private record Family(
            long stamp,
            Map<String, KeptVersion> newest,
            Lineage lineage,
            Likeness likeness,
            Map<String, List<Lineage.Edge>> above,
            Map<String, List<Lineage.Edge>> below) {}

    /**
     * A line of a family tree.
     *
     * @param design empty where it is not here
     * @param name of the design, or the address that it is known by
     * @param how it is related to the line above it that is one less deep; empty for the first
     * @param isSelf whether it is the one that was asked for
     */
    public record Relative(
            Optional<KeptVersion> design, String name, Optional<Descent> how, int depth, boolean isSelf) {}

    /** A family tree from the top, bounded. */
    public record Tree(List<Relative> lines, boolean isCut) {
        public Tree {
            lines = List.copyOf(lines);
        }
    }

    /** A design that is like another, and what both have. */
    public record Alike(KeptVersion design, double likeness, List<String> shared) {
        public Alike {
            shared = List.copyOf(shared);
        }
    }

    private Family family() {
        Family before = known.get();
        return before != null && before.stamp() == versions.stamp() ? before : anew();
    }

    private synchronized Family anew() {
        Family meanwhile = known.get();
        long stamp = versions.stamp();
        if (meanwhile != null && meanwhile.stamp() == stamp) {
            return meanwhile;
        }
        Map<String, KeptVersion> newest = new LinkedHashMap<>();
        Map<UUID, String> designs = new HashMap<>(); // by version
        for (KeptVersion version : versions.listNewest()) {
            newest.put(version.design().toString(), version);
            designs.put(version.id(), version.design().toString());
        }
        Lineage lineage = lineage(newest, designs);
        Map<String, List<Lineage.Edge>> above = new HashMap<>();
        Map<String, List<Lineage.Edge>> below = new HashMap<>();
        lineage.outside().forEach(edge -> add(above, edge.design(), edge));
        for (Lineage.Edge edge : lineage.edges()) {
            boolean isPart = edge.descent() == Descent.PART;
            add(above, isPart ? edge.parent() : edge.design(), edge);
            add(below, isPart ? edge.design() : edge.parent(), edge);
        }
        Family family = new Family(stamp, newest, lineage, likeness(newest), above, below);
        known.set(family);
        return family;
    }

    private static void add(Map<String, List<Lineage.Edge>> edges, String key, Lineage.Edge edge) {
        edges.computeIfAbsent(key, k -> new ArrayList<>()).add(edge);
    }

    private Lineage lineage(Map<String, KeptVersion> newest, Map<UUID, String> designs) {
        Map<String, Map<Descent, List<String>>> parents = new HashMap<>();
        for (FileStore.Origin origin : files.listNewestOrigins()) {
            String address = origin.parent().map(Kin::own).orElse(origin.stated());
            parents.computeIfAbsent(designs.getOrDefault(origin.version(), ""), k -> new EnumMap<>(Descent.class))
                    .computeIfAbsent(Descent.valueOf(origin.descent().toUpperCase(Locale.ROOT)), k -> new ArrayList<>())
                    .add(address);
        }
        return Lineage.of(newest.values().stream()
                .map(version -> new Lineage.Entry(
                        version.design().toString(),
                        List.of(version.origin().home(), own(version.design())),
                        parents.getOrDefault(version.design().toString(), Map.of())))
                .toList());
    }

    private static String own(UUID design) {
        return "design:" + design;
    }

    private static Likeness likeness(Map<String, KeptVersion> newest) {
        return new Likeness(newest.values().stream()
                .map(version -> {
                    List<String> features = new ArrayList<>();
                    version.traits().processes().forEach(id -> features.add("process:" + id));
                    version.traits().materials().forEach(id -> features.add("material:" + id));
                    version.traits().parts().forEach(name -> features.add("part:" + name));
                    return new Likeness.Described(
                            version.design().toString(), version.name(), version.function(), features);
                })
                .toList());
    }

    /** Designs most like this one. */
    public List<Alike> listAlike(UUID design, int most) {
        Family family = family();
        List<Alike> alike = new ArrayList<>();
        for (Likeness.Like like : family.likeness().listLike(design.toString(), most)) {
            KeptVersion other = family.newest().get(like.key());
            if (other != null && like.likeness() >= LEAST_LIKE) {
                alike.add(new Alike(other, like.likeness(), like.shared()));
            }
        }
        return alike;
    }

    /** Designs of which this one is a part. */
    public List<KeptVersion> listWholes(UUID design) {
        Family family = family();
        return family.above().getOrDefault(design.toString(), List.of()).stream()
                .filter(edge -> edge.descent() == Descent.PART && edge.parent().equals(design.toString()))
                .flatMap(edge -> Optional.ofNullable(family.newest().get(edge.design())).stream())
                .toList();
    }

    /** Designs that are parts of this one. */
    public List<KeptVersion> listParts(UUID design) {
        Family family = family();
        return family.below().getOrDefault(design.toString(), List.of()).stream()
                .filter(edge -> edge.descent() == Descent.PART)
                .flatMap(edge -> Optional.ofNullable(family.newest().get(edge.parent())).stream())
                .toList();
    }

    /** Designs that this one comes from and that are here. */
    public List<KeptVersion> listSources(UUID design) {
        Family family = family();
        return family.above().getOrDefault(design.toString(), List.of()).stream()
                .filter(edge -> edge.descent() != Descent.PART && edge.design().equals(design.toString()))
                .flatMap(edge -> Optional.ofNullable(family.newest().get(edge.parent())).stream())
                .toList();
    }

    /** Whether parts lead back to the design itself, which cannot be built. */
    public boolean isInCircle(UUID design) {
        Family family = family();
        String key = design.toString();
        return family.lineage().ofThemselves().contains(key)
                || family.lineage().circles().stream().anyMatch(circle -> circle.contains(key));
    }

    /** From the farthest it comes from down to all that comes from there, with the parts of each. */
    public Tree tree(UUID design) {
        Family family = family();
        String self = design.toString();
        String top = self;
        Set<String> seen = new HashSet<>(Set.of(self));
        Optional<Lineage.Edge> outside = Optional.empty();
        for (int i = 0; i < MOST_UP; i++) {
            Optional<Lineage.Edge> step = up(family, top);
            boolean isHere = step.isPresent() && family.newest().containsKey(higher(step.get()));
            if (!isHere || !seen.add(higher(step.get()))) {
                outside = isHere ? Optional.empty() : step;
                break;
            }
            top = higher(step.get());
        }
        List<Relative> lines = new ArrayList<>();
        outside.ifPresent(edge -> lines.add(new Relative(Optional.empty(), edge.parent(), Optional.empty(), 0, false)));
        Walk walk = new Walk(family, self, lines, new HashSet<>());
        boolean isWhole = walk.down(top, outside.map(Lineage.Edge::descent), outside.isPresent() ? 1 : 0);
        return new Tree(lines, !isWhole);
    }

    /** What it is a fork or variant of, else what it is a part of. */
    private static Optional<Lineage.Edge> up(Family family, String design) {
        List<Lineage.Edge> above = family.above().getOrDefault(design, List.of());
        return above.stream()
                .filter(edge -> edge.descent() != Descent.PART && edge.design().equals(design))
                .findFirst()
                .or(() -> above.stream()
                        .filter(edge ->
                                edge.descent() == Descent.PART && edge.parent().equals(design))
                        .findFirst());
    }

    private static String higher(Lineage.Edge edge) {
        return edge.descent() == Descent.PART ? edge.design() : edge.parent();
    }

    private static String lower(Lineage.Edge edge) {
        return edge.descent() == Descent.PART ? edge.parent() : edge.design();
    }

    /** The way down; false where it was cut. */
    private record Walk(Family family, String self, List<Relative> lines, Set<String> seen) {
        boolean down(String key, Optional<Descent> how, int depth) {
            KeptVersion design = family.newest().get(key);
            if (design == null || !seen.add(key)) {
                return true;
            }
            if (lines.size() >= MOST_SHOWN || depth > DEEPEST) {
                return false;
            }
            lines.add(new Relative(Optional.of(design), design.name(), how, depth, key.equals(self)));
            boolean isWhole = true;
            for (Lineage.Edge edge : family.below().getOrDefault(key, List.of())) {
                isWhole &= down(lower(edge), Optional.of(edge.descent()), depth + 1);
            }
            return isWhole;
        }
    }
}
