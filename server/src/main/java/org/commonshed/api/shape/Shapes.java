package org.commonshed.api.shape;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of records, each under its name, and what they refer to. */
public final class Shapes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REF = "#/components/schemas/";

    private final Map<String, ObjectNode> named = new LinkedHashMap<>();
    private final Map<String, Class<?>> kinds = new LinkedHashMap<>();
    private final Map<Class<?>, OwnShape> own = new LinkedHashMap<>();

    public Shapes(List<OwnShape> own) {
        own.forEach(one -> this.own.put(one.kind(), one));
    }

    /** All schemas so far, by name. */
    public Map<String, ObjectNode> all() {
        return named;
    }

    /** A reference to the schema of a record. */
    public ObjectNode refer(Class<?> kind) {
        String name = kind.getSimpleName();
        Class<?> same = kinds.putIfAbsent(name, kind);
        if (same != null && same != kind) {
            throw new IllegalStateException(
                    same + " and " + kind + " have one name\nMaybe call one of them otherwise.");
        }
        if (same == null) {
            named.put(name, JSON.objectNode()); // so that it may refer to itself
            OwnShape shape = own.get(kind);
            named.put(name, shape == null ? ofRecord(kind) : shape.schema(this));
        }
        return JSON.objectNode().put("$ref", REF + name);
    }

    /** A reference to a schema that is given a name here. */
    public ObjectNode refer(String name, ObjectNode schema) {
        named.putIfAbsent(name, schema);
        return JSON.objectNode().put("$ref", REF + name);
    }

    private ObjectNode ofRecord(Class<?> kind) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode fields = schema.putObject("properties");
        ArrayNode must = JSON.arrayNode();
        for (RecordComponent field : components(kind)) {
            fields.set(field.getName(), of(bare(field.getGenericType()), field));
            if (!isOptional(field.getGenericType())) {
                must.add(field.getName());
            }
        }
        if (!must.isEmpty()) {
            schema.set("required", must);
        }
        return schema.put("additionalProperties", false);
    }

    static RecordComponent[] components(Class<?> kind) {
        RecordComponent[] components = kind.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(kind + " is no record\nMaybe give it a shape of its own.");
        }
        return components;
    }

    static boolean isOptional(Type type) {
        return type instanceof ParameterizedType of && of.getRawType() == Optional.class;
    }

    /** What an optional field holds. */
    static Type bare(Type type) {
        return isOptional(type) ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
    }

    private ObjectNode of(Type type, @Nullable RecordComponent field) {
        Bound bound = field == null ? null : field.getAnnotation(Bound.class);
        Among among = field == null ? null : field.getAnnotation(Among.class);
        ObjectNode schema = JSON.objectNode();
        if (type instanceof ParameterizedType of) {
            return ofMany(of, bound);
        }
        if (type == String.class) {
            schema.put("type", "string");
            if (among != null) {
                ArrayNode words = schema.putArray("enum");
                words(among).forEach(words::add);
            } else if (bound != null) {
                schema.put("minLength", bound.least()).put("maxLength", bound.most());
            }
            return schema;
        }
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            schema.put("type", "integer");
            return bound == null ? schema : schema.put("minimum", bound.least()).put("maximum", bound.most());
        }
        return ofOne((Class<?>) type);
    }

    private ObjectNode ofOne(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return schema.put("type", "number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == UUID.class) {
            return schema.put("type", "string").put("format", "uuid");
        }
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        return type == Object.class ? schema : refer(type);
    }

    private ObjectNode ofMany(ParameterizedType of, @Nullable Bound bound) {
        ObjectNode schema = JSON.objectNode();
        if (of.getRawType() == Map.class) {
            schema.put("type", "object").set("additionalProperties", of(of.getActualTypeArguments()[1], null));
            return schema;
        }
        if (of.getRawType() != List.class) {
            throw new IllegalStateException("no schema of " + of);
        }
        schema.put("type", "array").set("items", of(of.getActualTypeArguments()[0], null));
        return bound == null ? schema : schema.put("minItems", bound.least()).put("maxItems", bound.most());
    }

    static List<String> words(Among among) {
        return Arrays.stream(among.value().getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
