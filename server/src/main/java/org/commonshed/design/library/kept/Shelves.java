package org.commonshed.design.library.kept;

import org.springframework.stereotype.Component;

/** All that is kept of designs. */
@Component
public record Shelves(VersionStore versions, FileStore files, SaidStore said, MakerStore makers) {}
