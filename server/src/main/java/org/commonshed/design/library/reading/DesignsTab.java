package org.commonshed.design.library.reading;

import org.commonshed.access.Viewer;
import org.commonshed.design.MakersTab;
import org.commonshed.design.library.Library;
import org.springframework.stereotype.Component;

/** Open designs among the tabs of makers and designs. */
@Component
record DesignsTab(Library library) implements MakersTab {
    @Override
    public String key() {
        return "designs";
    }

    @Override
    public String address() {
        return "/designs";
    }

    @Override
    public long count(Viewer viewer) {
        return library.count(viewer, "");
    }

    @Override
    public int order() {
        return 2;
    }
}
