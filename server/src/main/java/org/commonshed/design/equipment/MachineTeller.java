package org.commonshed.design.equipment;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.engine.match.Envelope;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Materials;
import org.commonshed.engine.match.Taxonomy;
import org.commonshed.engine.match.Work;
import org.commonshed.files.okw.Equipment;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Says machines in words: how many of what, how large a piece may be, of what it may be. */
@Component
@NamedInterface("equipment")
public class MachineTeller {
    private static final int MOST_MATERIALS = 4;
    /** Which drawing a kind of process has; the first that fits. */
    private static final List<List<String>> ICONS = List.of(
            List.of("3d-printing", "printer"),
            List.of("laser-cutting", "laser"),
            List.of("laser-engraving", "laser"),
            List.of("cnc-routing", "router"),
            List.of("milling", "mill"),
            List.of("drilling", "mill"),
            List.of("turning", "lathe"),
            List.of("wood-turning", "lathe"),
            List.of("sewing", "sewing"),
            List.of("embroidery", "sewing"),
            List.of("sheet-cutting", "cutter"));

    private final Inventory inventory;
    private final Models models;
    private final Directory directory;

    MachineTeller(Inventory inventory, Models models, Directory directory) {
        this.inventory = inventory;
        this.models = models;
        this.directory = directory;
    }

    /** All machines of an actor. */
    public List<MachineViews.Row> ofActor(Viewer viewer, String actor, Words words) {
        return inventory.machines().listAll(viewer, Query.all().where("actor", actor)).stream()
                .map(row -> row(row, words))
                .toList();
    }

    /** Address of the form for one more; empty for those who may not. */
    public String add(Viewer viewer, String actor) {
        return inventory.machines().mayChange(viewer, Map.of("actor", actor))
                ? "/actors/" + UriUtils.encodePathSegment(actor, "UTF-8") + "/machines/add"
                : "";
    }

    MachineViews.Row row(Kept row, Words words) {
        Optional<Machine> machine =
                new Equipment(models.vocabulary()).machine(row.cells()).map(models.filling()::fill);
        String name = row.get("name").isEmpty() ? models.processName(row.get("process")) : row.get("name");
        int count = (int) Kept.toNumber(row.get("count"), 1);
        return new MachineViews.Row(
                machine.map(Machine::process).map(this::icon).orElse("machine"),
                count > 1 ? words.say("machines.several", count, name) : name,
                "/tables/all-machines/rows/" + row.id(),
                models.processName(machine.map(Machine::process).orElse(row.get("process"))),
                machine.map(one -> more(one, words)).orElse(""),
                machine.filter(one -> one.assumed().contains("envelope")).isPresent(),
                directory.name(row.get("actor")),
                "/actors/" + UriUtils.encodePathSegment(row.get("actor"), "UTF-8"));
    }

    private String icon(String process) {
        Taxonomy taxonomy = models.taxonomy();
        return ICONS.stream()
                .filter(icon ->
                        taxonomy.findProcess(icon.get(0)).isPresent() && taxonomy.isKindOf(process, icon.get(0)))
                .map(icon -> icon.get(1))
                .findFirst()
                .orElse("machine");
    }

    private String more(Machine machine, Words words) {
        List<String> parts = new ArrayList<>();
        Envelope room = machine.envelope();
        if (room != null) {
            parts.add(size(room, words));
        }
        String materials = materials(machine, words);
        if (!materials.isEmpty()) {
            parts.add(materials);
        }
        return String.join("; ", parts);
    }

    /** How large a piece may be. */
    static String size(Envelope room, Words words) {
        String x = length(room.x(), words);
        String y = length(room.y(), words);
        String z = length(room.z(), words);
        return switch (room.shape()) {
            case SHEET -> words.say("machines.size.sheet", x, y);
            case ROUND ->
                z.isEmpty() ? words.say("machines.size.round.flat", x) : words.say("machines.size.round", x, z);
            case BOX -> z.isEmpty() ? words.say("machines.size.flat", x, y) : words.say("machines.size.box", x, y, z);
        };
    }

    private static String length(double mm, Words words) {
        return Double.isNaN(mm)
                ? ""
                : Double.isInfinite(mm)
                        ? "∞"
                        : NumberFormat.getIntegerInstance(words.locale()).format(Math.round(mm));
    }

    private String materials(Machine machine, Words words) {
        List<String> names = machine.accepts().stream()
                .map(Machine.Accepted::material)
                .distinct()
                .map(this::material)
                .toList();
        String first = words.series(names.stream().limit(MOST_MATERIALS).toList());
        return names.size() > MOST_MATERIALS
                ? words.say("machines.materials.more", first, names.size() - MOST_MATERIALS)
                : first;
    }

    private String material(String id) {
        return models.vocabulary()
                .materials()
                .findMaterial(id)
                .map(Materials.Material::label)
                .orElse(id);
    }

    /** What is assumed of a machine as it is written so far, in sentences. */
    List<String> told(Machine stated, Words words) {
        Machine filled = models.filling().fill(stated);
        List<String> told = new ArrayList<>();
        Work rate = filled.perHour();
        if (stated.perHour() == null && rate != null) {
            String unit =
                    words.say("machines.rate." + rate.unit().name().toLowerCase(java.util.Locale.ROOT), rate.amount());
            told.add(words.say("machines.told.rate", unit));
        }
        if (Double.isNaN(stated.usdPerHour()) && !Double.isNaN(filled.usdPerHour())) {
            told.add(words.say("machines.told.price", filled.usdPerHour()));
        }
        return told;
    }
}
