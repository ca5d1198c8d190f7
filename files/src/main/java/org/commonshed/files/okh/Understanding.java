package org.commonshed.files.okh;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.design.Licence;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;

/** Gives each key its one name and each value its one form where that is certain; everything else stays as it was. */
final class Understanding {
    private static final Set<String> ONE_TEXT = Set.of(
            "name",
            "function",
            "version",
            "repo",
            "release",
            "okhv",
            "intended-use",
            "technology-readiness-level",
            "documentation-readiness-level");
    private static final Set<String> LICENCES = Set.of("license", "documentation-license", "software-license");
    private static final List<String> REQUIRED = List.of("name", "function", "version", "license", "licensor");

    private final String file;
    private final String text;
    private final Map<String, Value> understood = new LinkedHashMap<>();
    private final List<Issue> problems = new ArrayList<>();
    private final List<Issue> hints = new ArrayList<>();

    Understanding(String file, String text) {
        this.file = file;
        this.text = text;
    }

    List<Issue> problems() {
        return problems;
    }

    List<Issue> hints() {
        return hints;
    }

    /** All keys by our names, in their order. */
    Value.Fields read(Value.Fields stated) {
        Map<String, String> others = Fields.others(stated.values().keySet());
        stated.values().forEach((key, value) -> {
            Optional<String> ours = Fields.find(key).or(() -> Optional.ofNullable(others.get(Fields.folded(key))));
            if (ours.isEmpty()) {
                understood.putIfAbsent(key, value);
            } else if (isTaken(ours.get(), value)) {
                twice(key, ours.get(), value);
            } else {
                take(ours.get(), key, value);
            }
        });
        for (String required : REQUIRED) {
            boolean isThere = understood.containsKey(required)
                    || required.equals("license") && understood.containsKey("documentation-license");
            if (!isThere) {
                missing(required);
            }
        }
        return new Value.Fields(understood);
    }

    private boolean isTaken(String ours, Value value) {
        return understood.containsKey(ours) && !(value instanceof Value.Nothing);
    }

    /** The same key in two styles: said twice alike is said once; else the first counts and the second is kept as it is. */
    private void twice(String key, String ours, Value value) {
        Map<String, Value> before = new LinkedHashMap<>(understood);
        understood.remove(ours);
        take(ours, key, value);
        boolean isSame = String.valueOf(understood.get(ours)).equals(String.valueOf(before.get(ours)));
        understood.clear();
        understood.putAll(before);
        if (!isSame) {
            understood.putIfAbsent(understood.containsKey(key) ? key + "-2" : key, value);
            hint(key, "key_twice", Said.of("okh:key_twice", key, ours), Said.of("okh:key_twice.mend"));
        }
    }

    private void take(String ours, String key, Value value) {
        if (value instanceof Value.Nothing) {
            return;
        }
        if (ours.equals("license") && value instanceof Value.Fields several) {
            licences(several, key);
        } else if (LICENCES.contains(ours)) {
            understood.put(ours, licence(value, key));
        } else if (ONE_TEXT.contains(ours)) {
            understood.put(ours, oneText(value, key));
        } else if (ours.equals("documentation-language")) {
            understood.put(ours, languages(value, key));
        } else {
            understood.put(ours, Fields.restyled(value, false));
        }
    }

    private Value oneText(Value value, String key) {
        if (!value.isPlain()) {
            problem(key, "wrong_type", Said.of("okh:wrong_type", key, kind(value)), Said.of("okh:wrong_type.mend"));
            return value;
        }
        return new Value.Text(value.words().strip());
    }

    private static Said kind(Value value) {
        return Said.of(
                value instanceof Value.Several
                        ? "okh:type.list"
                        : value instanceof Value.Fields ? "okh:type.table" : "okh:type.nothing");
    }

    /** One for the thing, one for its documents, one for its programs. */
    private void licences(Value.Fields several, String key) {
        Map<String, Value> rest = new LinkedHashMap<>();
        several.values().forEach((part, value) -> {
            String ours = switch (Fields.folded(part)) {
                case "hardware" -> "license";
                case "documentation" -> "documentation-license";
                case "software" -> "software-license";
                default -> "";
            };
            if (ours.isEmpty()) {
                rest.put(part, value);
            } else if (!(value instanceof Value.Nothing) && !value.words().isBlank()) {
                understood.putIfAbsent(ours, licence(value, key));
            }
        });
        if (!rest.isEmpty()) {
            understood.put("license-more", new Value.Fields(rest));
        }
    }

    private Value licence(Value value, String key) {
        if (!(value instanceof Value.Text stated)) {
            problem(
                    key,
                    "wrong_type",
                    Said.of("okh:wrong_type.licence", key, kind(value)),
                    Said.of("okh:wrong_type.mend"));
            return value;
        }
        Licence licence = Licence.of(stated.text());
        if (!licence.family().isKnown()) {
            hint(
                    key,
                    "unknown_licence",
                    Said.of("okh:unknown_licence", stated.text().strip()),
                    Said.of("okh:unknown_licence.mend"));
        }
        return new Value.Text(licence.id());
    }

    private Value languages(Value value, String key) {
        List<Value> tags = new ArrayList<>();
        for (Value each : value.each()) {
            Optional<String> tag = Languages.tag(each.words());
            if (tag.isEmpty()) {
                hint(
                        key,
                        "unknown_language",
                        Said.of("okh:unknown_language", each.words()),
                        Said.of("okh:unknown_language.mend"));
            }
            tags.add(tag.<Value>map(Value.Text::new).orElse(each));
        }
        return value instanceof Value.Several ? new Value.Several(tags) : tags.isEmpty() ? value : tags.get(0);
    }

    private void missing(String required) {
        Said mend = switch (required) {
            case "license" -> Said.of("okh:missing.licence");
            case "name" -> Said.of("okh:missing.name");
            default -> Said.NOTHING;
        };
        Said sentence = Said.of("okh:missing", required);
        Issue issue =
                new Issue(file, 0, required, required.equals("license") ? "no_licence" : "missing", sentence, mend);
        if (required.equals("license") || required.equals("name")) {
            problems.add(issue);
        } else {
            hints.add(issue);
        }
    }

    private void problem(String key, String code, Said sentence, Said mend) {
        problems.add(new Issue(file, line(key), key, code, sentence, mend).shortened());
    }

    private void hint(String key, String code, Said sentence, Said mend) {
        hints.add(new Issue(file, line(key), key, code, sentence, mend).shortened());
    }

    /** The first line that begins with the key; 0 where there is none. */
    private int line(String key) {
        int number = 0;
        for (String each : (Iterable<String>) text.lines()::iterator) {
            number++;
            String begun = each.strip().replaceFirst("^[\\[\"'{-]+\\s*", "");
            if (begun.startsWith(key) && begun.substring(key.length()).matches("[\"'\\]]*\\s*[:=\\]].*|\\]+")) {
                return number;
            }
        }
        return 0;
    }

    /** Everything a manifest says, whatever its dialect: without the version of the format. */
    static String hash(Value.Fields understood) {
        Map<String, Value> all = new LinkedHashMap<>(understood.values());
        all.remove("okhv");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(new Value.Fields(all).sorted().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256. Maybe this one is broken.", e);
        }
    }
}
