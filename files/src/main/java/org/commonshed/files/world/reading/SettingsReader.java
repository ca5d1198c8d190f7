package org.commonshed.files.world.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.files.world.Foreign;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Nearest;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Settings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads world.yaml as plain keys with their lines; no objects are made of it, aliases are refused. */
final class SettingsReader {
    private static final int MOST_BYTES = 65_536;
    private static final int MOST_DEPTH = 5;

    private final Issues issues;

    SettingsReader(Issues issues) {
        this.issues = issues;
    }

    Settings read(Path file, String shown) {
        Settings settings = new Settings();
        try {
            if (Files.size(file) > MOST_BYTES) {
                issues.problem(
                        shown, "too_large", Said.of("too_large.bytes", MOST_BYTES), Said.of("too_large.settings"));
                settings.isBroken = true;
                return settings;
            }
            String text = Files.readString(file);
            settings.hadComments = text.lines().anyMatch(l -> l.strip().startsWith("#"));
            keys(text.replace("\uFEFF", ""), shown, settings);
        } catch (MalformedInputException e) {
            settings.isBroken = true;
            issues.problem(new Issue(
                    shown, Foreign.badLine(file), "", "encoding", Said.of("encoding"), Said.of("encoding.mend")));
        } catch (IOException e) {
            settings.isBroken = true;
            issues.problem(shown, "unreadable", Said.of("unreadable"), Said.NOTHING);
        }
        return settings;
    }

    private void keys(String text, String shown, Settings settings) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MOST_DEPTH);
        options.setCodePointLimit(MOST_BYTES);
        options.setAllowDuplicateKeys(false);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root instanceof MappingNode mapping) {
                mapping.getValue().forEach(pair -> key(pair, "", shown, settings));
            } else {
                settings.isBroken = true;
                issues.problem(shown, "yaml", Said.of("yaml.empty"), Said.of("yaml.empty.mend"));
            }
        } catch (MarkedYAMLException e) {
            settings.isBroken = true;
            issues.problem(new Issue(
                    shown,
                    line(e),
                    "",
                    "yaml",
                    Said.of("yaml.line", String.valueOf(e.getProblem())),
                    Said.of("yaml.line.mend")));
        } catch (YAMLException e) {
            settings.isBroken = true;
            issues.problem(shown, "yaml", Said.of("yaml", String.valueOf(e.getMessage())), Said.NOTHING);
        }
    }

    /** Where it went wrong; for what is never closed, where it began. */
    private static int line(MarkedYAMLException e) {
        boolean atEnd = e.getProblem() != null && e.getProblem().contains("end of stream");
        Mark mark = atEnd && e.getContextMark() != null ? e.getContextMark() : e.getProblemMark();
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private void key(NodeTuple pair, String prefix, String shown, Settings settings) {
        if (!(pair.getKeyNode() instanceof ScalarNode name)) {
            return;
        }
        String key = prefix + name.getValue();
        int line = name.getStartMark().getLine() + 1;
        if (settings.values.containsKey(key)) {
            issues.problem(new Issue(shown, line, key, "key_twice", Said.of("key_twice"), Said.of("key_twice.mend")));
        }
        if (pair.getValueNode() instanceof MappingNode inner) {
            inner.getValue().forEach(p -> key(p, key + ".", shown, settings));
        } else if (pair.getValueNode() instanceof SequenceNode list) {
            List<String> words = new ArrayList<>();
            list.getValue().forEach(n -> words.add(n instanceof ScalarNode s ? s.getValue() : "?"));
            settings.put(key, String.join(" ", words), line);
        } else if (pair.getValueNode() instanceof ScalarNode value) {
            settings.put(key, value.getValue().equals("null") ? "" : value.getValue(), line);
        }
        String first = key.split("\\.")[0];
        if (prefix.isEmpty() && !Settings.KEYS.contains(first)) {
            String near = Nearest.to(first, Settings.KEYS);
            issues.hint(new Issue(
                    shown,
                    line,
                    first,
                    "unknown_key",
                    Said.of("unknown_key", first),
                    near.isEmpty() ? Said.NOTHING : Said.of("meant", near)));
        }
    }
}
