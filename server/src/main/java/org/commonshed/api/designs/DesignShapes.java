package org.commonshed.api.designs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.api.shape.Among;
import org.commonshed.api.shape.Bound;
import org.commonshed.design.library.kept.KeptVersion;

/** Designs, and what is said and decided of them, as programs read and write it. */
final class DesignShapes {
    static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_ID = 200;

    private DesignShapes() {}

    /** The newest versions in which all words occur, the best first; at most as many as were asked for. */
    record Designs(List<DesignVersion> designs, long total) {}

    /**
     * A version of a design.
     *
     * @param label what the design itself calls the version
     * @param recalled why it must not be used any more
     */
    record DesignVersion(
            UUID version,
            UUID design,
            String name,
            int number,
            String label,
            boolean newest,
            Optional<String> recalled,
            String page) {
        static DesignVersion of(KeptVersion version) {
            return new DesignVersion(
                    version.id(),
                    version.design(),
                    version.name(),
                    version.number(),
                    version.label(),
                    version.isNewest(),
                    version.recalled(),
                    version.address());
        }
    }

    /** A version with what one piece is made of. */
    record DesignWhole(DesignVersion version, List<DesignLine> lines) {}

    record DesignLine(String name, Optional<BigDecimal> quantity, String unit, String material) {}

    /**
     * What becomes, or would become, of each manifest that came in.
     *
     * @param broken manifests that cannot be read
     */
    record DesignsIn(
            boolean look,
            long newDesigns,
            long newVersions,
            long known,
            int broken,
            List<DesignIn> designs,
            List<InTrouble> problems) {}

    /** @param fate new_design, new_version or known */
    record DesignIn(String fate, String name, String file, Optional<String> page, boolean licensed) {}

    /** What was left out or not understood, and how to mend it. */
    record InTrouble(String file, int line, String code, String sentence, String mend) {}

    /** What people said of a version, and decided. */
    record SaidOf(
            DesignVersion version,
            List<NeedAnswered> answers,
            List<ReportOf> reports,
            Optional<DecidedOf> recall,
            Optional<DecidedOf> permission,
            List<String> makers) {}

    /** @param kind process, material or size */
    record NeedAnswered(String kind, String what, boolean needed, Instant at) {}

    /**
     * How it did.
     *
     * @param result works, changes, failed or said
     * @param hidden why its words are not told
     */
    record ReportOf(UUID report, String result, String words, Instant at, Optional<String> hidden) {}

    record DecidedOf(String why, Instant at) {}

    /** Whether something is needed; where nothing is said, what was said before is taken back. */
    record NeedSaid(
            @Among(Asked.class) String kind,
            @Bound(least = 1, most = LONGEST_ID) String what,
            Optional<Boolean> needed) {}

    enum Asked {
        PROCESS,
        MATERIAL,
        SIZE
    }

    record ReportSaid(
            @Among(Result.class) String result,
            @Bound(least = 1, most = LONGEST_WORDS) String words) {}

    enum Result {
        WORKS,
        CHANGES,
        FAILED,
        SAID
    }

    /** A reason, in one's own words. */
    record Reason(@Bound(least = 1, most = LONGEST_WORDS) String why) {}

    record MakerSaid(@Bound(least = 1, most = LONGEST_ID) String actor) {}

    /** What changes in a design, and why; what is left out stays. */
    record Improved(
            @Bound(least = 1, most = LONGEST_NAME) Optional<String> name,
            @Bound(most = LONGEST_NAME) Optional<String> label,
            @Bound(most = LONGEST_TEXT) Optional<String> function,
            @Bound(most = LONGEST_TEXT) Optional<String> notes,
            @Bound(least = 1, most = LONGEST_WORDS) String why) {}

    /**
     * What a version would be as a recipe.
     *
     * @param kg of a piece
     * @param leftOut lines of the design that match nothing here
     * @param refused why nobody may plan with it
     */
    record RecipeDrafted(
            String product,
            String name,
            Optional<String> kg,
            List<RecipeLine> lines,
            List<String> leftOut,
            Optional<String> refused) {}

    /** @param role in for a product, uses for hours of a machine or a skill */
    record RecipeLine(
            @Among(Role.class) String role,
            @Bound(least = 1, most = LONGEST_ID) String item,
            @Bound(most = 40) Optional<String> amount) {}

    enum Role {
        IN,
        USES
    }

    record RecipeKept(
            @Bound(least = 1, most = LONGEST_ID) String product,
            @Bound(least = 1, most = LONGEST_NAME) String name,
            @Bound(most = 40) Optional<String> kg,
            @Bound(most = 400) List<RecipeLine> lines) {}

    /** A recipe that was kept; it can be taken back by its act. */
    record RecipeMade(UUID act, String product) {}
}
