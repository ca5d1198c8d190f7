package org.commonshed.files.world.checking;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Nearest;
import org.commonshed.files.world.Row;

/** Limits of what nobody draws, and capacities that nobody uses: mostly a misspelt word. */
final class IdleHints {
    private final Folder folder;
    private final Issues issues;
    private final Set<String> drawn = new TreeSet<>();
    private final Set<String> used = new TreeSet<>();

    IdleHints(World world, Folder folder, Issues issues) {
        this.folder = folder;
        this.issues = issues;
        world.recipes().forEach(recipe -> recipe.lines().forEach(this::note));
        world.stocks().forEach(stock -> {
            if (stock.takes() != null) {
                used.add(stock.takes());
            }
        });
    }

    private void note(RecipeLine line) {
        if (line.role() == Role.DRAWS) {
            drawn.add(line.item());
        } else if (line.role() == Role.USES) {
            used.add(line.item());
        }
    }

    void look() {
        look("limits", "indicator", drawn, "nobody_draws", "No recipe draws %s, so this limit holds nothing back.");
        look("capacities", "item", used, "nobody_uses", "No recipe uses %s, and nothing that is kept takes it up.");
    }

    /** Each word once, where it stands first. */
    private void look(String table, String column, Set<String> known, String code, String sentence) {
        Set<String> said = new HashSet<>(known);
        for (Row row : folder.table(table).rows) {
            String word = row.get(column);
            if (!row.assumed && said.add(word)) {
                String near = Nearest.to(word, known);
                issues.hint(
                        row,
                        column,
                        code,
                        sentence.formatted("“" + word + "”"),
                        near.isEmpty() ? "Maybe it is misspelt, or the row can go." : "Maybe “" + near + "” is meant.");
            }
        }
    }
}
