package org.commonshed.commons;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.page.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the land and water can bear: the budgets of one kind and year, from source to mouth. */
@Controller
@Entrance(Deed.READ)
class CommonsPage {
    private final Budgets budgets;
    private final CommonsBoard board;
    private final Doors doors;
    private final MessageSource messages;

    CommonsPage(Budgets budgets, CommonsBoard board, Doors doors, MessageSource messages) {
        this.budgets = budgets;
        this.board = board;
        this.doors = doors;
        this.messages = messages;
    }

    /**
     * What the address asks for.
     *
     * @param place the chosen one; empty = none
     */
    record Asked(Optional<BudgetKind> kind, Optional<Integer> year, Optional<Integer> month, String place) {
        static Asked of(Map<String, String> parts) {
            return new Asked(
                    BudgetKind.find(parts.getOrDefault("kind", "")),
                    number(parts.getOrDefault("year", "")),
                    number(parts.getOrDefault("month", "")),
                    parts.getOrDefault("place", ""));
        }

        private static Optional<Integer> number(String text) {
            return text.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }
    }

    @GetMapping("/commons")
    String commons(Viewer viewer, Model model, @RequestParam Map<String, String> parts, Locale locale) {
        List<Budget> all = budgets.listBudgets(viewer);
        if (all.isEmpty()) {
            boolean mayAdd = doors.allowsSomewhere(viewer, Deed.CHANGE_LIMITS);
            model.addAttribute("view", new CommonsViews.Empty(mayAdd));
            return "commons/empty";
        }
        model.addAttribute("view", board.show(viewer, all, Asked.of(parts), new Words(messages, locale)));
        return "commons/commons";
    }
}
