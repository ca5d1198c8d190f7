package org.commonshed.files.plan;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.JsonFault;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into objects with their places, within bounds of size and depth. */
final class JsonObjects {
    private static final int DEPTH = 8;
    private static final int NAME = 1000;
    private static final int DIGITS = 100;

    private final String file;
    private final JsonFactory factory;
    private final ReadingLimits limits;
    private final Consumer<Issue> problems;

    /** @param file how the file is named to people */
    JsonObjects(String file, ReadingLimits limits, Consumer<Issue> problems) {
        this.file = file;
        this.limits = limits;
        this.problems = problems;
        factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxDocumentLength(limits.bytes())
                        .maxStringLength(limits.lineLength())
                        .maxNameLength(NAME)
                        .maxNumberLength(DIGITS)
                        .build())
                .build();
    }

    /** The object that the text is, or null with a problem noted. */
    @Nullable
    Fields parse(InputStream in) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                note(
                        1,
                        "",
                        "not_a_plan",
                        Said.of("plan:not_a_plan"),
                        Said.of("plan:not_a_plan.mend", "{", "\"format\""));
                return null;
            }
            Fields root = object(parser, "");
            if (parser.nextToken() != null) {
                note(
                        line(parser),
                        "",
                        "more_after_end",
                        Said.of("plan:more_after_end"),
                        Said.of("more_after_end.mend"));
            }
            return root;
        } catch (JacksonException e) {
            problems.accept(JsonFault.issue(file, "not_json", e));
            return null;
        }
    }

    private void note(int line, String column, String code, Said sentence, Said mend) {
        problems.accept(new Issue(file, line, column, code, sentence, mend));
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private Fields object(JsonParser parser, String place) {
        Fields fields = new Fields(file, place, line(parser), problems);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            fields.values.put(name, value(parser, place.isEmpty() ? name : place + "." + name));
        }
        return fields;
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

    private List<Object> list(JsonParser parser, String place) {
        List<Object> list = new ArrayList<>();
        int position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String here = place + "[" + position++ + "]";
            Object value = value(parser, here);
            if (!(value instanceof Fields)) {
                note(line(parser), here, "not_an_object", Said.of("plan:not_an_object", here), Said.NOTHING);
            } else if (list.size() < limits.rowsPerTable()) {
                list.add(value);
            } else if (position == limits.rowsPerTable() + 1) {
                Said sentence = Said.of("plan:too_many_rows", place, limits.rowsPerTable());
                note(line(parser), place, "too_many_rows", sentence, Said.of("it_is_another.or"));
            }
        }
        return list;
    }
}
