package org.commonshed.home.whole;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What comes along with the server in files: the catalogue and the example. */
@Component
class BroughtAlong {
    private final Path root;

    BroughtAlong(@Value("${commonshed.root:.}") String root) {
        this.root = Path.of(root);
    }

    Path catalogue() {
        return root.resolve("catalogue");
    }

    /** The example with which a demo opens. */
    Path example() {
        return root.resolve("examples").resolve("pioneer-valley");
    }

    /** A plan of it, made before and packed; see the README beside it. */
    Path examplePlan() {
        return example().resolve("plan.json.gz");
    }
}
