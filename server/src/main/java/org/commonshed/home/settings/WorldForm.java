package org.commonshed.home.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonshed.access.Faults;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.checking.SettingsCheck;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** The settings of the place as a form: each key of world.yaml in plain words. */
@Component
class WorldForm {
    private static final String VERSION = "commonshed";

    /** A key of world.yaml, the kind of its field, and what may be chosen. */
    private record Line(String key, String kind, List<String> choices) {
        /** The name of the field; points would make ids hard to point at. */
        String id() {
            return key.replace('.', '-');
        }
    }

    private static final List<Line> LINES =
            Stream.of("""
            name text
            start date
            period choice month week day
            periods number
            cyclic choice false true
            currency short
            catalogue choice none standard
            imports choice listed unmakeable none
            links.nearest number
            links.road_factor number
            links.max_km number
            order text
            stock_weight number
            """.split("\n")).map(WorldForm::line).toList();

    private static Line line(String text) {
        List<String> words = List.of(text.split(" "));
        return new Line(words.get(0), words.get(1), words.subList(2, words.size()));
    }

    /** What was typed, laid over what is kept: keys that the form does not know stay. */
    Map<String, String> wanted(Map<String, String> kept, Map<String, String> typed) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(VERSION, kept.getOrDefault(VERSION, "1"));
        wanted.putAll(kept);
        for (Line line : LINES) {
            Optional.ofNullable(typed.get(line.id())).ifPresent(text -> wanted.put(line.key(), text.strip()));
        }
        wanted.values().removeIf(String::isEmpty);
        return wanted;
    }

    /** Settings by the names of their fields; those that the form does not know are left out. */
    Map<String, String> typed(Map<String, String> settings) {
        Map<String, String> typed = new LinkedHashMap<>();
        LINES.forEach(line -> typed.put(line.id(), settings.getOrDefault(line.key(), "")));
        return typed;
    }

    List<Issue> problems(Map<String, String> wanted) {
        return SettingsCheck.problems(wanted);
    }

    List<SettingsViews.Field> fields(Map<String, String> settings, List<Issue> problems, Words words) {
        List<SettingsViews.Field> fields = new ArrayList<>();
        for (Line line : LINES) {
            String fallback = line.choices().isEmpty() ? "" : line.choices().get(0);
            List<SettingsViews.Choice> choices = line.choices().stream()
                    .map(choice ->
                            new SettingsViews.Choice(choice, words.say("home.world." + line.key() + "." + choice)))
                    .toList();
            String error = problems.stream()
                    .filter(issue -> issue.column().equals(line.key()))
                    .map(issue ->
                            words.say("home.world.issue", issue.sentence(words.locale()), issue.mend(words.locale())))
                    .findFirst()
                    .orElse("");
            String value = settings.getOrDefault(line.key(), fallback);
            fields.add(new SettingsViews.Field(line.key(), line.id(), value, line.kind(), choices, error));
        }
        return fields;
    }

    /** The same problems for the summary on top. */
    Faults faults(List<Issue> problems, Words words) {
        return new Faults(problems.stream()
                .map(issue -> new Faults.Fault(
                        issue.column().replace('.', '-'),
                        "home.world.issue",
                        List.of(issue.sentence(words.locale()), issue.mend(words.locale()))))
                .toList());
    }
}
