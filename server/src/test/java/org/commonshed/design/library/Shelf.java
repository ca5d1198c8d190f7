package org.commonshed.design.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.files.okh.ManifestBook;

/** Manifests and archives as tests write them. */
final class Shelf {
    private Shelf() {}

    /** A manifest of OKH-LOSH with more lines behind the required ones. */
    static String manifest(String name, String home, String version, String licence, String... more) {
        return "okhv = \"OKH-LOSHv1.0\"\nname = \"" + name + "\"\nrepo = \"" + home + "\"\nversion = \"" + version
                + "\"\n" + (licence.isEmpty() ? "" : "license = \"" + licence + "\"\n")
                + "licensor = \"The smith (example)\"\n" + String.join("\n", more) + "\n";
    }

    static ManifestBook book(String name, String text) {
        return book(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ManifestBook book(String name, byte[] content) {
        try {
            return BringIn.read(name, content, read -> {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Names and texts in turn. */
    static byte[] zip(String... files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (int i = 0; i < files.length; i += 2) {
            contents.put(files[i], files[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(contents);
    }

    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return packed.toByteArray();
    }
}
