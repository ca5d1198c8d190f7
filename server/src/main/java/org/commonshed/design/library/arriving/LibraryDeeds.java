package org.commonshed.design.library.arriving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.files.okh.Dialect;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.start.Hindrance;
import org.commonshed.start.LocalDeed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the commands {@code import okh} and {@code export okh} ask a running house for. Whoever may read the data folder may do
 * everything with it, so they act as the house.
 */
@Configuration
class LibraryDeeds {
    @Bean
    LocalDeed importDesigns(BringIn bringIn) {
        return new Import(bringIn);
    }

    @Bean
    LocalDeed exportDesigns(LibraryZip zip) {
        return new Export(zip);
    }

    /** Brings in a file; answers with lines of progress, which begin with {@link #MARK}, then with the report. */
    private record Import(BringIn bringIn) implements LocalDeed {
        private static final String MARK = "~ ";
        private static final String PROBLEMS = "! "; // a line that says that something is to be mended
        private static final int STEP = 100;

        @Override
        public String name() {
            return "importokh";
        }

        @Override
        public void perform(Question question, OutputStream answer) throws IOException {
            String name = question.words().getOrDefault("name", "");
            ManifestBook book = BringIn.read(name, question.body(), read -> {
                if (read % STEP == 0) {
                    tell(answer, read + " manifests read");
                }
            });
            tell(answer, book.manifests().size() + " manifests read; keeping what is new");
            Report report = bringIn.keep(Viewer.HOUSE, book);
            String told = question.words().containsKey("json") ? ReportText.json(report) : ReportText.lines(report);
            String mark = report.problems().isEmpty() ? "" : PROBLEMS + "\n";
            answer.write((mark + told).getBytes(StandardCharsets.UTF_8));
        }

        /** Progress is told as it is made; somebody who has gone away does not end the work. */
        private static void tell(OutputStream answer, String line) {
            try {
                answer.write((MARK + line + "\n").getBytes(StandardCharsets.UTF_8));
                answer.flush();
            } catch (IOException gone) {
                // the report is not told either
            }
        }
    }

    /** Answers with the library as a zip file. */
    private record Export(LibraryZip zip) implements LocalDeed {
        @Override
        public String name() {
            return "exportokh";
        }

        @Override
        public void perform(Question question, OutputStream answer) throws IOException {
            String as = question.words().getOrDefault("as", "original");
            List<String> known = List.of("original", "toml", "yaml", "json");
            if (!known.contains(as)) {
                throw new Hindrance("Nothing is written as “" + as + "”; say one of " + String.join(", ", known) + ".");
            }
            zip.write(Viewer.HOUSE, dialect(as), answer);
        }
    }

    /** The dialect of that ending; empty where manifests stay as they came. */
    static Optional<Dialect> dialect(String ending) {
        return Arrays.stream(Dialect.values())
                .filter(each -> each.format().ending().equals(ending.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
