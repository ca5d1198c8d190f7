package org.commonshed.files.okh;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;

/** One manifest in and out. */
public final class ManifestFile {
    private static final List<String> LICENCES = List.of("license", "documentation-license", "software-license");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ManifestFile() {}

    /**
     * What was read of one file.
     *
     * @param manifest empty where it is none, or cannot be read
     * @param isOther whether it is readable but no manifest, and nothing is wrong with that
     */
    public record ManifestRead(Optional<Manifest> manifest, boolean isOther, List<Issue> problems, List<Issue> hints) {
        public ManifestRead {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }

        static ManifestRead of(Issue problem) {
            return new ManifestRead(Optional.empty(), false, List.of(problem), List.of());
        }
    }

    /** Reads the bytes of a file with a reader that many may share; its name says the format, or else its text does. */
    static ManifestRead read(String file, byte[] bytes, ValueReader values) {
        if (bytes.length > values.limits().manifestBytes()) {
            return ManifestRead.of(tooLarge(file, values.limits()));
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return ManifestRead.of(new Issue(file, 0, "", "encoding", Said.of("encoding"), Said.of("encoding.mend")));
        }
        return read(file, text, values);
    }

    /** Reads a text; {@code file} is where problems are said to stand. */
    public static ManifestRead read(String file, String text, ManifestLimits limits) {
        return read(file, text, new ValueReader(limits));
    }

    private static ManifestRead read(String file, String text, ValueReader values) {
        if (text.length() > values.limits().manifestBytes()) {
            return ManifestRead.of(tooLarge(file, values.limits()));
        }
        String clean = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        Format format = Format.ofName(file).orElseGet(() -> guessed(clean));
        Value.Fields stated;
        try {
            stated = values.read(file, clean, format);
        } catch (ValueReader.Fault e) {
            return ManifestRead.of(e.issue());
        }
        Set<String> folded =
                stated.values().keySet().stream().map(Fields::folded).collect(Collectors.toSet());
        String version = stated.find("okhv")
                .or(() -> stated.find("okh-manifest-version"))
                .map(Value::words)
                .orElse("");
        Dialect dialect = Dialect.ofKeys(folded, version, format);
        if (dialect == null) {
            return new ManifestRead(Optional.empty(), true, List.of(), List.of());
        }
        Understanding understanding = new Understanding(file, clean);
        Value.Fields understood = understanding.read(stated);
        Manifest manifest = new Meaning(understood)
                .read(new Manifest.Origin(file, dialect, format, version), bareName(file), stated);
        return new ManifestRead(Optional.of(manifest), false, understanding.problems(), understanding.hints());
    }

    private static Issue tooLarge(String file, ManifestLimits limits) {
        return new Issue(
                file, 0, "", "too_large", Said.of("too_large", limits.manifestSize()), Said.of("okh:too_large.mend"));
    }

    private static Format guessed(String text) {
        String begun = text.stripLeading();
        if (begun.startsWith("{")) {
            return Format.JSON;
        }
        String first = begun.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .findFirst()
                .orElse("");
        return first.matches("[\\w\"'.-]+\\s*=.*|\\[.*") ? Format.TOML : Format.YAML;
    }

    private static String bareName(String file) {
        return file.substring(file.lastIndexOf('/') + 1)
                .replaceFirst("\\.[A-Za-z]+$", "")
                .replace('_', ' ');
    }

    /**
     * Writes all that a manifest says in a dialect, strictly: our keys by the names of that dialect, unknown keys as they
     * were, in their order. What is read from it says the same.
     */
    public static String write(Manifest manifest, Dialect dialect) {
        Value.Fields fields = inDialect(manifest, dialect);
        String text = ValueWriter.write(fields, dialect.format());
        return dialect == Dialect.OKH_1 ? "%Open Know-How Manifest 1.0\n---\n" + text : text;
    }

    private static Value.Fields inDialect(Manifest manifest, Dialect dialect) {
        Map<String, Value> understood = manifest.understood().values();
        Map<String, Value> written = new LinkedHashMap<>();
        boolean isOwn = manifest.origin().dialect() == dialect && understood.containsKey("okhv");
        written.put(
                Fields.name("okhv", dialect),
                isOwn ? understood.getOrDefault("okhv", new Value.Nothing()) : new Value.Text(dialect.version()));
        understood.forEach((ours, value) -> {
            if (ours.equals("okhv") || dialect == Dialect.OKH_1 && LICENCES.contains(ours)) {
                return;
            }
            String name = Fields.name(ours, dialect);
            boolean isFree = !written.containsKey(name) && (name.equals(ours) || !understood.containsKey(name));
            Value shown = Fields.isKnown(ours) ? Fields.restyled(value, dialect == Dialect.OKH_JSON) : value;
            written.put(isFree ? name : ours, shown);
        });
        if (dialect == Dialect.OKH_1) {
            licences(understood).ifPresent(each -> written.put("license", each));
        } else if (!understood.containsKey("license") && understood.containsKey("documentation-license")) {
            written.put("license", understood.getOrDefault("documentation-license", new Value.Nothing()));
        }
        return new Value.Fields(written);
    }

    private static Optional<Value> licences(Map<String, Value> understood) {
        Map<String, Value> each = new LinkedHashMap<>();
        List<String> theirs = List.of("hardware", "documentation", "software");
        for (int i = 0; i < LICENCES.size(); i++) {
            Value value = understood.get(LICENCES.get(i));
            if (value != null) {
                each.put(theirs.get(i), value);
            }
        }
        return each.isEmpty() ? Optional.empty() : Optional.of(new Value.Fields(each));
    }
}
