package org.commonshed.files.plan;

import java.io.OutputStream;
import java.util.Locale;
import org.commonshed.engine.plan.Plan;
import org.commonshed.files.world.Decimals;
import org.commonshed.tell.Teller;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a plan as JSON. */
final class PlanWriting {
    /** How the text is laid out. */
    private static final class Layout extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new RowPerLine();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private final JsonGenerator json;
    private final Teller teller;

    private PlanWriting(JsonGenerator json, Teller teller) {
        this.json = json;
        this.teller = teller;
    }

    static void write(OutputStream out, Plan plan, PlanStamp stamp, Teller teller) {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(new Layout(), out)) {
            new PlanWriting(json, teller).write(plan, stamp);
            json.writeRaw('\n');
        }
    }

    private void write(Plan plan, PlanStamp stamp) {
        json.writeStartObject();
        json.writeStringProperty("format", PlanFile.FORMAT);
        world(stamp);
        json.writeStringProperty("status", Numbers.word(plan.status()));
        json.writeName("levels");
        json.writeStartArray();
        plan.levels().forEach(this::level);
        json.writeEndArray();
        Table.of(plan).forEach(this::table);
        json.writeName("why");
        json.writeStartArray();
        plan.why().forEach(this::why);
        json.writeEndArray();
        table(Table.assumed(stamp.assumed()));
        json.writeName("seconds");
        json.writeStartObject();
        stamp.seconds().forEach(this::property);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void table(Table<?> table) {
        json.writeName(table.name);
        json.writeStartArray();
        table.readAll(json::writeStartObject, this::property, json::writeEndObject);
        json.writeEndArray();
    }

    private void world(PlanStamp stamp) {
        json.writeName("world");
        json.writeStartObject();
        json.writeStringProperty("name", stamp.name());
        json.writeStringProperty("start", stamp.start().toString());
        json.writeStringProperty("period", stamp.period().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("periods", stamp.periods());
        json.writeStringProperty("sha256", stamp.sha256());
        json.writeEndObject();
    }

    private void level(Plan.Level level) {
        json.writeStartObject();
        json.writeStringProperty("goal", level.goal());
        if (level.goal().startsWith("shares.")) {
            json.writeName("shares");
            json.writeStartObject();
            level.shares().forEach(this::property);
            json.writeEndObject();
        } else {
            property("value", level.value());
            json.writeStringProperty("unit", level.unit());
        }
        json.writeBooleanProperty("proven", level.proven());
        json.writeEndObject();
    }

    private void why(Plan.Why why) {
        json.writeStartObject();
        json.writeStringProperty("about", Numbers.word(why.about()));
        property("who", why.who());
        property("priority", why.priority());
        json.writeStringProperty("product", why.product());
        property("amount", why.amount());
        property("period", why.period());
        json.writeName("causes");
        json.writeStartArray();
        for (Plan.Cause cause : why.causes()) {
            json.writeStartObject();
            json.writeStringProperty("kind", Numbers.word(cause.kind()));
            property("nothing", cause.nothing() == null ? null : Numbers.word(cause.nothing()));
            json.writeStringProperty("id", cause.id());
            property("period", cause.period());
            property("amount", cause.amount());
            property("gain", cause.gain());
            property("gain_product", cause.gainProduct());
            json.writeBooleanProperty("tried", cause.tried());
            json.writeStringProperty("sentence", teller.cause(why, cause));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("sentence", teller.why(why));
        json.writeEndObject();
    }

    private void property(String name, @Nullable Object value) {
        json.writeName(name);
        if (value instanceof Integer whole) {
            json.writeNumber(whole);
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(Decimals.text(number));
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean isTrue) {
            json.writeBoolean(isTrue);
        } else {
            json.writeNull();
        }
    }
}
