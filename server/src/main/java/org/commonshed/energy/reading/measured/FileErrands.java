package org.commonshed.energy.reading.measured;

import java.io.IOException;
import java.util.List;
import org.commonshed.access.Faults;
import org.commonshed.energy.Measuring;
import org.commonshed.energy.kept.FileRows;
import org.commonshed.web.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes a neighbourhood's file in, for all pages alike. */
@Component
class FileErrands {
    private final Measuring measuring;

    FileErrands(Measuring measuring) {
        this.measuring = measuring;
    }

    /** @param file null or empty where none was chosen, which is to be mended */
    Measuring.Brought take(Asking asking, String place, FileRows.Kind kind, @Nullable MultipartFile file)
            throws IOException {
        return file == null || file.isEmpty()
                ? new Measuring.Brought(Faults.of(kind.word(), "fault.energy.file.none"), List.of())
                : measuring.bringIn(
                        asking.viewer(), place, kind, new Measuring.Sent(SentFile.name(file), file.getBytes()));
    }
}
