package org.commonshed.api.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonshed.measure.NewId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks whether JSON is as a record says, all of it: what is missing, unknown, of another kind, too long, too many. */
public final class Incoming {
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_OF_LIST = 1_000;
    private static final int MOST_TOLD = 100;

    private final List<Fault> faults = new ArrayList<>();

    private Incoming() {}

    /** All that is to be mended before it is such a record, at most a hundred. */
    public static List<Fault> faults(JsonNode json, Class<?> kind) {
        Incoming incoming = new Incoming();
        incoming.record(json, kind, "");
        return incoming.faults;
    }

    private void tell(String field, String code, Object... parts) {
        tell(Fault.of(field, code, parts));
    }

    private void tell(Fault fault) {
        if (faults.size() < MOST_TOLD) {
            faults.add(fault);
        }
    }

    private void record(JsonNode json, Class<?> kind, String path) {
        if (!json.isObject()) {
            tell(path, "field-object");
            return;
        }
        Set<String> known = new HashSet<>();
        for (RecordComponent field : Shapes.components(kind)) {
            known.add(field.getName());
            JsonNode value = json.get(field.getName());
            String where = Fault.within(path, field.getName());
            if (value == null || value.isNull()) {
                if (!Shapes.isOptional(field.getGenericType())) {
                    tell(where, "field-missing");
                }
            } else {
                one(value, Shapes.bare(field.getGenericType()), field, where);
            }
        }
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!known.contains(entry.getKey())) {
                tell(Fault.within(path, cut(entry.getKey())), "field-unknown");
            }
        }
    }

    private static String cut(String name) {
        return name.length() > MOST_TOLD ? name.substring(0, MOST_TOLD) + "…" : name;
    }

    private void one(JsonNode value, Type type, @Nullable RecordComponent field, String path) {
        Bound bound = field == null ? null : field.getAnnotation(Bound.class);
        if (type instanceof ParameterizedType of) {
            many(value, of, bound, path);
        } else if (type == String.class) {
            text(value, field, bound, path);
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            whole(value, bound, path);
        } else if (type == double.class || type == Double.class || type == BigDecimal.class) {
            if (!value.isNumber()) {
                tell(path, "field-number");
            }
        } else if (type == boolean.class || type == Boolean.class) {
            if (!value.isBoolean()) {
                tell(path, "field-boolean");
            }
        } else if (type == UUID.class || type == LocalDate.class || type == Instant.class) {
            written(value, type, path);
        } else if (type instanceof Class<?> kind && kind.isRecord()) {
            record(value, kind, path);
        } else if (type != Object.class) {
            throw new IllegalStateException("nothing reads a " + type + " from outside\nMaybe take a text for it.");
        }
    }

    private void text(JsonNode value, @Nullable RecordComponent field, @Nullable Bound bound, String path) {
        Among among = field == null ? null : field.getAnnotation(Among.class);
        int most = bound == null ? LONGEST_TEXT : bound.most();
        if (!value.isString()) {
            tell(path, "field-text");
        } else if (among != null && !Shapes.words(among).contains(value.stringValue())) {
            tell(Fault.among(path, Shapes.words(among)));
        } else if (value.stringValue().length() > most) {
            tell(path, "field-long", most);
        } else if (bound != null && value.stringValue().strip().length() < bound.least()) {
            tell(path, "field-missing");
        }
    }

    /** An id, a day or a moment, each in the one form that it has. */
    private void written(JsonNode value, Type type, String path) {
        String text = value.isString() ? value.stringValue() : "";
        boolean isSound = type == UUID.class ? NewId.find(text).isPresent() : isTime(text, type);
        if (!isSound) {
            tell(path, type == UUID.class ? "field-id" : type == LocalDate.class ? "field-day" : "field-moment");
        }
    }

    private static boolean isTime(String text, Type type) {
        try {
            return text.matches("\\d{4}-.*")
                    && (type == LocalDate.class ? LocalDate.parse(text) : Instant.parse(text)) != null;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private void whole(JsonNode value, @Nullable Bound bound, String path) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            tell(path, "field-whole");
        } else if (bound != null && (value.intValue() < bound.least() || value.intValue() > bound.most())) {
            tell(path, "field-range", bound.least(), bound.most());
        }
    }

    private void many(JsonNode value, ParameterizedType of, @Nullable Bound bound, String path) {
        int most = bound == null ? MOST_OF_LIST : bound.most();
        if (of.getRawType() == Map.class ? !value.isObject() : !value.isArray()) {
            tell(path, of.getRawType() == Map.class ? "field-object" : "field-list");
        } else if (value.size() > most) {
            tell(path, "field-many", most);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                one(value.get(i), of.getActualTypeArguments()[0], null, path + "[" + i + "]");
            }
        } else {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                one(entry.getValue(), of.getActualTypeArguments()[1], null, Fault.within(path, cut(entry.getKey())));
            }
        }
    }
}
