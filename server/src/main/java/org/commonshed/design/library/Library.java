package org.commonshed.design.library;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.engine.match.Design;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** The front door to open designs. */
@Service
@NamedInterface("library")
public class Library {
    Library() {}

    /** That version, if the viewer may see it. */
    public Optional<Version> findVersion(Viewer viewer, UUID version) {
        return Optional.empty();
    }

    /** Newest versions of designs that people said make this product. */
    public List<Version> listFor(Viewer viewer, String product) {
        return List.of();
    }

    /** Newest versions in which all words occur, the best first. */
    public List<Version> search(Viewer viewer, String words, int most) {
        return List.of();
    }

    /** What a version asks of makers, by what is stated or was confirmed; empty where neither says a process. */
    public Optional<Design> findNeeds(Viewer viewer, UUID version) {
        return Optional.empty();
    }

    /** The bill of materials for one piece. */
    public List<Line> listLines(Viewer viewer, UUID version) {
        return List.of();
    }

    /** A line of a bill of materials. */
    public record Line(String name, Optional<BigDecimal> quantity, String unit, String material) {}

    /** Why nobody may plan with it, as a key of words: recalled, or its licence is not known; empty where one may. */
    public Optional<String> findRefusal(Viewer viewer, UUID version) {
        return Optional.empty();
    }

    /** Notes that an actor makes this version from now on; it is told of improvements and recalls. */
    public void make(String actor, UUID version) {}
}
