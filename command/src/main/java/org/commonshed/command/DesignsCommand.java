package org.commonshed.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.commonshed.command.designs.DesignsReport;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.infer.Inference;
import org.commonshed.files.catalogue.ProcessTable;
import org.commonshed.files.okh.Designs;
import org.commonshed.files.okh.DesignsFile;
import org.commonshed.files.okh.Dialect;
import org.commonshed.files.okh.Format;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.okh.ManifestLimits;
import org.commonshed.files.world.Issue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads open designs and says what is in them. */
@Command(
        name = "designs",
        description = "Reads manifests of open designs (Open Know-How, in all its dialects) and says what is in them: "
                + "licences, forks, what they seem to need. Writes them out again without loss.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed designs examples/designs",
            "  ./commonshed designs manifests.tar.gz --csv designs.csv",
            "  ./commonshed designs my-design/okh.toml --json design.json",
            "  ./commonshed designs examples/designs --export out --as yaml",
            "",
            "Ends with 0 when all is read, with 2 when there is something to mend."
        })
final class DesignsCommand implements Callable<Integer> {
    private static final int EVERY = 50; // designs between two looks of the line of progress

    private final Screen screen;

    @Parameters(index = "0", paramLabel = "PATH", description = "A folder, an archive (zip, tar.gz) or one manifest.")
    Path path = Path.of("");

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Writes all that is understood, with what is proposed and why.")
    @Nullable
    Path json;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes one line for each design.")
    @Nullable
    Path csv;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "Writes each design as a manifest of its own into DIR.")
    @Nullable
    Path export;

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description =
                    "How --export writes: toml (OKH-LOSH, usual), yaml (Open Know-How 1) or json (the newer one).")
    Format format = Format.TOML;

    @Option(names = "--overwrite", description = "Lets --export replace files of the same name in DIR.")
    boolean overwrite;

    @Option(names = "--all", description = "Lists every problem and hint instead of the first of each kind.")
    boolean all;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    DesignsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(path)) {
            screen.complain("There is no " + path + ". Maybe the name is misspelt.");
            return Ending.PROBLEMS.code;
        }
        ManifestBook book = ManifestBook.read(path, ManifestLimits.DEFAULT, this::progress);
        erase();
        Designs designs = Designs.of(book, new Inference(ProcessTable.read(Home.catalogue())));
        for (String line : new DesignsReport(book, designs).lines()) {
            String indent = line.startsWith("  ") ? "  " : "";
            screen.out().print(Sentences.wrapped(line.strip(), indent, indent + "  "));
        }
        tell(book.problems(), "To mend:");
        tell(book.hints(), "Hints:");
        if (!write(designs)) {
            return Ending.PROBLEMS.code;
        }
        return book.problems().isEmpty() && !designs.all().isEmpty() ? Ending.DONE.code : Ending.PROBLEMS.code;
    }

    private void progress(int read) {
        if (screen.shows() && read % EVERY == 0) {
            screen.err().print(String.format(Locale.ROOT, "\r%,d designs read ...", read));
            screen.err().flush();
        }
    }

    private void erase() {
        if (screen.shows()) {
            screen.err().print("\r\033[K");
            screen.err().flush();
        }
    }

    private void tell(List<Issue> issues, String heading) {
        if (all) {
            screen.tell(heading, issues);
        } else if (!issues.isEmpty()) {
            screen.complain(heading);
            DesignsReport.kinds(issues).forEach(line -> screen.complain("  " + line));
        }
    }

    private boolean write(Designs designs) {
        Path at = path;
        try {
            if (json != null) {
                at = json;
                DesignsFile.json(designs, json);
            }
            if (csv != null) {
                at = csv;
                DesignsFile.csv(designs, csv);
            }
            if (export != null) {
                at = export;
                return export(designs, export);
            }
            return true;
        } catch (IOException e) {
            screen.complain(Sentences.unwritable(at, e));
            return false;
        }
    }

    private boolean export(Designs designs, Path folder) throws IOException {
        Dialect dialect = Dialect.of(format);
        List<String> there = DesignsFile.exportNames(designs, dialect).stream()
                .filter(name -> Files.exists(folder.resolve(name)))
                .toList();
        if (!overwrite && !there.isEmpty()) {
            screen.complain(folder + " is not written, because it holds " + Sentences.some(there) + " already.");
            screen.complain("With --overwrite they are replaced; else name another folder.");
            return false;
        }
        DesignsFile.export(designs, folder, dialect);
        screen.out()
                .print(Sentences.wrapped(
                        Sentences.count(designs.all().size(), "manifest", "manifests") + " written to " + folder
                                + " as " + dialect.shown() + ".",
                        ""));
        return true;
    }
}
