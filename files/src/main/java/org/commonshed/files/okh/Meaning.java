package org.commonshed.files.okh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonshed.engine.design.Licence;
import org.commonshed.files.okh.Manifest.Document;

/** Takes what is known out of the keys of a manifest; each question has a plain answer or none. */
final class Meaning {
    private static final List<String> DOCUMENTS = List.of(
            "readme",
            "contribution-guide",
            "bom",
            "manufacturing-instructions",
            "user-manual",
            "maintenance-instructions",
            "disposal-instructions",
            "quality-instructions",
            "risk-assessment",
            "tool-settings",
            "schematics",
            "design-files",
            "manufacturing-files",
            "source",
            "export",
            "auxiliary",
            "attestation",
            "publication");
    private static final List<String> TERMS = List.of(
            "printing-process", "thickness-mm", "smallest-tolerance-class", "volume-cm3", "cut-length-m", "hours");
    private static final List<String> FILES = List.of("source", "export", "auxiliary");

    private final Value.Fields fields;

    Meaning(Value.Fields fields) {
        this.fields = fields;
    }

    Manifest read(Manifest.Origin origin, String nameOfFile, Value.Fields stated) {
        return new Manifest(
                origin,
                about(nameOfFile),
                rights(),
                links(),
                documents(),
                making(),
                Understanding.hash(fields),
                fields,
                stated);
    }

    private Manifest.About about(String nameOfFile) {
        String name = words("name").replace('_', ' ').replaceAll("\\s+", " ").strip();
        return new Manifest.About(
                name.isEmpty() ? nameOfFile : unquoted(name),
                words("function"),
                words("intended-use"),
                words("version"),
                list("documentation-language"),
                fields.each("keywords").stream().flatMap(Meaning::commas).toList(),
                new Manifest.Readiness(words("technology-readiness-level"), words("documentation-readiness-level")));
    }

