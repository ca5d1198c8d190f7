package org.commonshed.files.tree;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.files.world.JsonFault;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON and YAML into {@link Part parts} with their lines, within bounds of depth and length. */
public final class Trees {
    private static final int DEPTH = 20;
    private static final int DIGITS = 100;

    private final Findings findings;
    private final JsonFactory factory;

    public Trees(ReadingLimits limits, Findings findings) {
        this.findings = findings;
        factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxStringLength(limits.lineLength())
                        .maxNumberLength(DIGITS)
                        .build())
                .build();
    }

    /** What a file holds; null with a problem noted, or where a text of YAML holds nothing. */
    public static @Nullable Object read(Path file, ReadingLimits limits, Findings findings) {
        String text = Sheet.text(file, limits, findings);
        return text == null ? null : new Trees(limits, findings).read(text);
    }

    /** Whether a text means to be JSON. */
    public static boolean isJson(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** A {@link Part}, a list, a text, a number, true or false; null with a problem noted. */
    @Nullable
    public Object read(String text) {
        return isJson(text) ? json(text) : yaml(text);
    }

    private @Nullable Object json(String text) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            Object value = value(parser, "");
            if (parser.nextToken() != null) {
                findings.problem(
                        parser.currentTokenLocation().getLineNr(),
                        "",
                        "more_after_end",
                        Said.of("more_after_end"),
                        Said.of("more_after_end.mend"));
                return null;
            }
            return value;
        } catch (JacksonException e) {
            findings.problem(JsonFault.issue(findings.file, "not_json", e));
            return null;
        }
    }

    private @Nullable Object value(JsonParser parser, String place) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, place);
            case START_ARRAY -> list(parser, place);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private Part object(JsonParser parser, String place) {
        Part part = new Part(findings, place, parser.currentTokenLocation().getLineNr());
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            part.values.put(name, value(parser, place.isEmpty() ? name : place + "." + name));
        }
        return part;
    }

    private List<@Nullable Object> list(JsonParser parser, String place) {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser, place + "[" + list.size() + "]"));
        }
        return list;
    }

    private @Nullable Object yaml(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        try {
            Node node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            return node == null ? null : value(node, "", 0);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            findings.problem(line, "", "not_yaml", Said.of("tree:yaml_line"), Said.of("tree:yaml_line.mend"));
        } catch (YAMLException e) {
            findings.problem(0, "", "not_yaml", Said.of("tree:not_yaml"), Said.of("it_is_another"));
        }
        return null;
    }

    private @Nullable Object value(Node node, String place, int depth) {
        if (depth > DEPTH) {
            throw new YAMLException("deeper than " + DEPTH);
        }
        if (node instanceof MappingNode mapping) {
            Part part = new Part(findings, place, node.getStartMark().getLine() + 1);
            for (NodeTuple tuple : mapping.getValue()) {
                String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
                if (part.values.containsKey(name)) {
                    Said sentence = Said.of("twice", name);
                    part.problem(name, "twice", sentence, Said.of("one_out"));
                }
                String at = place.isEmpty() ? name : place + "." + name;
                part.values.put(name, value(tuple.getValueNode(), at, depth + 1));
            }
            return part;
        }
        if (node instanceof SequenceNode sequence) {
            List<@Nullable Object> list = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                list.add(value(item, place + "[" + list.size() + "]", depth + 1));
            }
            return list;
        }
        return scalar((ScalarNode) node);
    }

    private static @Nullable Object scalar(ScalarNode node) {
        Tag tag = node.getTag();
        if (Tag.NULL.equals(tag)) {
            return null;
        }
        if (Tag.BOOL.equals(tag)) {
            return Boolean.valueOf(node.getValue());
        }
        double number = Tag.INT.equals(tag) || Tag.FLOAT.equals(tag) ? Cells.number(node.getValue()) : Double.NaN;
        return Double.isNaN(number) ? (Object) node.getValue() : (Object) number;
    }
}
