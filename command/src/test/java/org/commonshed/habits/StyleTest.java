package org.commonshed.habits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** The limits of size and form that nobody should have to remember. */
final class StyleTest {
    private static final int METHOD_LINES = 60;
    private static final int FILE_LINES = 400;
    private static final int PARAMETERS = 5;
    private static final int CONSTRUCTOR_PARAMETERS = 7;
    private static final int PACKAGE_TYPES = 25;
    private static final Pattern VAGUE = Pattern.compile(".*(Manager|Helper|Utils?|Impl)");

    /** Reads one file and notes what passes a limit, each as {@code what place}. */
    private static final class Reader extends TreePathScanner<Void, Void> {
        private final Sources sources;
        private final CompilationUnitTree unit;
        final Set<String> found = new TreeSet<>();

        Reader(Sources sources, CompilationUnitTree unit) {
            this.sources = sources;
            this.unit = unit;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            if (VAGUE.matcher(name).matches()) {
                found.add("vague-name " + place(name));
            }
            for (Tree member : type.getMembers()) {
                boolean isExempt = type.getKind() == Tree.Kind.INTERFACE || Sources.isTest(unit);
                if (member instanceof VariableTree field && !isExempt && isStaticAndChanges(field)) {
                    found.add("static-state " + place(name + "." + field.getName()));
                }
            }
            return super.visitClass(type, nothing);
        }

        private static boolean isStaticAndChanges(VariableTree field) {
            Set<Modifier> modifiers = field.getModifiers().getFlags();
            return modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.FINAL);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String name = method.getName().toString();
            boolean constructor = method.getReturnType() == null;
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            boolean ofRecord = constructor && owner.getKind() == Tree.Kind.RECORD;
            if (sources.lines(unit, method) > METHOD_LINES) {
                found.add("long-method " + place(name));
            }
            int most = constructor ? CONSTRUCTOR_PARAMETERS : PARAMETERS;
            boolean isNative = method.getBody() == null && Sources.name(unit).contains("/solve/");
            if (method.getParameters().size() > most && !ofRecord && !isNative) {
                found.add("many-parameters " + place(name));
            }
            return super.visitMethod(method, nothing);
        }

        private String place(String name) {
            return Sources.name(unit).replaceAll(".*/", "").replace(".java", "") + "#" + name;
        }
    }

    @Test
    void sizesAndFormsKeepTheirLimits() throws IOException {
        Sources sources = Sources.parsed();
        Set<String> found = new TreeSet<>();
        for (CompilationUnitTree unit : sources.units) {
            Reader reader = new Reader(sources, unit);
            reader.scan(unit, null);
            found.addAll(reader.found);
            if (unit.getSourceFile().getCharContent(true).toString().lines().count() > FILE_LINES) {
                found.add("long-file " + Sources.name(unit));
            }
        }
        found.addAll(largePackages(sources));
        Map<String, String> exceptions = exceptions();
        Set<String> unexpected = new TreeSet<>(found);
        unexpected.removeAll(exceptions.keySet());
        assertEquals(Set.of(), unexpected, "Maybe split it by meaning; an exception needs a reason in exceptions.txt.");
        Set<String> idle = new TreeSet<>(exceptions.keySet());
        idle.removeAll(found);
        assertEquals(Set.of(), idle, "These exceptions are no longer needed.");
    }

    /** A newcomer finds the line in a package of this size within a minute; tests are found by what they test. */
    private static Set<String> largePackages(Sources sources) {
        Map<String, Integer> types = new TreeMap<>();
        for (CompilationUnitTree unit : sources.units) {
            if (!Sources.isTest(unit)) {
                types.merge(
                        String.valueOf(unit.getPackageName()),
                        unit.getTypeDecls().size(),
                        Integer::sum);
            }
        }
        types.values().removeIf(count -> count <= PACKAGE_TYPES);
        Set<String> large = new TreeSet<>();
        types.keySet().forEach(name -> large.add("large-package " + name));
        return large;
    }

    /** Lines of {@code what place: reason}. */
    private static Map<String, String> exceptions() throws IOException {
        Map<String, String> exceptions = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(StyleTest.class.getResourceAsStream("exceptions.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int colon = line.indexOf(": ");
                    exceptions.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
        }
        return exceptions;
    }

    @Test
    void everyPublicTypeHasASentence() throws IOException {
        List<String> silent = new ArrayList<>();
        for (CompilationUnitTree unit : Sources.parsed().units) {
            for (Tree type : unit.getTypeDecls()) {
                boolean isPublic = type instanceof ClassTree named
                        && named.getModifiers().getFlags().contains(Modifier.PUBLIC);
                String text = unit.getSourceFile().getCharContent(true).toString();
                if (isPublic
                        && !Pattern.compile("(?s)/\\*\\*.*?\\*/\\s*(@\\w+\\([^)]*\\)\\s*|@[^\\n]*\\s*)*public ")
                                .matcher(text)
                                .find()) {
                    silent.add(Sources.name(unit));
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void nothingNamesAFolderOfSomebodysMachine() throws IOException {
        Pattern machine = Pattern.compile("(?<![\\w.])/(wo" + "rk|ro" + "ot|ho" + "me)/\\w");
        List<String> found = new ArrayList<>();
        List<Path> texts = new ArrayList<>();
        for (String module : Sources.MODULES) {
            texts.addAll(Sources.listUnder(Sources.ROOT.resolve(module).resolve("src"), ""));
        }
        texts.addAll(Sources.listUnder(Sources.ROOT.resolve("docs"), ".md"));
        texts.addAll(Sources.listUnder(Sources.ROOT.resolve("examples"), ""));
        texts.addAll(Sources.listUnder(Sources.ROOT.resolve("catalogue"), ""));
        try (var top = Files.list(Sources.ROOT)) {
            top.filter(path -> path.toString().endsWith(".md")).forEach(texts::add);
        }
        for (Path text : texts) {
            if (Files.isRegularFile(text) && machine.matcher(read(text)).find()) {
                found.add(Sources.ROOT.relativize(text).toString());
            }
        }
        assertEquals(List.of(), found);
    }

    private static String read(Path text) throws IOException {
        return new String(Files.readAllBytes(text), StandardCharsets.ISO_8859_1);
    }
}
