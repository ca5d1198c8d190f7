package org.commonshed.home.find;

import java.util.List;

/** What the search and the contents show; every text is ready to be read. */
public final class FindViews {
    private FindViews() {}

    /** Pages under one heading. */
    public record Chapter(String title, List<Lead> leads) {
        public Chapter {
            leads = List.copyOf(leads);
        }
    }

    /** A page and its address. */
    public record Lead(String title, String address) {}

    /** What was found. */
    public record Found(String words, String summary, List<Group> groups) {
        public Found {
            groups = List.copyOf(groups);
        }
    }

    /** Things of one sort, the best first. */
    public record Group(String title, long total, List<Hit> hits, String all, String allAddress) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /** Something that was found. */
    public record Hit(String name, String note, String address) {}
}
