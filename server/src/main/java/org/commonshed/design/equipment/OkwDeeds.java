package org.commonshed.design.equipment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.files.okw.FacilityFile;
import org.commonshed.files.okw.FacilityReading;
import org.commonshed.files.okw.ModelLists;
import org.commonshed.files.okw.OkwJson;
import org.commonshed.files.world.Issue;
import org.commonshed.place.Places;
import org.commonshed.start.Hindrance;
import org.commonshed.start.LocalDeed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the commands {@code import okw} and {@code export okw} ask a running house for. Whoever may read the data folder may do
 * everything with it, so they act as the house.
 */
@Configuration
class OkwDeeds {
    private static final int MOST_TOLD = 20;
    private static final int CHUNK = 1 << 16;

    @Bean
    LocalDeed okwImport(Incoming incoming, Models models, Places places) {
        return new Import(incoming, models, places);
    }

    @Bean
    LocalDeed modelsImport(Models models) {
        return new Lists(models);
    }

    @Bean
    LocalDeed okwExport(Workshops workshops, Models models) {
        return new Export(workshops, models);
    }

    /** What is sent along, as a file of its own name for as long as it is read; never more than is read at all. */
    private static <T> T asFile(LocalDeed.Question question, Reading<T> reading) throws IOException {
        boolean isPacked = question.words().getOrDefault("name", "").endsWith(".gz");
        Path folder = Files.createTempDirectory("commonshed-okw-");
        Path file = folder.resolve(isPacked ? "list.gz" : "list");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] chunk = new byte[CHUNK];
                long left = FacilityFile.LIMITS.bytes() + 1;
                for (int n = question.body().read(chunk);
                        n >= 0 && left > 0;
                        n = question.body().read(chunk)) {
                    out.write(chunk, 0, n);
                    left -= n;
                }
            }
            return reading.read(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private interface Reading<T> {
        T read(Path file);
    }

    private static void say(OutputStream answer, List<String> lines) throws IOException {
        for (String line : lines) {
            answer.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        answer.flush();
    }

    private static List<String> some(String head, List<Issue> issues) {
        List<String> lines = new ArrayList<>();
        if (!issues.isEmpty()) {
            lines.add(head + " " + issues.size());
            issues.stream().limit(MOST_TOLD).forEach(issue -> lines.add("  " + issue.sentence() + " " + issue.mend()));
        }
        return lines;
    }

    /** Brings workshops in; what cannot be read is told, the rest comes in. */
    private record Import(Incoming incoming, Models models, Places places) implements LocalDeed {
        @Override
        public String name() {
            return "importokw";
        }

        @Override
        public void perform(Question question, OutputStream answer) throws IOException {
            if (places.settings().isEmpty()) {
                throw new Hindrance("There is no place yet; bring one in with: ./commonshed import world DIR");
            }
            FacilityReading read =
                    asFile(question, file -> new FacilityFile(models.vocabulary(), models.book()).read(file));
            if (read.facilities().isEmpty() && !read.problems().isEmpty()) {
                throw new Hindrance(
                        read.problems().stream().map(Issue::sentence).collect(Collectors.joining("\n")));
            }
            say(answer, List.of(read.facilities().size() + " workshops are read."));
            say(answer, some("Could not be read:", read.problems()));
            boolean all = question.words().getOrDefault("all", "").equals("yes");
            say(answer, told(incoming.bringIn(Viewer.HOUSE, read.facilities(), all), read.leftOut()));
        }

        private static List<String> told(Incoming.Report report, int leftOut) {
            List<String> lines = new ArrayList<>();
            lines.add("New: " + report.actors() + " workshops, " + report.machines() + " machines. Here before: "
                    + report.known() + ".");
            if (!report.outside().isEmpty()) {
                lines.add("Left out, for they lie outside of this place: "
                        + report.outside().size() + " (" + names(report.outside()) + "). With --all they come in.");
            }
            if (!report.placeless().isEmpty()) {
                lines.add("Left out, for nobody says where they are: "
                        + report.placeless().size() + " (" + names(report.placeless()) + ").");
            }
            if (leftOut > 0) {
                lines.add("Not read: " + leftOut + " fields with people or ways to reach them.");
            }
            lines.add(report.act()
                    .map(act -> "It is one act (" + act + ") and can be taken back as a whole.")
                    .orElse("Nothing was changed."));
            return lines;
        }

        private static String names(List<String> all) {
            String first = all.stream().limit(3).collect(Collectors.joining(", "));
            return all.size() > 3 ? first + " …" : first;
        }
    }

    /** Takes a list of models in. */
    private record Lists(Models models) implements LocalDeed {
        @Override
        public String name() {
            return "importmodels";
        }

        @Override
        public void perform(Question question, OutputStream answer) throws IOException {
            ModelLists.Read read =
                    asFile(question, file -> ModelLists.read(file, models.vocabulary(), FacilityFile.LIMITS));
            if (read.models().isEmpty() && !read.problems().isEmpty()) {
                throw new Hindrance(
                        read.problems().stream().map(Issue::sentence).collect(Collectors.joining("\n")));
            }
            int added = models.add(read.models());
            say(answer, List.of(read.models().size() + " models are read, " + added + " of them are new."));
            say(answer, some("Could not be read:", read.problems()));
        }
    }

    /** Answers with all workshops as they are stated, in the words of Open Know-Where. */
    private record Export(Workshops workshops, Models models) implements LocalDeed {
        @Override
        public String name() {
            return "exportokw";
        }

        @Override
        public void perform(Question question, OutputStream answer) throws IOException {
            Writer text = new OutputStreamWriter(answer, StandardCharsets.UTF_8);
            OkwJson.write(workshops.listStated(Viewer.HOUSE), models.vocabulary(), text);
        }
    }
}
