package org.commonshed.engine.design;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence as it was written, and which one it is.
 *
 * @param stated as it was written
 * @param id its SPDX identifier; as it was written where nobody can say which one it is
 * @param family what it asks
 */
public record Licence(String stated, String id, Family family) {
    /** What licences ask of those who use a design, from little to much. */
    public enum Family {
        /** Nothing. */
        PUBLIC_DOMAIN,
        /** To name who made it. */
        PERMISSIVE,
        /** To share changes of the design itself under the same licence. */
        WEAK_SHARE_ALIKE,
        /** To share whatever is made of it under the same licence. */
        SHARE_ALIKE,
        /** Not to earn with it. */
        NON_COMMERCIAL,
        /** Not to change it. */
        NO_CHANGES,
        /** Nobody can say: it is shown, not planned with, until somebody decides. */
        UNKNOWN;

        public boolean isKnown() {
            return this != UNKNOWN;
        }
    }

    public static final Licence NONE = new Licence("", "", Family.UNKNOWN);

    private static final int LONGEST = 100; // letters of a name that is looked at
    private static final Pattern CREATIVE_COMMONS = Pattern.compile(
            "(?:CC|CREATIVE COMMONS) (BY(?: NC)?(?: SA| ND)?)(?: (\\d)(?: (\\d))?)?(?: ([A-Z]{2}|IGO|INTERNATIONAL|UNPORTED))?");
    private static final Pattern CERN_1 = Pattern.compile("CERN(?: OHL)? V?1 ([12])");
    private static final Pattern CERN_2 = Pattern.compile(
            "CERN(?: OHL)?(?: V?2(?: 0)?)? (P|W|S|PERMISSIVE|WEAKLY RECIPROCAL|STRONGLY RECIPROCAL)(?: V?2(?: 0)?)?(?: OR LATER)?");
    private static final Pattern GNU = Pattern.compile("(?:GNU )?(A|L)?GPL ?V?(\\d)(?: (\\d))?(\\+| OR LATER| ONLY)?");

    /** Names that need no reading: {@code folded name → id}. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("CC0", "CC0-1.0"),
            Map.entry("CC0 1 0", "CC0-1.0"),
            Map.entry("CC ZERO", "CC0-1.0"),
            Map.entry("PUBLIC DOMAIN", "CC0-1.0"),
            Map.entry("UNLICENSE", "Unlicense"),
            Map.entry("0BSD", "0BSD"),
            Map.entry("MIT", "MIT"),
            Map.entry("MIT LICENSE", "MIT"),
            Map.entry("EXPAT", "MIT"),
            Map.entry("ISC", "ISC"),
            Map.entry("ZLIB", "Zlib"),
            Map.entry("BSD 2 CLAUSE", "BSD-2-Clause"),
            Map.entry("BSD 3 CLAUSE", "BSD-3-Clause"),
            Map.entry("APACHE 2 0", "Apache-2.0"),
            Map.entry("APACHE LICENSE 2 0", "Apache-2.0"),
            Map.entry("SOLDERPAD 2 1", "SHL-2.1"),
            Map.entry("SHL 2 1", "SHL-2.1"),
            Map.entry("SHL 0 51", "SHL-0.51"),
            Map.entry("MPL 2 0", "MPL-2.0"),
            Map.entry("EUPL 1 2", "EUPL-1.2"),
            Map.entry("TAPR OHL 1 0", "TAPR-OHL-1.0"),
            Map.entry("TAPR", "TAPR-OHL-1.0"),
            Map.entry("ODBL 1 0", "ODbL-1.0"),
            Map.entry("GFDL 1 3", "GFDL-1.3-only"));

    private static final Map<String, Family> FAMILIES = Map.ofEntries(
            Map.entry("CC0-1.0", Family.PUBLIC_DOMAIN),
            Map.entry("Unlicense", Family.PUBLIC_DOMAIN),
            Map.entry("0BSD", Family.PUBLIC_DOMAIN),
            Map.entry("MIT", Family.PERMISSIVE),
            Map.entry("ISC", Family.PERMISSIVE),
            Map.entry("Zlib", Family.PERMISSIVE),
            Map.entry("BSD-2-Clause", Family.PERMISSIVE),
            Map.entry("BSD-3-Clause", Family.PERMISSIVE),
            Map.entry("Apache-2.0", Family.PERMISSIVE),
            Map.entry("SHL-2.1", Family.PERMISSIVE),
            Map.entry("SHL-0.51", Family.PERMISSIVE),
            Map.entry("CERN-OHL-P-2.0", Family.PERMISSIVE),
            Map.entry("CERN-OHL-W-2.0", Family.WEAK_SHARE_ALIKE),
            Map.entry("MPL-2.0", Family.WEAK_SHARE_ALIKE),
            Map.entry("EUPL-1.2", Family.SHARE_ALIKE),
            Map.entry("CERN-OHL-S-2.0", Family.SHARE_ALIKE),
            Map.entry("CERN-OHL-1.1", Family.SHARE_ALIKE),
            Map.entry("CERN-OHL-1.2", Family.SHARE_ALIKE),
            Map.entry("TAPR-OHL-1.0", Family.SHARE_ALIKE),
            Map.entry("ODbL-1.0", Family.SHARE_ALIKE),
            Map.entry("GFDL-1.3-only", Family.SHARE_ALIKE));

    /** Which licence is meant; what is not certain stays unknown. */
    public static Licence of(String stated) {
        String id = stated.length() > LONGEST ? "" : id(words(stated));
        return id.isEmpty() ? new Licence(stated, stated.strip(), Family.UNKNOWN) : new Licence(stated, id, family(id));
    }

