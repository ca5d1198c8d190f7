package org.commonshed.files.plan;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Lays JSON out so that people and line-wise tools can read it: each row of a list on a line of its own. */
final class RowPerLine implements PrettyPrinter {
    private static final int LISTS = 2;
    private int depth;

    private void breakLine(JsonGenerator json) {
        if (depth <= LISTS) {
            json.writeRaw('\n');
            json.writeRaw(" ".repeat(depth));
        }
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        if (depth == 1) {
            breakLine(json);
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(',');
        if (depth == 1) {
            breakLine(json);
        }
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(':');
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        depth--;
        if (depth == 0) {
            json.writeRaw('\n');
        }
        json.writeRaw('}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        breakLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(',');
        breakLine(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        depth--;
        if (values > 0) {
            breakLine(json);
        }
        json.writeRaw(']');
    }
}
