package org.commonshed.files.okh;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.engine.infer.Clues;

/** What a manifest and its bill of materials say, for whoever proposes what the design needs. */
public final class DesignClues {
    private DesignClues() {}

    public static Clues of(Manifest manifest, List<Bom.Line> lines) {
        Manifest.Making making = manifest.making();
        List<String> materials = new ArrayList<>();
        making.materials().forEach(each -> materials.add(each.name()));
        making.parts().forEach(part -> materials.add(part.material()));
        lines.forEach(line -> materials.add(line.material()));
        List<String> files = new ArrayList<>();
        manifest.documents().forEach(each -> files.add(each.path()));
        making.parts().forEach(part -> part.files().forEach(each -> files.add(each.path())));
        List<String> stated = new ArrayList<>(making.processes());
        stated.addAll(making.tsdc());
        making.parts().forEach(part -> {
            stated.addAll(part.tsdc());
            stated.addAll(part.processes());
            Optional.ofNullable(part.terms().get("printing-process")).ifPresent(stated::add);
        });
        return new Clues(
                manifest.about().name(),
                function(manifest),
                materials.stream().filter(each -> !each.isBlank()).distinct().toList(),
                making.tools(),
                lines.stream().map(Bom.Line::name).toList(),
                files,
                stated.stream().distinct().toList(),
                boxes(making));
    }

    /** A manifest may have longer words beside those on its function. */
    private static String function(Manifest manifest) {
        String longer = manifest.understood().words("description");
        return longer.isBlank() ? manifest.about().function() : manifest.about().function() + "\n" + longer;
    }

    private static List<List<Double>> boxes(Manifest.Making making) {
        List<Optional<Manifest.Size>> sizes = new ArrayList<>();
        making.parts().forEach(part -> sizes.add(part.size()));
        if (sizes.stream().allMatch(Optional::isEmpty)) {
            sizes.add(making.size());
        }
        return sizes.stream()
                .flatMap(Optional::stream)
                .map(size -> List.of(size.width_mm(), size.depth_mm(), size.height_mm()))
                .toList();
    }
}
