package org.commonshed.design.equipment;

import java.util.List;
import org.commonshed.design.DesignViews;
import org.commonshed.tables.TablesViews;
import org.springframework.modulith.NamedInterface;

/** What the pages of machines show; all text is ready to be read. */
@NamedInterface("equipment")
public final class MachineViews {
    private MachineViews() {}

    /**
     * A machine, or several alike.
     *
     * @param icon which line drawing stands beside it
     * @param address of its row
     * @param more how large a piece may be, and of what
     * @param modelled whether that is known from the model alone
     */
    public record Row(
            String icon,
            String name,
            String address,
            String process,
            String more,
            boolean modelled,
            String who,
            String whoAddress) {}

    /** Machines of one process. */
    public record Group(String process, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** The page of all machines. */
    public record Listing(
            List<DesignViews.Tab> tabs,
            String words,
            List<TablesViews.Option> processes,
            String count,
            boolean asked,
            List<Group> groups,
            String where,
            String before,
            String after) {
        public Listing {
            tabs = List.copyOf(tabs);
            processes = List.copyOf(processes);
            groups = List.copyOf(groups);
        }
    }

    /**
     * The form for a machine.
     *
     * @param told what its model and its process tell, in sentences
     */
    public record Form(String actor, String name, List<TablesViews.Field> fields, List<String> told) {
        public Form {
            fields = List.copyOf(fields);
            told = List.copyOf(told);
        }

        public TablesViews.Field field(String column) {
            return fields.stream()
                    .filter(field -> field.name().equals("c." + column))
                    .findFirst()
                    .orElseThrow();
        }

        public List<TablesViews.Field> wrong() {
            return fields.stream().filter(field -> !field.error().isEmpty()).toList();
        }
    }
}
