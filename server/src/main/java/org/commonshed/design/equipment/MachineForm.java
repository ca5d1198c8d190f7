package org.commonshed.design.equipment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.files.okw.Equipment;
import org.commonshed.files.okw.MachineModel;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Query;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.commonshed.tables.Forms;
import org.commonshed.tables.TablesViews;
import org.springframework.stereotype.Component;

/** Describes a machine in a minute: the model is picked, and what it is fills itself in, to be changed where it is otherwise. */
@Component
class MachineForm {
    private static final List<String> COLUMNS = List.of(
            "name",
            "count",
            "process",
            "shape",
            "x_mm",
            "y_mm",
            "z_mm",
            "materials",
            "per_hour",
            "unit",
            "usd_per_hour",
            "setup_hours",
            "note");
    /** What a model tells, by the name under which it is marked. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "envelope", List.of("shape", "x_mm", "y_mm", "z_mm"),
            "materials", List.of("materials"),
            "rate", List.of("per_hour", "unit"),
            "price", List.of("usd_per_hour"),
            "setup", List.of("setup_hours"));

    private static final int MOST_NAMES = 2000;

    private final Forms forms;
    private final Models models;
    private final Inventory inventory;
    private final MachineTeller teller;
    private final Directory directory;

    MachineForm(Forms forms, Models models, Inventory inventory, MachineTeller teller, Directory directory) {
        this.forms = forms;
        this.models = models;
        this.inventory = inventory;
        this.teller = teller;
        this.directory = directory;
    }

    /**
     * The form as it stands after a model was named: cells that nobody has filled in are those of the model.
     *
     * @param before the model whose cells are in the form; they give way to those of another one
     */
    MachineViews.Form filled(String actor, Map<String, String> written, String before, Words words) {
        Map<String, String> cells = new LinkedHashMap<>(written);
        findModel(before).ifPresent(old -> Equipment.cells(old).forEach((column, text) -> cells.remove(column, text)));
        Optional<MachineModel> model = findModel(written.getOrDefault("name", ""));
        model.ifPresent(one -> fill(cells, Equipment.cells(one)));
        return form(actor, cells, model, List.of(), words);
    }

    private static void fill(Map<String, String> cells, Map<String, String> model) {
        cells.values().removeIf(String::isEmpty);
        model.forEach((column, text) -> {
            if (COLUMNS.contains(column) && !column.equals("name")) {
                cells.putIfAbsent(column, text);
            }
        });
    }

    MachineViews.Form faulty(String actor, Map<String, String> written, List<Issue> issues, Words words) {
        return form(actor, written, findModel(written.getOrDefault("name", "")), issues, words);
    }

    private MachineViews.Form form(
            String actor, Map<String, String> cells, Optional<MachineModel> model, List<Issue> issues, Words words) {
        List<TablesViews.Field> fields = new ArrayList<>();
        Set<String> modelled =
                model.map(one -> modelled(cells, Equipment.cells(one))).orElse(Set.of());
        for (TablesViews.Field field : forms.fields("machines", COLUMNS, cells, words)) {
            String column = field.name().substring(2);
            boolean isModels = modelled.stream()
                            .anyMatch(
                                    part -> PARTS.getOrDefault(part, List.of()).contains(column))
                    && !field.value().isEmpty();
            fields.add(isModels ? field.named(field.label(), words.say("machines.from-model")) : field);
        }
        List<TablesViews.Field> marked = issues.isEmpty() ? fields : forms.faulty(fields, cells, issues, words);
        List<String> told = new Equipment(models.vocabulary())
                .machine(cells)
                .map(machine -> teller.told(machine, words))
                .orElse(List.of());
        return new MachineViews.Form(actor, directory.name(actor), marked, told);
    }

    private Optional<MachineModel> findModel(String name) {
        return name.isBlank() ? Optional.empty() : models.book().find("", name);
    }

    /** Which parts stand there as the model tells them. */
    private static Set<String> modelled(Map<String, String> cells, Map<String, String> model) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getValue().stream()
                        .allMatch(c -> cells.getOrDefault(c, "").equals(model.getOrDefault(c, ""))))
                .filter(part -> part.getValue().stream()
                        .anyMatch(c -> !model.getOrDefault(c, "").isEmpty()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Cells of the row: an id of its own, and what is the model's marked as such. */
    Map<String, String> cells(Viewer viewer, String actor, Map<String, String> written, Words words) {
        Map<String, String> some = new HashMap<>(written);
        some.keySet().retainAll(COLUMNS);
        Map<String, String> cells = new HashMap<>(forms.cells("machines", some, words));
        cells.put("actor", actor);
        cells.put("machine", free(viewer, actor, cells));
        Optional<MachineModel> model = findModel(cells.getOrDefault("name", ""));
        model.map(one -> modelled(cells, Equipment.cells(one)))
                .filter(parts -> !parts.isEmpty())
                .ifPresent(
                        parts -> cells.put("from_model", parts.stream().sorted().collect(Collectors.joining(";"))));
        return cells;
    }

    private String free(Viewer viewer, String actor, Map<String, String> cells) {
        String name = cells.getOrDefault("name", cells.getOrDefault("process", "machine"));
        String slug = name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-+|-+$", "");
        String wanted = slug.isEmpty() ? "machine" : slug.substring(0, Math.min(40, slug.length()));
        Set<String> taken = inventory.machines().listAll(viewer, Query.all().where("actor", actor)).stream()
                .map(row -> row.get("machine"))
                .collect(Collectors.toSet());
        String free = wanted;
        for (int i = 2; taken.contains(free); i++) {
            free = wanted + "-" + i;
        }
        return free;
    }

    /** Names of models to choose from. */
    List<String> names() {
        return models.book().listModels().stream()
                .map(MachineModel::label)
                .distinct()
                .limit(MOST_NAMES)
                .toList();
    }
}
