package org.commonshed.care;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.References;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** Says what was reported, hidden and decided. Names of people are told to those who are signed in; those of who reported to nobody. */
@Component
class CareTold {
    private final HidingStore hidings;
    private final References references;
    private final People people;

    CareTold(HidingStore hidings, References references, People people) {
        this.hidings = hidings;
        this.references = references;
        this.people = people;
    }

    /** Who hid it as what, when and why. */
    String state(Hiding hiding, Words words) {
        String day = words.date("tables.date.day", hiding.said().at());
        return hiding.place().isEmpty()
                ? words.say("care.hidden.keeper", day, hiding.said().why())
                : words.say(
                        "care.hidden.steward",
                        references.name(Column.Kind.PLACE, hiding.place()),
                        day,
                        hiding.said().why());
    }

    private String who(Viewer viewer, Optional<UUID> person, Words words) {
        if (person.isEmpty()) {
            return words.say("history.house");
        }
        return viewer.isSignedIn()
                ? person.flatMap(people::findName).orElse(words.say("former"))
                : words.say("history.somebody");
    }

    /** A step with its moment, to be put in order. */
    private record At(Instant when, CareViews.Step step) {}

    private static At at(Instant when, String text, String more, Words words) {
        return new At(when, new CareViews.Step(words.time(when), text, more));
    }

    private static List<CareViews.Step> sorted(List<At> steps) {
        return steps.stream()
                .sorted(Comparator.comparing(At::when).reversed())
                .map(At::step)
                .toList();
    }

    /** All that happened to it, the newest first, for those who look after it. */
    List<CareViews.Step> steps(Viewer viewer, Tending.Case one, Words words) {
        List<At> steps = new ArrayList<>(past(viewer, one.hidings(), words));
        for (Report report : one.reports()) {
            String what = words.say("care.what." + report.said().what());
            steps.add(at(
                    report.said().at(),
                    words.say("care.step.reported", what),
                    report.said().words(),
                    words));
            report.passed().ifPresent(when -> steps.add(at(when, words.say("care.step.passed"), "", words)));
            report.verdict()
                    .filter(verdict -> verdict.outcome().equals("left"))
                    .ifPresent(verdict -> steps.add(at(
                            verdict.at(),
                            words.say("care.step.left", who(viewer, verdict.by(), words)),
                            verdict.answer(),
                            words)));
        }
        return sorted(steps).stream().distinct().toList();
    }

    /** How it was hidden and shown, with what was said against it. */
    List<CareViews.Step> steps(Viewer viewer, List<Hiding> all, Words words) {
        return sorted(past(viewer, all, words));
    }

    private List<At> past(Viewer viewer, List<Hiding> all, Words words) {
        List<At> steps = new ArrayList<>();
        for (Hiding hiding : all) {
            String by = who(viewer, hiding.said().by(), words);
            steps.add(at(
                    hiding.said().at(),
                    words.say("care.step.hidden", by),
                    hiding.said().why(),
                    words));
            hiding.end()
                    .ifPresent(end -> steps.add(at(
                            end.at(), words.say("care.step.shown", who(viewer, end.by(), words)), end.why(), words)));
            for (Hiding.Appeal appeal : hidings.listAppeals(hiding.id())) {
                String no =
                        words.say("care.step.appeal", who(viewer, appeal.said().by(), words));
                steps.add(at(appeal.said().at(), no, appeal.said().why(), words));
                appeal.decision()
                        .filter(decision -> !decision.back())
                        .ifPresent(decision -> steps.add(stays(viewer, decision, words)));
            }
        }
        return steps;
    }

    private At stays(Viewer viewer, Hiding.Decision decision, Words words) {
        String by = who(viewer, decision.said().by(), words);
        return at(
                decision.said().at(),
                words.say(decision.alone() ? "care.step.stays.alone" : "care.step.stays", by),
                decision.said().why(),
                words);
    }
}
