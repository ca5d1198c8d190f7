package org.commonshed.design;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Viewer;
import org.commonshed.network.Directory;
import org.springframework.stereotype.Component;

/** The tabs of Makers & designs, with how many there are in each. */
@Component
public class MakersTabs {
    private static final List<String> KEYS = List.of("kinds", "recipes", "products", "designs");

    private final Makers makers;
    private final Directory directory;
    private final OpenDesigns open;

    MakersTabs(Makers makers, Directory directory, OpenDesigns open) {
        this.makers = makers;
        this.directory = directory;
        this.open = open;
    }

    public List<DesignViews.Tab> list(Viewer viewer, String current) {
        List<DesignViews.Tab> tabs = new ArrayList<>();
        for (String key : KEYS) {
            tabs.add(new DesignViews.Tab(key, address(key), count(viewer, key), key.equals(current)));
        }
        return tabs;
    }

    private static String address(String key) {
        return switch (key) {
            case "kinds" -> "/makers";
            case "designs" -> "/designs";
            default -> "/makers/" + key;
        };
    }

    private long count(Viewer viewer, String key) {
        return switch (key) {
            case "recipes" -> makers.listRecipes(viewer).size();
            case "products" -> makers.listProducts(viewer).size();
            case "designs" -> open.count(viewer);
            default ->
                directory.byKind().values().stream().mapToLong(List::size).sum();
        };
    }
}
