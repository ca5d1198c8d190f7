package org.commonshed.design.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.care.Care;
import org.commonshed.design.Designs;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.design.library.kept.Wish;
import org.commonshed.design.library.knowing.Counting;
import org.commonshed.design.library.knowing.Lore;
import org.commonshed.design.library.knowing.Readings;
import org.commonshed.engine.match.Design;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okw.ManifestNeeds;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** The front door to open designs. */
@Service
@NamedInterface("library")
public class Library {
    private static final int LONGEST_NUMBER = 20;

    private final Shelves shelves;
    private final Readings readings;
    private final Lore lore;
    private final Designs designs;
    private final Doors doors;
    private final Care care;

    Library(Shelves shelves, Readings readings, Lore lore, Designs designs, Doors doors, Care care) {
        this.care = care;
        this.shelves = shelves;
        this.readings = readings;
        this.lore = lore;
        this.designs = designs;
        this.doors = doors;
    }

    /** A line of a bill of materials. */
    @NamedInterface("library")
    public record Line(String name, Optional<BigDecimal> quantity, String unit, String material) {}

    private Optional<KeptVersion> find(Viewer viewer, UUID version) {
        doors.demand(viewer, Deed.READ, "");
        return shelves.versions().find(version);
    }

    static Version toVersion(KeptVersion kept) {
        return new Version(
                kept.id(),
                kept.design(),
                kept.address(),
                kept.name(),
                kept.number(),
                kept.label(),
                kept.isNewest(),
                kept.recalled());
    }

    /** That version, if the viewer may see it. */
    public Optional<Version> findVersion(Viewer viewer, UUID version) {
        return find(viewer, version).map(Library::toVersion);
    }

    /** A version as it is kept, for whoever sees its design: what is hidden is there for nobody else. */
    public Optional<KeptVersion> findSeen(Viewer viewer, UUID version) {
        return find(viewer, version)
                .filter(kept -> !care.listUnseen(viewer, "design").contains(kept.design()));
    }

    /** The newest version of a design. */
    public Optional<Version> findNewest(Viewer viewer, UUID design) {
        doors.demand(viewer, Deed.READ, "");
        return shelves.versions().findNewestOf(design).map(Library::toVersion);
    }

    /** Newest versions of designs that people said make this product, as long as the recipe for it is there. */
    public List<Version> listFor(Viewer viewer, String product) {
        doors.demand(viewer, Deed.READ, "");
        return shelves.makers().listFor(product).stream()
                .filter(made ->
                        designs.recipes().findById(viewer, made.recipe()).isPresent())
                .flatMap(made -> shelves.versions().find(made.version()).stream())
                .map(KeptVersion::design)
                .distinct()
                .flatMap(design -> shelves.versions().findNewestOf(design).stream())
                .map(Library::toVersion)
                .toList();
    }

    /** Newest versions in which all words occur, the best first. */
    public List<Version> search(Viewer viewer, String words, int most) {
        doors.demand(viewer, Deed.READ, "");
        return shelves.versions().search(Wish.of(words, care.listUnseen(viewer, "design")), 0, most).stream()
                .map(Library::toVersion)
                .toList();
    }

    /** How many newest versions have all these words. */
    public long count(Viewer viewer, String words) {
        doors.demand(viewer, Deed.READ, "");
        return shelves.versions().count(Wish.of(words, care.listUnseen(viewer, "design")));
    }

    /** What a version asks of makers, by what is stated or was confirmed; empty where neither says a process. */
    public Optional<Design> findNeeds(Viewer viewer, UUID version) {
        return find(viewer, version)
                .flatMap(kept -> ManifestNeeds.of(
                                readings.read(kept).manifest(),
                                lore.vocabulary(),
                                Counting.of(shelves.said().listAnswers(version)))
                        .design());
    }

    /** The bill of materials for one piece; where there is none, the materials that the manifest names. */
    public List<Line> listLines(Viewer viewer, UUID version) {
        return find(viewer, version).map(readings::read).map(Library::lines).orElse(List.of());
    }

    private static List<Line> lines(Readings.Reading reading) {
        if (!reading.lines().isEmpty()) {
            return reading.lines().stream()
                    .map(line -> new Line(line.name(), line.quantity(), line.unit(), line.material()))
                    .toList();
        }
        return reading.manifest().making().materials().stream()
                .map(material -> new Line(material.name(), quantity(material), material.unit(), material.name()))
                .toList();
    }

    private static Optional<BigDecimal> quantity(Manifest.Material material) {
        String stated = material.quantity().strip().replace(',', '.');
        return stated.length() <= LONGEST_NUMBER && stated.matches("\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(stated))
                : Optional.empty();
    }

    /** Why nobody may plan with it, as a key of words: recalled, or its licence is not known; empty where one may. */
    public Optional<String> findRefusal(Viewer viewer, UUID version) {
        return find(viewer, version).flatMap(kept -> {
            if (kept.recalled().isPresent()) {
                return Optional.of("library.refused.recalled");
            }
            boolean isUnknown = kept.rights().family().equals("unknown");
            return isUnknown && shelves.said().findPermission(version).isEmpty()
                    ? Optional.of("library.refused.licence")
                    : Optional.empty();
        });
    }

    /** Notes that an actor makes this version from now on; it is told of improvements and recalls. */
    public void make(String actor, UUID version) {
        shelves.makers().make(actor, version);
    }
}
