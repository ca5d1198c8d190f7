package org.commonshed.files.world.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatchTest {
    @TempDir
    Path temp;

    private Reading read(String... patches) {
        TextWorld.of(SmallWorlds.text("/bakery.txt")).writeTo(temp.resolve("base"));
        List<Path> folders = new ArrayList<>();
        for (String patch : patches) {
            Path folder = temp.resolve("patch" + folders.size());
            folders.add(TextWorld.of(patch).writeTo(folder));
        }
        return WorldFolder.read(temp.resolve("base"), folders, ReadingLimits.DEFAULT, temp);
    }

    private World world(String... patches) {
        Reading reading = read(patches);
        assertEquals(List.of(), reading.problems());
        return reading.world().orElseThrow();
    }

    @Test
    void anEmptyPatchChangesNothing() throws Exception {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        World plain = world();
        Reading patched = WorldFolder.read(temp.resolve("base"), List.of(empty), ReadingLimits.DEFAULT, temp);
        assertEquals(plain, patched.world().orElseThrow());
    }

    @Test
    void aRowThatIsKnownTakesOverTheCellsThatAreNamed() {
        World world = world("limits.csv\nid,amount,every\nw,50,");
        assertEquals(50, world.limits().get(0).amount());
        assertEquals("river", world.limits().get(0).place());
        assertEquals(2, world.limits().size());
    }

    @Test
    void anEqualsSignEmptiesACell() {
        World world = world("abilities.csv\nactor,recipe,max_runs\nmill,milling,=");
        assertEquals(Double.POSITIVE_INFINITY, world.abilities().get(0).maxRuns());
    }

    @Test
    void aRowThatIsNewIsAdded() {
        World world = world("needs.csv\nid,who,product,amount\nshop,mill,bread,7");
        assertEquals(4, world.needs().size());
        assertEquals("mill", world.needs().get(3).who());
    }

    @Test
    void aTableThatIsNewIsAdded() {
        assertEquals(1, world("links.csv\nfrom,to,km\noven,town,3").links().size());
    }

    @Test
    void aRowIsTakenOut() {
        assertEquals(1, world("limits.csv\nid,delete\nv,true").limits().size());
    }

    @Test
    void spansBelongToTheKeyOfAbilities() {
        World world = world("abilities.csv\nactor,recipe,max_runs,from,to\noven,bake,5,1,3\noven,bake,9,2,2");
        assertEquals(3, world.abilities().size());
        assertEquals(5, world.abilities().get(1).maxRuns());
    }

    @Test
    void patchesApplyInTheirOrder() {
        World world = world("limits.csv\nid,amount\nw,50", "limits.csv\nid,amount\nw,60");
        assertEquals(60, world.limits().get(0).amount());
    }

    @Test
    void settingsAreReplacedKeyByKey() {
        World world = world("world.yaml\nimports: none\nlinks: {nearest: 2}");
        assertEquals("A village with a bakery", world.name());
        assertEquals("NONE", world.rules().imports().name());
        assertEquals(2, world.rules().links().nearest());
    }

    @Test
    void aRowToTakeOutThatIsNotThereIsAProblem() {
        Issue issue = read("limits.csv\nid,delete\nx,true").problems().get(0);
        assertEquals("patch0/limits.csv:2 id unknown_delete", place(issue));
    }

    @Test
    void whatIsWrongInAPatchIsSaidWhereItStands() {
        List<Issue> problems = read("limits.csv\nid,amount\nw,-50", "world.yaml\n# longer\nperiod: year")
                .problems();
        assertEquals("patch1/world.yaml:2 period unknown_word", place(problems.get(0)));
        assertEquals("patch0/limits.csv:2 amount negative", place(problems.get(1)));
    }

    @Test
    void aKeyThatIsMisspeltIsSaidWithTheOneThatIsMeant() {
        Issue issue = read("limits.csv\nid,amount\nww,5").problems().get(0);
        assertEquals("patch0/limits.csv:2 id unknown_row", place(issue));
        assertEquals("There is no row “ww” to change.", issue.sentence());
        Issue line = read("recipe_lines.csv\nrecipe,role,item,offset\nbake,in,flur,2")
                .problems()
                .get(0);
        assertEquals("Maybe “bake in flour” is meant.", line.mend());
    }

    @Test
    void aNewRowThatIsNotWholeIsSaidToLackWhatItMustHave() {
        List<Issue> problems = read("needs.csv\nid,amount\nshop,7").problems();
        assertEquals(1, problems.size(), problems::toString);
        assertEquals("For a new row fill in who, product too.", problems.get(0).mend());
    }

    @Test
    void aTableOfAPatchThatIsNotCalledAsOneIsHintedAt() {
        Issue hint = read("limit.csv\nid,amount\nw,5").hints().get(0);
        assertEquals("patch0/limit.csv:0  unknown_file", place(hint));
        assertEquals("Maybe “limits.csv” is meant.", hint.mend());
    }

    private static String place(Issue issue) {
        return issue.file() + ":" + issue.line() + " " + issue.column() + " " + issue.code();
    }

    @Test
    void thePatchIsPartOfTheFingerprint() {
        String plain = read().sha256();
        assertTrue(!plain.equals(read("limits.csv\nid,amount\nw,50").sha256()));
    }
}
