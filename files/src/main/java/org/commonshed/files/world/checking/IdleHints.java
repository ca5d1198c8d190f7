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
import org.commonshed.files.world.Said;

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
        look("limits", "indicator", drawn, "nobody_draws");
        look("capacities", "item", used, "nobody_uses");
    }

    /** Each word once, where it stands first. */
    private void look(String table, String column, Set<String> known, String code) {
        Set<String> said = new HashSet<>(known);
        for (Row row : folder.table(table).rows) {
            String word = row.get(column);
            if (!row.assumed && said.add(word)) {
                String near = Nearest.to(word, known);
                issues.hint(
                        row,
                        column,
                        code,
                        Said.of(code, word),
                        near.isEmpty() ? Said.of("nobody_uses.mend") : Said.of("meant", near));
            }
        }
    }
}
