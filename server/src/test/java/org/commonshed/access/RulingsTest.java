package org.commonshed.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every role, every deed, about every thing of a small place: the valley holds the hill and the mead; the mill lies in the
 * hill, the forge in the mead. The neighbour lives in the hill, the steward looks after the hill, member and manager belong
 * to the mill.
 */
final class RulingsTest {
    /** For each deed about each thing, the letters of those who may: see {@link #WHO}. */
    private static final String TABLE = """
            deed            everything valley  hill     mead  mill     forge
            READ            NSMGK      NSMGK   NSMGK    NSMGK NSMGK    NSMGK
            STATE_NEED      K          K       NSK      K     SMGK     K
            STATE_MAKER     K          K       SK       K     SMGK     K
            ADD_ACTOR       K          K       NSK      K     SK       K
            CHANGE_DESIGNS  SK         SK      SK       SK    SMGK     SK
            SHARE_DESIGN    NSMGK      NSMGK   NSMGK    NSMGK NSMGK    NSMGK
            CHANGE_PLACES   K          K       SK       K     SK       K
            CHANGE_LIMITS   K          K       SK       K     SK       K
            MAKE_PLAN       NSMGK      NSMGK   NSMGK    NSMGK NSMGK    NSMGK
            ADOPT_PLAN      K          K       SK       K     SK       K
            IMPORT          K          K       SK       K     SK       K
            MANAGE_PEOPLE   K          K       SK       K     SGK      K
            CARE            K          K       SK       K     SK       K
            KEEP_SERVER     K          K       K        K     K        K
            KEEP_ACCOUNT    UNSMGK     UNSMGK  UNSMGK   UNSMGK UNSMGK  UNSMGK
            """;

    private static final Map<String, Viewer> WHO = Map.of(
            "V", Viewer.VISITOR,
            "U", somebody(),
            "N", somebody(new Viewer.Role.Neighbour("hill")),
            "S", somebody(new Viewer.Role.Steward("hill")),
            "M", somebody(new Viewer.Role.Member("mill")),
            "G", somebody(new Viewer.Role.Manager("mill")),
            "K", somebody(new Viewer.Role.Keeper()));

    private static final Containment PLACE = (inner, place) -> switch (place) {
        case "valley" -> true;
        case "hill" -> inner.equals("mill");
        case "mead" -> inner.equals("forge");
        default -> false;
    };

    private final Doors doors = new Rulings(() -> false, PLACE);

    private static Viewer somebody(Viewer.Role... roles) {
        return new Viewer(Optional.of(new UUID(0, 1)), "Ana", Set.of(roles));
    }

    @Test
    void eachRoleMayDoWhatTheTableSaysAndNothingElse() {
        List<String> lines = TABLE.lines().toList();
        String[] head = lines.get(0).split(" +");
        List<String> wrong = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(" +");
            for (int i = 1; i < cells.length; i++) {
                String about = head[i].equals("everything") ? "" : head[i];
                check(Deed.valueOf(cells[0]), about, cells[i], wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(Deed.values().length, lines.size() - 1, "a deed is missing from the table of this test");
    }

    private void check(Deed deed, String about, String letters, List<String> wrong) {
        WHO.forEach((letter, viewer) -> {
            if (doors.allows(viewer, deed, about) != letters.contains(letter)) {
                wrong.add(letter + (letters.contains(letter) ? " must be able to " : " must not ") + deed + " about "
                        + about);
            }
        });
    }

    @Test
    void somewhereMeansAboutOneThingAtLeast() {
        List<String> lines = TABLE.lines().toList();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(" +");
            Deed deed = Deed.valueOf(cells[0]);
            String all = String.join("", Arrays.copyOfRange(cells, 1, cells.length));
            WHO.forEach((letter, viewer) ->
                    assertEquals(all.contains(letter), doors.allowsSomewhere(viewer, deed), letter + " " + deed));
        }
    }

    @Test
    void whereReadingIsOpenVisitorsReadAndDoNothingElse() {
        Doors open = new Rulings(() -> true, PLACE);
        for (Deed deed : Deed.values()) {
            assertEquals(deed == Deed.READ, open.allows(Viewer.VISITOR, deed, ""), deed.toString());
            assertEquals(deed == Deed.READ, open.allowsSomewhere(Viewer.VISITOR, deed), deed.toString());
        }
    }

    @Test
    void aStewardOfTheOutermostPlaceActsForEverything() {
        Viewer steward = somebody(new Viewer.Role.Steward("valley"));
        assertEquals(true, doors.allows(steward, Deed.ADOPT_PLAN, ""));
        assertEquals(true, doors.allows(steward, Deed.CHANGE_LIMITS, "forge"));
        assertEquals(false, doors.allows(steward, Deed.KEEP_SERVER, ""));
    }

    @Test
    void severalRolesAddUp() {
        Viewer both = new Viewer(
                Optional.of(new UUID(0, 2)),
                "Bo",
                new HashSet<>(List.of(new Viewer.Role.Neighbour("mead"), new Viewer.Role.Member("mill"))));
        assertEquals(true, doors.allows(both, Deed.STATE_NEED, "mead"));
        assertEquals(true, doors.allows(both, Deed.STATE_MAKER, "mill"));
        assertEquals(false, doors.allows(both, Deed.STATE_MAKER, "mead"));
    }

    @Test
    void aDemandThatIsNotAllowedIsRefused() {
        Doors.Refused refused =
                assertThrows(Doors.Refused.class, () -> doors.demand(Viewer.VISITOR, Deed.ADOPT_PLAN, "hill"));
        assertEquals(Deed.ADOPT_PLAN, refused.deed());
        assertEquals(false, refused.isSignedIn());
        doors.demand(somebody(new Viewer.Role.Steward("hill")), Deed.ADOPT_PLAN, "hill");
    }
}
