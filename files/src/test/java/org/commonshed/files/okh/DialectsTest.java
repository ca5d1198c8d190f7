package org.commonshed.files.okh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.files.okh.ManifestFile.ManifestRead;
import org.junit.jupiter.api.Test;

/** The same thing said in all dialects is understood alike, and goes out again without loss. */
final class DialectsTest {
    private static final String OKH_1 = """
            %Open Know-How Manifest 1.0
            ---
            # a stool
            okh-manifest-version: 1.0.0
            title: Milking stool
            description: |
              A stool with three legs.
              Stands on any ground.
            intended-use: for milking
            keywords: [stool, wood]
            documentation-home: https://example.org/stool
            version: 1.10
            made: true
            date-created: 2020-04-01
            license:
              hardware: CERN OHL v1.2
              documentation: CC BY-SA 4.0
            licensor:
              name: Stool makers
              affiliation: The dairy
            documentation-language: English-UK
            bom: parts.csv
            design-files:
              - path: stool.FCStd
                title: model
              - path: stool.step
            tool-list:
              - saw
              - drill
            standards-used:
              - standard-title: Stools
                reference: EN 1335
            variant-of:
              title: Long stool
              web: https://example.org/long-stool
            sub-parts:
              - title: Leg
                manifest: https://example.org/leg/okh-leg.yml
            x-milk: { litres: 20 }
            contact:
            """;
    private static final String LOSH = """
            okhv = "OKH-LOSHv1.0"
            name = "Milking_stool\\n"
            repo = "https://example.org/stool"
            version = "1.10"
            license = "LicenseRef-CERN OHL v1.2"
            licensor = ["Stool makers", ". Second"]
            function = "A stool with three legs."
            documentationLanguage = "En-US"
            forkOf = "https://example.org/long-stool"
            image = "a.png"
            tsdc = "MEC"
            mass = 2400
            "outer-dimensions" = "cube(size = [350,300,450])"
            [[part]]
            name = "Leg"
            material = "oak"
            outerDimensions = { width = 40, depth = 40, height = 430 }
            mass = { value = 0.35, unit = "kg" }
            source = ["leg.FCStd"]
            export = "leg.step"
            [[software]]
            release = "https://example.org/fw"
            installationGuide = "install.md"
            [xMilk]
            litres = 20
            """;
    private static final String JSON = """
            {"okhv": "OKHv1.0", "title": "Milking stool", "version": "1.10", "license": "CERN-OHL-1.2",
             "licensor": [{"name": "Stool makers", "email": "x"}], "documentation_language": "en", "repo": "https://example.org/stool",
             "function": "A stool with three legs.", "description": "Longer words.",
             "manufacturing_processes": ["sawing", {"process_name": "drilling"}],
             "materials": [{"material_id": "OAK", "name": "Oak", "quantity": 3.50, "unit": "kg"}],
             "making_instructions": [{"title": "How", "path": "how.md", "type": "making-instructions"}],
             "parts": [{"name": "Leg", "id": "leg", "outer_dimensions": {"width": 40, "height": 430, "length": 40}, "mass": 350}],
             "x_milk": {"Litres": 20, "none": null}}
            """;

    private static Manifest read(String file, String text) {
        ManifestRead read = ManifestFile.read(file, text, ManifestLimits.DEFAULT);
        assertEquals(List.of(), read.problems());
        return read.manifest().orElseThrow();
    }

    @Test
    void theFirstVersionIsUnderstood() {
        Manifest stool = read("okh-stool.yml", OKH_1);
        assertEquals(Dialect.OKH_1, stool.origin().dialect());
        assertEquals("Milking stool", stool.about().name());
        assertEquals(
                "A stool with three legs.\nStands on any ground.", stool.about().function());
        assertEquals("1.10", stool.about().version());
        assertEquals(List.of("en-GB"), stool.about().languages());
        assertEquals(List.of("stool", "wood"), stool.about().keywords());
        assertEquals("CERN-OHL-1.2", stool.rights().licence().id());
        assertEquals("CC-BY-SA-4.0", stool.rights().documentation().id());
        assertEquals(List.of("Stool makers"), stool.rights().licensors());
        assertEquals(List.of("https://example.org/long-stool"), stool.links().variantOf());
        assertEquals(List.of("saw", "drill"), stool.making().tools());
        assertEquals(List.of("EN 1335"), stool.making().standards());
        assertEquals(
                "https://example.org/leg/okh-leg.yml",
                stool.making().parts().get(0).manifest());
        assertTrue(stool.documents().contains(new Manifest.Document("bom", "parts.csv", "")));
        assertTrue(stool.documents().contains(new Manifest.Document("design-files", "stool.FCStd", "model")));
        assertEquals(Optional.of(new Value.Text("2020-04-01")), stool.stated().find("date-created"));
    }

