package org.commonshed.design.library.arriving;

import java.util.List;
import org.commonshed.files.world.Issue;
import org.springframework.modulith.NamedInterface;

/**
 * What became, or would become, of each manifest that came in.
 *
 * @param items in the order in which they were read
 * @param broken manifests that cannot be read or were too many; each has its problem
 * @param problems what was left out or not understood, with where and why
 */
@NamedInterface("library")
public record Report(List<Item> items, int broken, List<Issue> problems) {
    public Report {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** What becomes of a manifest. */
    public enum Fate {
        NEW_DESIGN,
        NEW_VERSION,
        /** Exactly this content is here already; nothing changes. */
        KNOWN
    }

    /**
     * A manifest that was read.
     *
     * @param address of the page of its version; empty where it is not known
     * @param hasLicence whether anybody can say what its licence allows
     */
    public record Item(Fate fate, String name, String file, String address, boolean hasLicence) {}

    public long count(Fate fate) {
        return items.stream().filter(item -> item.fate() == fate).count();
    }
}
