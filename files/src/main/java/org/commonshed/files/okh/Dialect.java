package org.commonshed.files.okh;

import java.util.Locale;
import java.util.Set;

/** What kind of Open Know-How a manifest speaks; each is written in its own format. */
public enum Dialect {
    /** Open Know-How 1.0 of 2019. */
    OKH_1("Open Know-How 1", Format.YAML, "1.0.0"),
    /** OKH-LOSH, the official successor. */
    LOSH("OKH-LOSH", Format.TOML, "OKH-LOSHv1.0"),
    /** The newer one in JSON, with keys in snake_case. */
    OKH_JSON("Open Know-How in JSON", Format.JSON, "OKHv1.0");

    private static final Set<String> ONLY_OKH_1 = Set.of(
            "title",
            "description",
            "projectlink",
            "documentationhome",
            "okhmanifestversion",
            "manifestauthor",
            "intendeduse");
    private static final Set<String> ONLY_LOSH =
            Set.of("name", "repo", "function", "tsdc", "forkof", "technologyreadinesslevel", "spdxlicense", "part");
    private static final int ENOUGH = 2;

    private final String shown;
    private final Format format;
    private final String version;

    Dialect(String shown, Format format, String version) {
        this.shown = shown;
        this.format = format;
        this.version = version;
    }

    /** What people call it. */
    public String shown() {
        return shown;
    }

    public Format format() {
        return format;
    }

    /** What stands in its key for the version of the format. */
    String version() {
        return version;
    }

    /** The dialect that is written in a format. */
    public static Dialect of(Format format) {
        return format == Format.TOML ? LOSH : format == Format.YAML ? OKH_1 : OKH_JSON;
    }

    /** Which dialect these keys are; null where this is no manifest at all. */
    static @org.jspecify.annotations.Nullable Dialect ofKeys(Set<String> folded, String stated, Format format) {
        boolean isTitled = folded.contains("title");
        boolean isNamed = folded.contains("name");
        boolean isLicensed = folded.stream().anyMatch(key -> key.contains("licen"));
        long one = folded.stream().filter(ONLY_OKH_1::contains).count();
        long losh = folded.stream().filter(ONLY_LOSH::contains).count();
        boolean saysSo = folded.contains("okhv") || folded.contains("okhmanifestversion");
        if (!saysSo && !(isLicensed && (isTitled || isNamed) && Math.max(one, losh) >= ENOUGH)) {
            return null;
        }
        if (folded.contains("okhmanifestversion")) {
            return OKH_1;
        }
        if (stated.toUpperCase(Locale.ROOT).contains("LOSH") || isNamed && !isTitled) {
            return LOSH;
        }
        boolean isOfJson = folded.contains("function") || folded.contains("manufacturingprocesses");
        return isOfJson || format == Format.JSON ? OKH_JSON : one > 0 ? OKH_1 : LOSH;
    }
}
