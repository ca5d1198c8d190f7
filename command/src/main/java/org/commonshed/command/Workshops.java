package org.commonshed.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Matcher;
import org.commonshed.engine.match.Roads;
import org.commonshed.files.okw.FacilityFile;
import org.commonshed.files.okw.FacilityReading;
import org.commonshed.files.okw.Filling;
import org.commonshed.files.okw.ModelBook;
import org.commonshed.files.okw.ModelLists;
import org.commonshed.files.okw.Vocabulary;
import org.commonshed.tell.MatchTeller;
import org.commonshed.tell.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files of workshops, as they are given to every command that reads some. */
final class Workshops {
    private static final int SHOWN = 5; // hints of a file

    @Option(
            names = "--facilities",
            paramLabel = "FILE",
            required = true,
            description =
                    "Workshops with their machines: our table, a list of machines, Open Know-Where as JSON; may be "
                            + "given several times.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--models",
            paramLabel = "FILE",
            description = "A list of models of machines, beside the shipped one; may be given several times.")
    List<Path> lists = new ArrayList<>();

    @Option(
            names = "--road-factor",
            paramLabel = "N",
            defaultValue = "1.3",
            converter = Amounts.Factor.class,
            description = "Kilometres by road over those in a straight line (${DEFAULT-VALUE}).")
    double roadFactor = Roads.USUAL_FACTOR;

    @Option(
            names = "--as-stated",
            description = "Takes nothing from the catalogue: what a workshop does not state is not known.")
    boolean asStated;

    private @Nullable Vocabulary vocabulary;

    Vocabulary vocabulary() {
        Vocabulary known = vocabulary;
        if (known == null) {
            try {
                known = Vocabulary.read(Home.catalogue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            vocabulary = known;
        }
        return known;
    }

    MatchTeller teller() {
        return new MatchTeller(vocabulary().taxonomy(), vocabulary().materials(), new Words(Locale.ENGLISH));
    }

    /** All workshops; empty where a file could not be read. What is wrong is told on the screen. */
    Optional<List<Facility>> read(Screen screen) throws IOException {
        boolean hadProblems = false;
        ModelBook book = ModelBook.read(Home.catalogue(), vocabulary());
        for (Path list : lists) {
            ModelLists.Read read = ModelLists.read(list, vocabulary(), FacilityFile.LIMITS);
            hadProblems |= !read.problems().isEmpty();
            screen.tell("Problems in " + list + ":", read.problems());
            book = book.with(read.models());
        }
        List<Facility> facilities = new ArrayList<>();
        FacilityFile reader = new FacilityFile(vocabulary(), book);
        for (Path file : files) {
            FacilityReading read = reader.read(file);
            hadProblems |= !read.problems().isEmpty();
            screen.tell("To mend in " + file + ":", read.problems());
            screen.tell(
                    "Hints about " + file + ":",
                    read.hints().stream().limit(SHOWN).toList());
            if (read.hints().size() > SHOWN) {
                screen.complain("  … and " + (read.hints().size() - SHOWN) + " more.");
            }
            facilities.addAll(read.facilities());
        }
        if (hadProblems) {
            return Optional.empty();
        }
        return Optional.of(
                asStated
                        ? facilities
                        : Filling.read(Home.catalogue(), vocabulary(), book).fill(facilities));
    }

    Matcher matcher(List<Facility> facilities) {
        return new Matcher(vocabulary().taxonomy(), vocabulary().materials(), Roads.byFactor(roadFactor), facilities);
    }
}
