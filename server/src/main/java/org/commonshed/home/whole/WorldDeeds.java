package org.commonshed.home.whole;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.folder.WorldZip;
import org.commonshed.keeping.Difference;
import org.commonshed.place.Places;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.Hindrance;
import org.commonshed.start.LocalDeed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/**
 * What the commands {@code import world} and {@code export world} ask a running house for. Whoever may read the data folder
 * may do everything with it, so they act as the house.
 */
@Configuration
class WorldDeeds {
    /** A name that every file system takes. */
    static String plain(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "place" : plain;
    }

    @Bean
    LocalDeed importDeed(Worlds worlds, Arrivals arrivals) {
        return new Import(worlds, arrivals);
    }

    @Bean
    LocalDeed exportDeed(Worlds worlds, Places places) {
        return new Export(worlds, places);
    }

    /** Brings in a zip file of a world folder; answers in lines what has changed. */
    private record Import(Worlds worlds, Arrivals arrivals) implements LocalDeed {
        @Override
        public String name() {
            return "importworld";
        }

        @Override
        public void perform(Question question, OutputStream answer) throws IOException {
            Arrivals.Outcome outcome = arrivals.take(Viewer.HOUSE, question.body());
            if (outcome instanceof Arrivals.Outcome.Taken taken) {
                try {
                    Reading reading = arrivals.find(Viewer.HOUSE, taken.token()).orElseThrow();
                    answer.write(bringIn(reading).getBytes(StandardCharsets.UTF_8));
                } finally {
                    arrivals.leave(taken.token());
                }
            } else {
                throw hindrance(((Arrivals.Outcome.Unfit) outcome).problems());
            }
        }

        private String bringIn(Reading reading) {
            if (!reading.problems().isEmpty()) {
                throw hindrance(reading.problems());
            }
            Map<String, Difference> changes = new LinkedHashMap<>();
            UUID act = worlds.bringIn(Viewer.HOUSE, reading.stated(), changes::put);
            String name = reading.stated().settings().getOrDefault("name", "");
            StringBuilder told = new StringBuilder(name + " is brought in (" + act + ").\n");
            changes.forEach((table, change) -> told.append("  ")
                    .append(table)
                    .append(": ")
                    .append(change.added().size())
                    .append(" new, ")
                    .append(change.changed().size())
                    .append(" changed, ")
                    .append(change.removed().size())
                    .append(" taken out\n"));
            return told.toString();
        }

        private static Hindrance hindrance(List<Issue> problems) {
            return new Hindrance(problems.stream().map(Issue::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Answers with the whole place as a zip file. */
    private record Export(Worlds worlds, Places places) implements LocalDeed {
        @Override
        public String name() {
            return "exportworld";
        }

        @Override
        public void perform(Question question, OutputStream answer) throws IOException {
            if (!worlds.isThere()) {
                throw new Hindrance("There is no place yet; bring one in with: ./commonshed import world DIR");
            }
            Path folder = Files.createTempDirectory("commonshed-export-");
            try {
                worlds.export(Viewer.HOUSE, folder);
                WorldZip.pack(folder, plain(places.name()), answer);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }
}
