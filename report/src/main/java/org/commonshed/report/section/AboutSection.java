package org.commonshed.report.section;

import java.util.List;
import java.util.stream.Collectors;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.World;
import org.commonshed.picture.Markup;
import org.commonshed.picture.Table;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.figures.Material;
import org.commonshed.tell.Names;
import org.commonshed.tell.Words;

/** Where the numbers come from, and how good the plan is. */
public final class AboutSection {
    private static final String SHARES = "shares.";
    private static final String EVENNESS = "evenness.";

    private final Material material;
    private final Words words;

    public AboutSection(Material material) {
        this.material = material;
        words = material.words();
    }

    public Section section() {
        World world = material.world();
        Markup body = new Markup();
        body.element(
                "p",
                words.say(
                        "about.size",
                        world.needs().size(),
                        world.actors().size(),
                        world.limits().size(),
                        world.calendar().periods()));
        body.element("p", words.say(allProven() ? "about.proven" : "about.unproven"));
        body.element("p", words.say("about.here"), "class", "soft");
        ReportExtras extras = material.extras();
        if (!extras.assumed().isEmpty()) {
            body.element("p", words.say("about.assumed", extras.assumed().size()), "class", "soft");
            body.add(Section.folded(words.say("about.assumed.title"), assumed()));
        }
        if (!extras.sha256().isEmpty()) {
            body.element("p", words.say("about.print", extras.sha256()), "class", "small faint");
        }
        body.add(Section.folded(words.say("about.goals"), goals()));
        return Section.of("about", words.say("about.title"), body);
    }

    private boolean allProven() {
        return material.plan().levels().stream().allMatch(Plan.Level::proven);
    }

    private Table goals() {
        Table table = new Table(
                words.say("about.goals"),
                List.of(
                        Table.Column.words(words.say("about.goal")),
                        Table.Column.numbers(words.say("about.value")),
                        Table.Column.words(words.say("about.proof"))));
        for (Plan.Level level : material.plan().levels()) {
            table.row(goal(level.goal()), value(level), words.say(level.proven() ? "about.yes" : "about.no"));
        }
        return table;
    }

    private String goal(String goal) {
        if (goal.startsWith(SHARES)) {
            return words.say("goal.shares", goal.substring(SHARES.length()));
        }
        if (goal.startsWith(EVENNESS)) {
            return words.say("goal.evenness", goal.substring(EVENNESS.length()));
        }
        return words.findWord("goal." + goal).orElse(goal);
    }

    private String value(Plan.Level level) {
        if (level.shares().isEmpty()) {
            return words.quantity(level.value(), level.unit());
        }
        double least = level.shares().values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
        return words.say("about.least", words.percent(least));
    }

    /** How many rows of each table were taken from the catalogue. */
    private Table assumed() {
        Table table = new Table(
                words.say("about.assumed.title"),
                List.of(Table.Column.words(words.say("about.table")), Table.Column.numbers(words.say("about.rows"))));
        material.extras().assumed().stream()
                .collect(Collectors.groupingBy(row -> row.replaceAll("/.*", ""), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(e -> table.row(name(e.getKey()), String.valueOf(e.getValue())));
        return table;
    }

    private String name(String table) {
        return words.findWord("about.rows." + table).orElseGet(() -> Names.capital(Names.plain(table)));
    }
}
