package org.commonshed.files.okh;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.design.Licence;

/**
 * A design as its manifest describes it. What a manifest does not say is empty here; nothing is guessed.
 *
 * @param origin where it was read and in which dialect
 * @param about what it is
 * @param rights who may do what with it
 * @param links where it comes from and where more of it is
 * @param documents what is written about it, and its files
 * @param making what it consists of and what it takes
 * @param hash SHA-256 of all that it says, in hexadecimal: the same in whatever dialect, order and style it is written
 * @param understood all its keys by our names, in the order read; unknown keys as they were
 * @param stated all of it, exactly as it was read
 */
public record Manifest(
        Origin origin,
        About about,
        Rights rights,
        Links links,
        List<Document> documents,
        Making making,
        String hash,
        Value.Fields understood,
        Value.Fields stated) {
    public Manifest {
        documents = List.copyOf(documents);
    }

    /** Where a manifest was read. */
    public record Origin(String file, Dialect dialect, Format format, String version) {}

    /**
     * What a design is.
     *
     * @param name never empty: the name of the file where nothing else is said
     * @param version as it was written; empty where none is said
     * @param languages of its documentation, as BCP 47 tags where they can be understood
     * @param readiness as it was written, of the thing and of its documentation
     */
    public record About(
            String name,
            String function,
            String intendedUse,
            String version,
            List<String> languages,
            List<String> keywords,
            Readiness readiness) {
        public About {
            languages = List.copyOf(languages);
            keywords = List.copyOf(keywords);
        }
    }

    /** How far a design and its documentation are, as it was written. */
    public record Readiness(String technology, String documentation) {}

    /**
     * Who may do what.
     *
     * @param licence of the thing: for hardware, else of the documentation
     */
    public record Rights(
            Licence licence, Licence documentation, Licence software, List<String> licensors, String organisation) {
        public Rights {
            licensors = List.copyOf(licensors);
        }
    }

    /** Addresses, as they were written. */
    public record Links(String repo, String release, List<String> images, List<String> forkOf, List<String> variantOf) {
        public Links {
            images = List.copyOf(images);
            forkOf = List.copyOf(forkOf);
            variantOf = List.copyOf(variantOf);
        }
    }

    /** A file or page; {@code kind} is our name of the key it stands at. */
    public record Document(String kind, String path, String title) {}

    /**
     * What a design consists of and what it takes to make it.
     *
     * @param tsdc codes for the documentation that its technology needs
     * @param processes as they were written
     * @param tools lines of its list of tools, where they stand in the manifest itself
     */
    public record Making(
            List<Part> parts,
            List<Software> software,
            List<Material> materials,
            List<String> tsdc,
            List<String> processes,
            List<String> tools,
            List<String> standards,
            Optional<Size> size,
            Optional<Mass> mass) {
        public Making {
            parts = List.copyOf(parts);
            software = List.copyOf(software);
            materials = List.copyOf(materials);
            tsdc = List.copyOf(tsdc);
            processes = List.copyOf(processes);
            tools = List.copyOf(tools);
            standards = List.copyOf(standards);
        }
    }

    /**
     * A part of a design.
     *
     * @param processes as they were written
     * @param manifest address of the manifest of the part, where it is a design of its own; else empty
     * @param terms what its making asks beside, as written, by our names: {@code thickness-mm}, {@code volume-cm3} …
     */
    public record Part(
            String name,
            List<String> tsdc,
            List<String> processes,
            String material,
            Optional<Size> size,
            Optional<Mass> mass,
            List<Document> files,
            String manifest,
            Map<String, String> terms) {
        public Part {
            terms = Map.copyOf(terms);
            tsdc = List.copyOf(tsdc);
            processes = List.copyOf(processes);
            files = List.copyOf(files);
        }
    }

    /** A program that belongs to a design. */
    public record Software(String name, String release, String installation) {}

    /** A material, with as much of it as is said. */
    public record Material(String name, String quantity, String unit) {}

    /** Outer lengths in millimetres, in the order they were written. */
    public record Size(double width_mm, double depth_mm, double height_mm) {}

    /** A mass in grams. */
    public record Mass(double grams) {}
}
