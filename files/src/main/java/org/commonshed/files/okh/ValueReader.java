package org.commonshed.files.okh;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.JsonFault;
import org.commonshed.files.world.Said;
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
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Text as values: no objects are made of it, and no more of it is followed than the limits say. Setting one up takes longer
 * than reading a manifest, so that one reads many.
 */
final class ValueReader {
    private static final Pattern DIRECTIVE = Pattern.compile("(?i)^\\s*%\\s*open\\s+know-?how[^\\n]*");
    /** Names of accounts, which YAML wants quoted and people do not. */
    private static final Pattern UNQUOTED = Pattern.compile("( *(?:- )?[\\w-]+: +)(@[\\w.-]+) *");

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,60}(\\.\\d{0,60})?|\\.\\d{1,60})([eE][-+]?\\d{1,3})?");
    private static final int MOST_PLACES = 18; // what every format holds exactly
    private static final int MOST_ALIASES = 50;
    private static final int MOST_MENDED = 20;

    private final ManifestLimits limits;
    private final ObjectMapper json;
    private final ObjectMapper toml;
    private int values;

    ValueReader(ManifestLimits limits) {
        this.limits = limits;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength(limits.manifestBytes())
                .maxNumberLength(100)
                .build();
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.toml = TomlMapper.builder(
                        TomlFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    ManifestLimits limits() {
        return limits;
    }

    /** What is wrong with the text, and where. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Issue issue;

        Fault(Issue issue) {
            super(issue.toString());
            this.issue = issue;
        }

        Issue issue() {
            return issue;
        }
    }

    /** Keys and values of a text. */
    Value.Fields read(String file, String text, Format format) throws Fault {
        values = 0;
        try {
            Value value = format == Format.YAML
                    ? yaml(file, text)
                    : value((format == Format.TOML ? toml : json).readTree(text), 0);
            if (value instanceof Value.Fields fields) {
                return fields;
            }
            throw fault(file, 1, "no_keys", Said.of("yaml.empty"), Said.of("okh:no_keys.mend"));
        } catch (JacksonException e) {
            throw new Fault(format == Format.JSON ? JsonFault.issue(file, "json", e) : tomlFault(file, e));
        } catch (TooMuch e) {
            throw fault(file, 0, e.code, e.sentence, Said.of("it_is_another"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw fault(
                    file,
                    line,
                    "yaml",
                    e instanceof Twice twice
                            ? Said.of("twice", twice.key)
                            : Said.of("yaml.line", String.valueOf(e.getProblem())),
                    Said.of("yaml.line.mend"));
        } catch (YAMLException e) {
            throw fault(file, 0, "yaml", Said.of("yaml", firstLine(e.getMessage())), Said.NOTHING);
        } catch (StackOverflowError | ArithmeticException e) {
            throw fault(file, 0, "too_deep", Said.of("okh:too_deep"), Said.of("it_is_another"));
        }
    }

    private static Fault fault(String file, int line, String code, Said sentence, Said mend) {
        return new Fault(new Issue(file, line, "", code, sentence, mend));
    }

    private static Issue tomlFault(String file, JacksonException e) {
        int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
        String said = firstLine(e.getOriginalMessage());
        boolean isPast =
                said.startsWith("Duplicate") && line > 1 && e.getLocation().getColumnNr() <= 1;
        boolean isTooMuch = said.contains("exceeds the maximum") || said.contains("Nesting");
        return new Issue(
                file,
                isPast ? line - 1 : line,
                "",
                isTooMuch ? "too_deep" : "toml",
                isTooMuch ? Said.of("okh:too_deep.here") : Said.of("okh:toml", said),
                isTooMuch ? Said.of("it_is_another") : Said.of("okh:toml.mend"));
    }

    private static String firstLine(@org.jspecify.annotations.Nullable String message) {
        String line = String.valueOf(message).lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    /** A key that stands twice in one object. */
    private static final class Twice extends MarkedYAMLException {
        private static final long serialVersionUID = 1;
        private final String key;

        Twice(String key, Mark at) {
            super(null, null, key, at);
            this.key = key;
        }
    }

    /** More than the limits allow. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String code;
        private final transient Said sentence;

        TooMuch(String code, Said sentence) {
            super(code, null, false, false);
            this.code = code;
            this.sentence = sentence;
        }
    }

    private void count(int depth) {
        if (++values > limits.values()) {
            throw new TooMuch("too_many", Said.of("okh:too_many_values", limits.values()));
        }
        if (depth > limits.depth()) {
            throw new TooMuch("too_deep", Said.of("okh:too_deep.steps", limits.depth()));
        }
    }

    private Value value(JsonNode node, int depth) {
        count(depth);
        if (node.isObject()) {
            Map<String, Value> fields = new LinkedHashMap<>();
            node.properties().forEach(each -> fields.put(whole(each.getKey()), value(each.getValue(), depth + 1)));
            return new Value.Fields(fields);
        }
        if (node.isArray()) {
            List<Value> list = new ArrayList<>();
            node.forEach(each -> list.add(value(each, depth + 1)));
            return new Value.Several(list);
        }
        if (node.isNumber()) {
            return number(
                    node.isFloatingPointNumber() && !node.isBigDecimal()
                            ? node.asString()
                            : node.decimalValue().toString());
        }
        if (node.isBoolean()) {
            return new Value.Flag(node.booleanValue());
        }
        return node.isNull() || node.isMissingNode() ? new Value.Nothing() : new Value.Text(whole(node.asString()));
    }

    private static Value number(String written) {
        if (!NUMBER.matcher(written).matches()) {
            return new Value.Text(written);
        }
        BigDecimal number = new BigDecimal(written);
        boolean isKept = number.precision() <= MOST_PLACES
                && number.scale() <= MOST_PLACES
                && number.precision() - number.scale() <= MOST_PLACES;
        return isKept ? new Value.Amount(number) : new Value.Text(written);
    }

    /** Half letters, which no other format could carry, become the sign for a letter that is missing. */
    private static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    /** As it stands, with the names of accounts in quotation marks that hinder. */
    private Value yaml(String file, String text) throws Fault {
        List<String> lines =
                new ArrayList<>(DIRECTIVE.matcher(text).replaceFirst("").lines().toList());
        for (int mended = 0; ; mended++) {
            try {
                values = 0;
                return document(file, String.join("\n", lines) + (text.endsWith("\n") ? "\n" : ""));
            } catch (MarkedYAMLException e) {
                int line = e.getProblemMark() == null
                        ? lines.size()
                        : e.getProblemMark().getLine();
                Matcher account = UNQUOTED.matcher(line < lines.size() ? lines.get(line) : "");
                if (mended == MOST_MENDED || !account.matches()) {
                    throw e;
                }
                lines.set(line, account.group(1) + "'" + account.group(2) + "'");
            }
        }
    }

    private Value document(String file, String text) throws Fault {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(limits.depth());
        options.setCodePointLimit(limits.manifestBytes());
        options.setAllowDuplicateKeys(false);
        Yaml yaml = new Yaml(new SafeConstructor(options));
        Iterator<Node> documents = yaml.composeAll(new StringReader(text)).iterator();
        if (!documents.hasNext()) {
            return new Value.Nothing();
        }
        Value first = value(documents.next(), 0);
        if (documents.hasNext()) {
            int line = documents.next().getStartMark().getLine() + 1;
            throw fault(file, line, "two_documents", Said.of("okh:two_documents"), Said.of("okh:two_documents.mend"));
        }
        return first;
    }

    private Value value(Node node, int depth) {
        count(depth);
        if (node instanceof MappingNode mapping) {
            Map<String, Value> fields = new LinkedHashMap<>();
            for (NodeTuple pair : mapping.getValue()) {
                String key = pair.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
                if (fields.put(key, value(pair.getValueNode(), depth + 1)) != null) {
                    throw new Twice(key, pair.getKeyNode().getStartMark());
                }
            }
            return new Value.Fields(fields);
        }
        if (node instanceof SequenceNode sequence) {
            List<Value> list = new ArrayList<>();
            sequence.getValue().forEach(each -> list.add(value(each, depth + 1)));
            return new Value.Several(list);
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : new Value.Nothing();
    }

    /** Words like yes and dates stay text; numbers keep their places. */
    private static Value scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        if (!scalar.isPlain()) {
            return new Value.Text(text);
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            return new Value.Nothing();
        }
        if (text.equals("true") || text.equals("false")) {
            return new Value.Flag(text.equals("true"));
        }
        boolean isNumber = scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT);
        boolean hasZeroBefore = text.matches("[-+]?0\\d.*"); // a postcode or an article, no octal number
        return isNumber && !hasZeroBefore ? number(text) : new Value.Text(text);
    }
}