    @Test
    void theDirectiveLineMayBeMissing() {
        String without = OKH_1.replace("%Open Know-How Manifest 1.0\n---\n", "");
        assertEquals(read("a.yml", OKH_1).hash(), read("b.yaml", without).hash());
    }

    @Test
    void loshIsUnderstoodInAnyStyleOfKeys() {
        Manifest stool = read("okh.toml", LOSH);
        assertEquals(Dialect.LOSH, stool.origin().dialect());
        assertEquals("Milking stool", stool.about().name());
        assertEquals(List.of("Stool makers", "Second"), stool.rights().licensors());
        assertEquals(List.of("en-US"), stool.about().languages());
        assertEquals(List.of("https://example.org/long-stool"), stool.links().forkOf());
        assertEquals(List.of("a.png"), stool.links().images());
        assertEquals(List.of("MEC"), stool.making().tsdc());
        assertEquals(
                Optional.of(new Manifest.Size(350, 300, 450)), stool.making().size());
        assertEquals(Optional.of(new Manifest.Mass(2400)), stool.making().mass());
        Manifest.Part leg = stool.making().parts().get(0);
        assertEquals("oak", leg.material());
        assertEquals(Optional.of(new Manifest.Size(40, 40, 430)), leg.size());
        assertEquals(Optional.of(new Manifest.Mass(350)), leg.mass());
        assertEquals(2, leg.files().size());
        assertEquals(
                new Manifest.Software("", "https://example.org/fw", "install.md"),
                stool.making().software().get(0));
        String kebab = LOSH.replace("documentationLanguage", "documentation-language")
                .replace("forkOf", "fork-of")
                .replace("outerDimensions", "outer_dimensions")
                .replace("installationGuide", "installation-guide");
        assertEquals(stool.hash(), read("other.toml", kebab).hash());
    }

    @Test
    void theNewerJsonIsUnderstood() {
        Manifest stool = read("okh.json", JSON);
        assertEquals(Dialect.OKH_JSON, stool.origin().dialect());
        assertEquals("A stool with three legs.", stool.about().function());
        assertEquals(List.of("sawing", "drilling"), stool.making().processes());
        assertEquals(
                List.of(new Manifest.Material("Oak", "3.50", "kg")),
                stool.making().materials());
        assertEquals(List.of("Stool makers"), stool.rights().licensors());
        assertEquals(
                Optional.of(new Manifest.Size(40, 40, 430)),
                stool.making().parts().get(0).size());
        assertTrue(stool.documents().contains(new Manifest.Document("manufacturing-instructions", "how.md", "How")));
    }

    @Test
    void whatGoesOutInTheSameDialectSaysTheSameToTheLastKey() {
        for (Manifest manifest : List.of(read("a.yml", OKH_1), read("a.toml", LOSH), read("a.json", JSON))) {
            Dialect dialect = manifest.origin().dialect();
            String written = ManifestFile.write(manifest, dialect);
            Manifest back = read("back." + dialect.format().ending(), written);
            assertEquals(manifest.hash(), back.hash(), written);
            assertEquals(manifest.understood().sorted(), back.understood().sorted());
            assertEquals(written, ManifestFile.write(back, dialect));
        }
    }