    private static Stream<String> commas(Value value) {
        return Stream.of(value.words().split("[,;]")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static String unquoted(String name) {
        boolean isQuoted = name.length() > 2
                && name.startsWith("\"")
                && name.endsWith("\"")
                && name.indexOf('"', 1) == name.length() - 1;
        return isQuoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    private Manifest.Rights rights() {
        Licence hardware = licence("license");
        Licence documentation = licence("documentation-license");
        Licence software = licence("software-license");
        List<String> licensors = fields.each("licensor").stream()
                .map(each -> label(each, "name"))
                .map(name -> name.replaceFirst("^\\.\\s*", "").strip())
                .filter(name -> !name.isEmpty())
                .toList();
        Licence counted = hardware.stated().isEmpty() ? documentation : hardware;
        String organisation =
                fields.find("organization").map(value -> label(value, "name")).orElse("");
        return new Manifest.Rights(counted, documentation, software, licensors, organisation);
    }

    private Licence licence(String key) {
        String stated = words(key);
        return stated.isEmpty() ? Licence.NONE : Licence.of(stated);
    }

    private Manifest.Links links() {
        List<String> forks = new ArrayList<>(addresses("fork-of"));
        forks.addAll(addresses("derivative-of"));
        return new Manifest.Links(
                words("repo"),
                words("release"),
                addresses("image"),
                forks.stream().distinct().toList(),
                addresses("variant-of"));
    }

    private List<String> addresses(String key) {
        return fields.each(key).stream()
                .map(each -> label(each, "web", "manifest", "path", "repo"))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    private List<Document> documents() {
        return DOCUMENTS.stream().flatMap(kind -> documents(fields, kind)).toList();
    }

    private static Stream<Document> documents(Value.Fields fields, String kind) {
        return fields.each(kind).stream()
                .map(each -> each instanceof Value.Fields inner
                        ? new Document(kind, label(inner, "path", "link", "web"), label(inner, "title"))
                        : new Document(kind, each.words().strip(), ""))
                .filter(document -> !document.path().isEmpty());
    }

    private Manifest.Making making() {
        List<Manifest.Part> parts = Stream.of("part", "sub-parts")
                .flatMap(key -> fields.each(key).stream())
                .flatMap(each -> part(each).stream())
                .toList();
        List<String> processes = new ArrayList<>(list("manufacturing-processes"));
        processes.addAll(plain(fields, "joining-process"));
        return new Manifest.Making(
                parts,
                software(),
                materials(),
                list("tsdc"),
                processes,
                tools(),
                standards(),
                fields.find("outer-dimensions").flatMap(Measures::size),
                fields.find("mass").flatMap(Measures::mass));
    }

    private static Optional<Manifest.Part> part(Value value) {
        if (!(value instanceof Value.Fields part)) {
            return value.words().isBlank()
                    ? Optional.empty()
                    : Optional.of(new Manifest.Part(
                            value.words().strip(),
                            List.of(),
                            List.of(),
                            "",
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            "",
                            Map.of()));
        }
        List<Document> files =
                FILES.stream().flatMap(kind -> documents(part, kind)).toList();
        return Optional.of(new Manifest.Part(
                label(part, "name", "title", "id"),
                plain(part, "tsdc"),
                plain(part, "process"),
                part.find("material").map(material -> label(material, "name")).orElse(""),
                part.find("outer-dimensions").flatMap(Measures::size),
                part.find("mass").flatMap(Measures::mass),
                files,
                label(part, "manifest", "web"),
                terms(part)));
    }

    /** Terms stand in the part itself, or together under one key. */
    private static Map<String, String> terms(Value.Fields part) {
        Map<String, String> terms = new TreeMap<>();
        Value within = part.find("manufacturing-params").orElse(new Value.Nothing());
        for (Value.Fields place : within instanceof Value.Fields params ? List.of(part, params) : List.of(part)) {
            for (String term : TERMS) {
                place.find(term)
                        .filter(Value::isPlain)
                        .map(value -> value.words().strip())
                        .filter(words -> !words.isEmpty())
                        .ifPresent(words -> terms.putIfAbsent(term, words));
            }
        }
        return terms;
    }

    private static List<String> plain(Value.Fields part, String key) {
        return part.each(key).stream()
                .map(Value::words)
                .filter(each -> !each.isBlank())
                .toList();
    }

    private List<Manifest.Software> software() {
        return fields.each("software").stream()
                .map(each -> each instanceof Value.Fields inner
                        ? new Manifest.Software(
                                label(inner, "label", "name", "title"),
                                label(inner, "release", "path", "link"),
                                label(inner, "installation-guide"))
                        : new Manifest.Software("", each.words().strip(), ""))
                .toList();
    }

    private List<Manifest.Material> materials() {
        return fields.each("materials").stream()
                .map(each -> each instanceof Value.Fields inner
                        ? new Manifest.Material(
                                label(inner, "name", "title", "material-id"),
                                label(inner, "quantity"),
                                label(inner, "unit"))
                        : new Manifest.Material(each.words().strip(), "", ""))
                .filter(material -> !material.name().isEmpty())
                .toList();
    }

    /** Lines of the list itself; a path to a list is a document and no tool. */
    private List<String> tools() {
        return fields.each("tool-list").stream()
                .map(each -> label(each, "name", "title"))
                .filter(tool -> !tool.isEmpty() && !tool.matches("(?i)https?://.*|\\S*[/\\\\]\\S*|\\S+\\.\\w{2,4}"))
                .toList();
    }

    private List<String> standards() {
        List<String> standards = new ArrayList<>(list("standard-compliance"));
        fields.each("standards-used").forEach(each -> {
            String standard = label(each, "reference", "standard-title");
            if (!standard.isEmpty()) {
                standards.add(standard);
            }
        });
        return standards;
    }

    private List<String> list(String key) {
        return fields.each(key).stream()
                .map(each -> label(each, "name", "process-name", "title"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private String words(String key) {
        return fields.words(key).strip();
    }

    /** The words of a plain value, or of the first of these keys that says something. */
    private static String label(Value value, String... keys) {
        if (!(value instanceof Value.Fields fields)) {
            return value.words().strip();
        }
        for (String key : keys) {
            String said = fields.words(key).strip();
            if (!said.isEmpty()) {
                return said;
            }
        }
        return "";
    }
}
