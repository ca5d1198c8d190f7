package org.commonshed.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonshed.access.Viewer;
import org.commonshed.network.Directory;
import org.springframework.stereotype.Component;

/** The tabs of makers and designs, each with how many there are. */
@Component
public class MakersTabs {
    private final Makers makers;
    private final Directory directory;
    private final Designs designs;
    private final List<MakersTab> more;

    MakersTabs(Makers makers, Directory directory, Designs designs, List<MakersTab> more) {
        this.designs = designs;
        this.makers = makers;
        this.directory = directory;
        this.more = more.stream().sorted(Comparator.comparing(MakersTab::order)).toList();
    }

    public List<DesignViews.Tab> list(Viewer viewer, String current) {
        List<DesignViews.Tab> tabs = new ArrayList<>();
        long actors = directory.byKind().values().stream().mapToLong(List::size).sum();
        tabs.add(new DesignViews.Tab("kinds", "/makers", actors, current.equals("kinds")));
        more.forEach(tab -> tabs.add(new DesignViews.Tab(
                tab.key(), tab.address(), tab.count(viewer), tab.key().equals(current))));
        tabs.add(tab(
                "recipes",
                makers.listRecipes(viewer).size()
                        - designs.recipes().hiddenIds().size(),
                current));
        tabs.add(tab(
                "products",
                makers.listProducts(viewer).size()
                        - designs.products().hiddenIds().size(),
                current));
        return tabs;
    }

    private static DesignViews.Tab tab(String key, long count, String current) {
        return new DesignViews.Tab(key, "/makers/" + key, count, key.equals(current));
    }
}
