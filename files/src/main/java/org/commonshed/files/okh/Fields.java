package org.commonshed.files.okh;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys that manifests have, by their one name here, and what each dialect calls them. */
final class Fields {
    /** {@code our name | other names, read where our own is missing | in OKH 1 | in JSON}; empty: as ours. */
    private static final String KEYS = """
            okhv                            |                             | okh-manifest-version   |
            name                            | title                       | title                  | title
            function                        | description                 | description            |
            version                         |                             |                        |
            license                         | licence, spdx-license       | license                |
            documentation-license           |                             |                        |
            software-license                |                             |                        |
            licensor                        | license-holder              |                        |
            organization                    | organisation                |                        |
            repo                            | documentation-home, project-link | documentation-home |
            release                         | archive-download            | archive-download       |
            readme                          |                             |                        |
            contribution-guide              |                             |                        |
            image                           | images                      |                        |
            documentation-language          | language                    |                        |
            technology-readiness-level      | development-stage           | development-stage      |
            documentation-readiness-level   |                             |                        |
            attestation                     |                             |                        |
            publication                     | publications                |                        |
            standard-compliance             | standards, standard         |                        |
            standards-used                  |                             |                        |
            cpc-patent-class                | patent-class                |                        |
            tsdc                            | tsdc-id                     |                        |
            bom                             | bill-of-materials           |                        |
            manufacturing-instructions      | making-instructions         | making-instructions    | making_instructions
            user-manual                     | operating-instructions      | operating-instructions | operating_instructions
            maintenance-instructions        |                             |                        |
            disposal-instructions           |                             |                        |
            quality-instructions            |                             |                        |
            risk-assessment                 |                             |                        |
            tool-settings                   |                             |                        |
            schematics                      |                             |                        |
            design-files                    |                             |                        |
            manufacturing-files             |                             |                        |
            source                          |                             |                        |
            export                          |                             |                        |
            auxiliary                       |                             |                        |
            mass                            |                             |                        |
            outer-dimensions                | outer-dimension             |                        |
            fork-of                         |                             |                        |
            derivative-of                   |                             |                        |
            variant-of                      |                             |                        |
            sub-parts                       | sub                         |                        |
            part                            | parts                       |                        | parts
            software                        |                             |                        |
            joining-process                 |                             |                        |
            tool-list                       | tools                       |                        |
            materials                       | material                    |                        |
            manufacturing-processes         | processes                   |                        |
            manufacturing-specs             |                             |                        |
            keywords                        | tags                        |                        |
            intended-use                    |                             |                        |
            health-safety-notice            |                             |                        |
            timestamp                       |                             |                        |
            date-created                    |                             |                        |
            date-updated                    |                             |                        |
            contact                         |                             |                        |
            contributors                    |                             |                        |
            made                            |                             |                        |
            made-independently              |                             |                        |
            manifest-author                 |                             |                        |
            manifest-language               |                             |                        |
            manifest-is-translation         |                             |                        |
            documentation-is-translation    |                             |                        |
            domain                          |                             |                        |
            """;

    private static final List<String> WITHIN = List.of(
            "name",
            "title",
            "path",
            "web",
            "manifest",
            "type",
            "id",
            "label",
            "image",
            "tsdc",
            "source",
            "export",
            "auxiliary",
            "material",
            "materials",
            "mass",
            "outer-dimensions",
            "quantity",
            "unit",
            "notes",
            "value",
            "width",
            "height",
            "depth",
            "length",
            "release",
            "installation-guide",
            "standard-title",
            "publisher",
            "reference",
            "certification",
            "certifier",
            "date-awarded",
            "link",
            "hardware",
            "documentation",
            "software",
            "material-id",
            "joining-processes",
            "process-requirements",
            "process-name",
            "parameters",
            "validation-criteria",
            "required-tools",
            "quality-standards",
            "manufacturing-params",
            "printing-process",
            "infill",
            "raft-brim",
            "supports",
            "resolution-mm",
            "shell-thickness",
            "top-bottom-thickness",
            "smallest-tolerance-class",
            "smallest-inner-radius-mm",
            "process",
            "thickness-mm",
            "volume-cm3",
            "cut-length-m",
            "hours",
            "welding-process",
            "affiliation",
            "email",
            "contact");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Map<String, String> DIRECT = new HashMap<>();
    private static final Map<String, List<String>> OTHER = new HashMap<>(); // by our name, the likeliest first
    private static final Map<String, String> IN_OKH_1 = new HashMap<>();
    private static final Map<String, String> IN_JSON = new HashMap<>();
    private static final Map<String, String> INNER = new HashMap<>();

    static {
        for (String line : KEYS.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            String ours = cells[0].strip();
            DIRECT.put(folded(ours), ours);
            String inOkh1 = cells[2].isBlank() ? ours : cells[2].strip();
            String inJson = cells[3].isBlank() ? ours.replace('-', '_') : cells[3].strip();
            IN_OKH_1.put(ours, inOkh1);
            IN_JSON.put(ours, inJson);
            OTHER.put(
                    ours,
                    Stream.concat(Stream.of(cells[1].split(",")), Stream.of(inOkh1, inJson))
                            .map(Fields::folded)
                            .filter(each -> !each.isEmpty())
                            .toList());
        }
        WITHIN.forEach(key -> INNER.put(folded(key), key));
        INNER.put("tsdcid", "tsdc");
        INNER.put("outerdimension", "outer-dimensions");
    }

    private Fields() {}

    /** Letters and digits in small letters: the same for camelCase, kebab-case and snake_case. */
    static String folded(String key) {
        return SIGNS.matcher(key.toLowerCase(Locale.ROOT)).replaceAll("").replace("organisation", "organization");
    }

    /** What we call a key of a manifest. */
    static Optional<String> find(String key) {
        return Optional.ofNullable(DIRECT.get(folded(key)));
    }

    /** What keys of other names stand for where those of our own names are missing: by the folded key, our name. */
    static Map<String, String> others(Collection<String> keys) {
        Set<String> folded = keys.stream().map(Fields::folded).collect(Collectors.toSet());
        Map<String, String> others = new HashMap<>();
        OTHER.forEach((ours, theirs) -> {
            if (!folded.contains(folded(ours))) {
                theirs.stream().filter(folded::contains).findFirst().ifPresent(each -> others.putIfAbsent(each, ours));
            }
        });
        return others;
    }

    /** What the dialect calls our key; a key that is not known stays as it is. */
    static String name(String ours, Dialect dialect) {
        return switch (dialect) {
            case LOSH -> ours;
            case OKH_1 -> IN_OKH_1.getOrDefault(ours, ours);
            case OKH_JSON -> IN_JSON.getOrDefault(ours, ours);
        };
    }

    static boolean isKnown(String ours) {
        return IN_OKH_1.containsKey(ours);
    }

    /** The values within a known key, with the names of keys that are known there. */
    static Value restyled(Value value, boolean inSnakeCase) {
        if (value instanceof Value.Several several) {
            return new Value.Several(several.values().stream()
                    .map(each -> restyled(each, inSnakeCase))
                    .toList());
        }
        if (!(value instanceof Value.Fields fields)) {
            return value;
        }
        Map<String, Value> restyled = new LinkedHashMap<>();
        fields.values().forEach((key, each) -> {
            String known = INNER.get(folded(key));
            String name = known == null ? key : inSnakeCase ? known.replace('-', '_') : known;
            boolean isFree = !restyled.containsKey(name)
                    && (name.equals(key) || !fields.values().containsKey(name));
            restyled.put(isFree ? name : key, restyled(each, inSnakeCase));
        });
        return new Value.Fields(restyled);
    }
}
