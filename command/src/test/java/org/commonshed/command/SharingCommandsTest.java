package org.commonshed.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands energy share and energy own as they are typed, with the examples. */
class SharingCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."))
            .toAbsolutePath()
            .normalize();
    private static final String SHARING = ROOT + "/examples/energy/sharing/";
    private static final String OWNING = ROOT + "/examples/energy/owning/";

    @TempDir
    Path folder = Path.of("");

    private final Shell shell = new Shell();

    private void holds(String... parts) {
        String plain = shell.told().replaceAll("\\s+", "");
        for (String part : parts) {
            assertTrue(plain.contains(part.replaceAll("\\s+", "")), part + " in " + shell.told() + shell.complained());
        }
    }

    @Test
    void aPublishedGameIsSplitAsPublished() {
        assertEquals(0, shell.run("energy", "share", SHARING + "three-players.json", "--json"));
        holds(
                "\"player\": \"one\", \"alone\": 2.0, \"shapley\": 9.5,",
                "\"shapley\": 6.5",
                "\"shapley\": 8.0",
                "\"nucleolus\": 11.5",
                "\"nucleolus\": 5.5",
                "\"nucleolus\": 7.0",
                "\"worst_group\": \"one+three\", \"worst_complaint\": 0.5");
        assertEquals(0, shell.run("energy", "share", SHARING + "three-players.json"));
        holds("By Shapley a group gets 0.50 less than it is worth alone");
    }

    @Test
    void publishedQuotasAreOfferedAsPublished() {
        assertEquals(0, shell.run("energy", "share", SHARING + "quotas.json", "--json"));
        holds(
                "\"ZP2\": 0.5294117647",
                "\"meter\": \"ZP2\", \"member\": \"ZP2\", \"direction\": \"takes\", "
                        + "\"metered_wh\": 1000, \"offered_wh\": 450, \"shared_wh\": 450, \"rest_wh\": 550");
    }

    @Test
    void everyKeyOfTheExampleSaysItsRuleAndWhoIsWorseOff() {
        assertEquals(0, shell.run("energy", "share", SHARING + "hill-street.json"));
        assertEquals("", shell.complained());
        holds("static: Each", "equal: All", "pro_rata: What", "cascade: Keys", "matrix: Each", "need_weighted: What");
        holds("ex_ante: Each", "ex_post: When", "Worse off than alone: ", "What sharing is worth in all");
        assertEquals(0, shell.run("energy", "share", SHARING + "hill-street.json", "--json"));
        long sold = 0;
        long covered = 0;
        Matcher sums = Pattern.compile("\"(covered|sold)_wh\" : (\\d+)").matcher(shell.told());
        while (sums.find()) {
            sold += sums.group(1).equals("sold") ? Long.parseLong(sums.group(2)) : 0;
            covered += sums.group(1).equals("sold") ? 0 : Long.parseLong(sums.group(2));
        }
        assertTrue(covered > 0);
        assertEquals(covered, sold);
    }

    @Test
    void whoOwnsSaysWhatStaysAndEveryPayment() {
        assertEquals(0, shell.run("energy", "own", OWNING + "school-roof.json"));
        holds("household: of each EUR", "coop: of each EUR", "municipal: of", "lease: of", "utility: of");
        assertEquals(0, shell.run("energy", "own", OWNING + "school-roof.json", "--json"));
        holds("\"from\": \"members\", \"to\": \"project\", \"purpose\": \"equity\", \"cents\": 3360000");
        // 50,400 at 3 % in 15 years: 50,400 · 0.03 / (1 − 1.03⁻¹⁵) = 4,221.836
        holds("\"opening_cents\": 5040000, \"interest_cents\": 151200, \"payment_cents\": 422184");
    }

    @Test
    void problemsAreToldWithTheirPlaceAndNothingIsSettled() throws IOException {
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(
                wrong, Files.readString(Path.of(SHARING + "quotas.json")).replace("\"gives\"", "\"up\""));
        assertEquals(2, shell.run("energy", "share", wrong.toString()));
        assertEquals("", shell.told());
        assertTrue(shell.complained().contains("meters[0].direction"), shell.complained());
        assertEquals(2, shell.run("energy", "own", folder.resolve("none.json").toString()));
        assertTrue(shell.complained().contains("There is no such file."), shell.complained());
        assertEquals(64, shell.run("energy", "share"));
    }

    @Test
    void theExamplesOnThePagesAreUnderstood() throws IOException {
        for (String page : List.of("share", "own")) {
            String name = page.equals("share") ? "energy-sharing.md" : "energy-owning.md";
            String text = Files.readString(ROOT.resolve("docs/reference").resolve(name));
            Matcher example = Pattern.compile("(?s)```json\\n(.*?)```").matcher(text);
            int count = 0;
            for (; example.find(); count++) {
                Path file = Files.writeString(folder.resolve("example.json"), example.group(1));
                assertEquals(0, shell.run("energy", page, file.toString()), shell.complained());
                assertEquals("", shell.complained(), name);
            }
            assertTrue(count > 0, name);
        }
    }
}