    @Test
    void whatGoesOutInAnotherDialectMeansTheSame() {
        for (Manifest manifest : List.of(read("a.yml", OKH_1), read("a.toml", LOSH), read("a.json", JSON))) {
            for (Dialect dialect : Dialect.values()) {
                String written = ManifestFile.write(manifest, dialect);
                Manifest back = read("back." + dialect.format().ending(), written);
                assertEquals(dialect, back.origin().dialect(), written);
                assertEquals(manifest.about(), back.about(), written);
                assertEquals(manifest.rights(), back.rights());
                assertEquals(manifest.links(), back.links());
                assertEquals(manifest.documents(), back.documents());
                assertEquals(manifest.making(), back.making());
                assertEquals(manifest.hash(), back.hash(), written);
            }
        }
    }

    @Test
    void habitsOfRealManifestsAreUnderstood() {
        Manifest old = read("okh.yml", """
                # Open know-how manifest
                project-link: https://example.org/project
                title: Scope
                description: |
                  ask: @nobody
                documentation-home: https://example.org/docs
                license:
                  documentation: GPL-3.0
                contact:
                  user-handle: @scope
                version: 2.02
                """);
        assertEquals("https://example.org/docs", old.links().repo());
        assertEquals(
                Optional.of(new Value.Text("https://example.org/project")),
                old.understood().find("project-link"));
        assertEquals("2.02", old.about().version());
        assertEquals("ask: @nobody", old.about().function());
        assertEquals("GPL-3.0-only", old.rights().licence().id());
        for (Dialect dialect : Dialect.values()) {
            String written = ManifestFile.write(old, dialect);
            assertEquals(
                    old.links(),
                    read("back." + dialect.format().ending(), written).links(),
                    written);
        }
        Manifest part = read("okh.toml", """
                okhv = "2.0"
                name = "Ring"
                license = "CERN-OHL-S-2.0"
                tsdc-id = "MEC"
                standard = "DIN 5008:2020-03"
                outer-dimensions = "cube(size = [300,300,300]"
                [[part]]
                name = "Clamp"
                tsdc-id = "3DP"
                process = "3D printing"
                outer-dimension = "cylinder(h=30, r=28)"
                """);
        assertEquals(List.of("MEC"), part.making().tsdc());
        assertEquals(List.of("DIN 5008:2020-03"), part.making().standards());
        assertEquals(
                Optional.of(new Manifest.Size(300, 300, 300)), part.making().size());
        assertEquals(List.of("3DP"), part.making().parts().get(0).tsdc());
        assertEquals(List.of("3D printing"), part.making().parts().get(0).processes());
        assertEquals(
                Optional.of(new Manifest.Size(56, 56, 30)),
                part.making().parts().get(0).size());
    }

    @Test
    void unknownKeysStayInTheirOrder() {
        Manifest manifest = read(
                "a.toml",
                "zebra = 1\nokhv = \"2.4\"\nname = \"x\"\nlicense = \"MIT\"\n\"Ape House\" = [1.50, 2]\nmoose = 2020-01-01\n");
        List<String> keys = new ArrayList<>(manifest.understood().values().keySet());
        keys.retainAll(List.of("zebra", "Ape House", "moose"));
        assertEquals(List.of("zebra", "Ape House", "moose"), keys);
        String written = ManifestFile.write(manifest, Dialect.LOSH);
        assertTrue(written.indexOf("zebra = 1") < written.indexOf("\"Ape House\" = [1.50, 2]"), written);
        assertTrue(written.startsWith("okhv = \"2.4\"\n"), written);
    }

    @Test
    void difficultLettersSurviveEveryFormat() {
        String name = "a\"b\\c\td — ü 漢 😀 : # - ' | > & * %";
        Manifest manifest = read(
                "a.json",
                "{\"okhv\": \"OKHv1.0\", \"license\": \"MIT\", \"title\": "
                        + ValueWriter.quoted(name)
                        + ", \"x\": [\"\\u0007\\u0085\\u2028\\u007f\", \"yes\", \"012\", \"1.0\", \"\", \"null\", [[]], {}],"
                        + "\"key: with # and \\\"\": {\"yes\": true, \"1\": -0.5}}");
        for (Dialect dialect : Dialect.values()) {
            String written = ManifestFile.write(manifest, dialect);
            assertEquals(
                    manifest.hash(),
                    read("back." + dialect.format().ending(), written).hash(),
                    written);
        }
        assertEquals(name.replace('\t', ' '), manifest.about().name());
    }
}
