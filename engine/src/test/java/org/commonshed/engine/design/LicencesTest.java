package org.commonshed.engine.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.design.Combination.How;
import org.junit.jupiter.api.Test;

/** Names of licences as people write them, and what may be put together. */
final class LicencesTest {
    private static final String NAMES = """
            MIT                                   | MIT               | PERMISSIVE
            mit license                           | MIT               | PERMISSIVE
            Apache 2.0                            | Apache-2.0        | PERMISSIVE
            LicenseRef-CC-BY-SA-4.0               | CC-BY-SA-4.0      | SHARE_ALIKE
            LicenseRef-CC BY-SA-4.0               | CC-BY-SA-4.0      | SHARE_ALIKE
            LicenseRef-CC-BY-SA 3.0               | CC-BY-SA-3.0      | SHARE_ALIKE
            CC BY 4.0                             | CC-BY-4.0         | PERMISSIVE
            cc-by-sa-3.0-us                       | CC-BY-SA-3.0-US   | SHARE_ALIKE
            CC BY-NC-SA 4.0 International         | CC-BY-NC-SA-4.0   | NON_COMMERCIAL
            Creative Commons Attribution-NoDerivatives 4.0 | CC-BY-ND-4.0 | NO_CHANGES
            Creative Commons Attribution-ShareAlike 4 | CC-BY-SA-4.0  | SHARE_ALIKE
            LicenseRef-CC0-1.0                    | CC0-1.0           | PUBLIC_DOMAIN
            LicenseRef-CERN OHL v1.2              | CERN-OHL-1.2      | SHARE_ALIKE
            CERN-OHL-1.2                          | CERN-OHL-1.2      | SHARE_ALIKE
            CERN-OHL-P-2.0                        | CERN-OHL-P-2.0    | PERMISSIVE
            CERN OHL v2 - Strongly Reciprocal     | CERN-OHL-S-2.0    | SHARE_ALIKE
            CERN-OHL-W-2.0+                       | ?                 | UNKNOWN
            LicenseRef-GNU GPL v2.0               | GPL-2.0-only      | SHARE_ALIKE
            GPLv3+                                | GPL-3.0-or-later  | SHARE_ALIKE
            GPL-3.0-or-later                      | GPL-3.0-or-later  | SHARE_ALIKE
            LGPL-2.1-only                         | LGPL-2.1-only     | WEAK_SHARE_ALIKE
            AGPL-3.0-only                         | AGPL-3.0-only     | SHARE_ALIKE
            LicenseRef-CERN                       | ?                 | UNKNOWN
            LicenseRef-CERN OHL                   | ?                 | UNKNOWN
            CC BY-SA                              | ?                 | UNKNOWN
            all rights reserved                   | ?                 | UNKNOWN
            free                                  | ?                 | UNKNOWN
            MIT AND something                     | ?                 | UNKNOWN
            """;

    /** What is merged, the verdict, the licence of the whole; argued from the texts of the licences. */
    private static final String MERGED = """
            MIT, CC0-1.0                      | FITS | MIT
            CC0-1.0                           | FITS | CC0-1.0
            MIT, Apache-2.0                   | FITS | Apache-2.0 AND MIT
            MIT, CC-BY-SA-4.0                 | FITS | CC-BY-SA-4.0
            CC-BY-SA-3.0, CC-BY-SA-4.0        | HEED | CC-BY-SA-4.0
            CC-BY-SA-4.0, CC-BY-SA-3.0        | HEED | CC-BY-SA-4.0
            CC-BY-SA-4.0, GPL-3.0-only        | HEED | GPL-3.0-only
            GPL-3.0-only, CC-BY-SA-3.0        | NO   |
            CERN-OHL-S-2.0, CC-BY-SA-4.0      | NO   |
            CERN-OHL-W-2.0, CERN-OHL-S-2.0    | FITS | CERN-OHL-S-2.0
            CERN-OHL-P-2.0, CERN-OHL-S-2.0    | FITS | CERN-OHL-S-2.0
            CERN-OHL-1.2, CERN-OHL-S-2.0      | NO   |
            GPL-2.0-only, GPL-3.0-only        | NO   |
            GPL-2.0-or-later, GPL-3.0-only    | HEED | GPL-3.0-only
            GPL-3.0-only, AGPL-3.0-only       | HEED | AGPL-3.0-only
            Apache-2.0, GPL-2.0-only          | NO   |
            Apache-2.0, GPL-3.0-only          | FITS | GPL-3.0-only
            CC-BY-NC-4.0, CC-BY-SA-4.0        | NO   |
            CC-BY-NC-4.0, CC-BY-4.0           | HEED | CC-BY-NC-4.0
            CC-BY-NC-4.0, CC-BY-NC-SA-4.0     | HEED | CC-BY-NC-SA-4.0
            CC-BY-ND-4.0, MIT                 | NO   |
            LicenseRef-CERN, MIT              | ASK  |
            """;

    private static final String BESIDE = """
            CERN-OHL-S-2.0, CC-BY-SA-4.0      | FITS
            GPL-2.0-only, Apache-2.0          | FITS
            CC-BY-ND-4.0, MIT                 | HEED
            CC-BY-NC-4.0, CC-BY-SA-4.0        | HEED
            LicenseRef-CERN, MIT              | ASK
            """;

    private static List<String[]> rows(String table) {
        return table.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                .toList();
    }

    private static List<Licence> licences(String cell) {
        return Arrays.stream(cell.split(","))
                .map(each -> Licence.of(each.strip()))
                .toList();
    }

    @Test
    void everySpellingIsTheLicenceThatIsMeantOrNone() {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows(NAMES)) {
            Licence licence = Licence.of(row[0]);
            String told = (licence.family().isKnown() ? licence.id() : "?") + " " + licence.family();
            if (!told.equals(row[1] + " " + row[2])) {
                wrong.add(row[0] + " is " + told);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatIsMergedIsJudgedByWhatEachLicenceAllows() {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows(MERGED)) {
            Combination combination = Combination.of(licences(row[0]), How.MERGED);
            String told = combination.verdict() + " " + combination.licence().orElse("");
            if (!told.equals(row[1] + " " + row[2])) {
                wrong.add(row[0] + ": " + told + " " + combination.findings());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void partsBesideEachOtherKeepTheirLicences() {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows(BESIDE)) {
            Combination combination = Combination.of(licences(row[0]), How.BESIDE);
            if (!combination.verdict().name().equals(row[1])
                    || combination.licence().isPresent()) {
                wrong.add(row[0] + ": " + combination);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyFindingIsASentenceThatNamesTheLicences() {
        Combination combination = Combination.of(licences("CERN-OHL-S-2.0, CC-BY-SA-4.0"), How.MERGED);
        assertEquals(
                "CERN-OHL-S-2.0 and CC-BY-SA-4.0 each want the whole under themselves.",
                combination.findings().get(0).sentence());
    }

    @Test
    void theOrderOfLicencesDoesNotChangeTheVerdict() {
        for (String[] row : rows(MERGED)) {
            List<Licence> turned = new ArrayList<>(licences(row[0]));
            java.util.Collections.reverse(turned);
            Combination combination = Combination.of(turned, How.MERGED);
            assertEquals(
                    row[1] + " " + row[2],
                    combination.verdict() + " " + combination.licence().orElse(""),
                    row[0]);
        }
    }
}
