package org.commonshed.api.tables;

import org.commonshed.api.shape.OwnShape;
import org.commonshed.api.shape.Shapes;
import org.commonshed.files.world.Schema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rows are as their tables say: one shape for each table of the format. */
@Configuration(proxyBeanMethods = false)
class RowShape {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private record Own(Class<?> kind, boolean isRead) implements OwnShape {
        @Override
        public ObjectNode schema(Shapes shapes) {
            ArrayNode each = JSON.arrayNode();
            Schema.TABLES.values().forEach(table -> each.add(isRead ? read(table, shapes) : written(table, shapes)));
            ObjectNode any = JSON.objectNode();
            any.set(isRead ? "oneOf" : "anyOf", each);
            return any;
        }
    }

    @Bean
    OwnShape rows() {
        return new Own(Row.class, true);
    }

    @Bean
    OwnShape rowsWritten() {
        return new Own(RowWritten.class, false);
    }

    private static ObjectNode read(Schema table, Shapes shapes) {
        ObjectNode row = JSON.objectNode().put("type", "object");
        ObjectNode fields = row.putObject("properties");
        fields.putObject("table").put("const", table.name());
        fields.putObject("row").put("type", "string").put("format", "uuid");
        fields.putObject("version").put("type", "integer").put("minimum", 1);
        fields.set("cells", shapes.refer("cells_" + table.name(), CellShapes.schema(table, false)));
        fields.set("more", texts());
        fields.putObject("act").put("type", "string").put("format", "uuid");
        row.putArray("required")
                .add("table")
                .add("row")
                .add("version")
                .add("cells")
                .add("more");
        return shapes.refer("row_" + table.name(), row.put("additionalProperties", false));
    }

    private static ObjectNode written(Schema table, Shapes shapes) {
        ObjectNode row = JSON.objectNode().put("type", "object");
        ObjectNode fields = row.putObject("properties");
        fields.set("cells", shapes.refer("cells_written_" + table.name(), CellShapes.schema(table, true)));
        fields.set("more", texts());
        row.putArray("required").add("cells");
        return shapes.refer("row_written_" + table.name(), row.put("additionalProperties", false));
    }

    private static ObjectNode texts() {
        ObjectNode texts = JSON.objectNode().put("type", "object");
        texts.putObject("additionalProperties").put("type", "string").put("maxLength", CellShapes.LONGEST);
        return texts;
    }
}