    /** In capitals, with one blank where anything but letters and digits stands. */
    private static String words(String stated) {
        return stated.toUpperCase(Locale.ROOT)
                .replaceFirst("^LICEN[SC]EREF[- ]", "")
                .replaceAll("[^A-Z0-9+]+", " ")
                .strip();
    }

    private static String id(String words) {
        String named = NAMES.get(words);
        if (named != null) {
            return named;
        }
        Matcher cc = CREATIVE_COMMONS.matcher(spelledOut(words));
        if (cc.matches()) {
            return creativeCommons(cc);
        }
        Matcher old = CERN_1.matcher(words);
        if (old.matches()) {
            return "CERN-OHL-1." + old.group(1);
        }
        Matcher cern = CERN_2.matcher(words);
        if (cern.matches()) {
            return "CERN-OHL-" + cern.group(1).charAt(0) + "-2.0";
        }
        Matcher gnu = GNU.matcher(words.replace("GENERAL PUBLIC LICENSE", "GPL"));
        return gnu.matches() ? gnu(gnu) : "";
    }

    private static String spelledOut(String words) {
        return words.replace("ATTRIBUTION", "BY")
                .replace("SHAREALIKE", "SA")
                .replace("SHARE ALIKE", "SA")
                .replace("NONCOMMERCIAL", "NC")
                .replace("NON COMMERCIAL", "NC")
                .replace("NODERIVATIVES", "ND")
                .replace("NODERIVS", "ND");
    }

    /** Without a version nobody can say which one it is. */
    private static String creativeCommons(Matcher cc) {
        if (cc.group(2) == null) {
            return "";
        }
        String country = cc.group(4) == null || cc.group(4).length() > 3 ? "" : "-" + cc.group(4);
        String minor = cc.group(3) == null ? "0" : cc.group(3);
        return "CC-" + cc.group(1).replace(' ', '-') + "-" + cc.group(2) + "." + minor + country;
    }

    /** A number alone means that version and no later one. */
    private static String gnu(Matcher gnu) {
        String letter = gnu.group(1) == null ? "" : gnu.group(1);
        String minor = gnu.group(3) == null ? "0" : gnu.group(3);
        boolean isOrLater = gnu.group(4) != null && !gnu.group(4).endsWith("ONLY");
        return letter + "GPL-" + gnu.group(2) + "." + minor + (isOrLater ? "-or-later" : "-only");
    }

    private static Family family(String id) {
        if (id.startsWith("CC-BY")) {
            List<String> parts = List.of(id.split("-"));
            return parts.contains("ND")
                    ? Family.NO_CHANGES
                    : parts.contains("NC")
                            ? Family.NON_COMMERCIAL
                            : parts.contains("SA") ? Family.SHARE_ALIKE : Family.PERMISSIVE;
        }
        if (id.startsWith("LGPL")) {
            return Family.WEAK_SHARE_ALIKE;
        }
        return id.contains("GPL-") ? Family.SHARE_ALIKE : FAMILIES.getOrDefault(id, Family.UNKNOWN);
    }

    /** Whether things may be made of it, also to be sold. */
    public boolean isFree() {
        return family.isKnown() && family != Family.NON_COMMERCIAL && family != Family.NO_CHANGES;
    }
}
