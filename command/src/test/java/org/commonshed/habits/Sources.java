package org.commonshed.habits;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** All Java files of the repository, parsed by the JDK's own compiler, once for all tests of a JVM. */
final class Sources {
    static final Path ROOT = Path.of(System.getProperty("commonshed.root", ".."))
            .toAbsolutePath()
            .normalize();
    static final List<String> MODULES =
            List.of("engine", "tell", "files", "picture", "report", "command", "server", "bench");

    final List<CompilationUnitTree> units = new ArrayList<>();
    final SourcePositions positions;

    private Sources(JavacTask task) throws IOException {
        task.parse().forEach(units::add);
        positions = Trees.instance(task).getSourcePositions();
    }

    /** Parsed at first use. */
    private static final class Parsed {
        static final Sources ALL = parse();
    }

    static Sources parsed() {
        return Parsed.ALL;
    }

    private static Sources parse() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(listJava()));
            return new Sources(task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> listJava() {
        List<Path> all = new ArrayList<>();
        for (String module : MODULES) {
            all.addAll(listUnder(ROOT.resolve(module).resolve("src"), ".java"));
        }
        return all;
    }

    static List<Path> listUnder(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path of a file below the root, with slashes. */
    static String name(CompilationUnitTree unit) {
        return ROOT.relativize(Path.of(unit.getSourceFile().toUri())).toString().replace('\\', '/');
    }

    static String module(CompilationUnitTree unit) {
        String name = name(unit);
        return name.substring(0, name.indexOf('/'));
    }

    static boolean isTest(CompilationUnitTree unit) {
        return name(unit).contains("/src/test/");
    }

    /** Lines from the first to the last character of a tree. */
    long lines(CompilationUnitTree unit, com.sun.source.tree.Tree tree) {
        long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
        long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
        return last - first + 1;
    }
}
