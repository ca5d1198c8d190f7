package org.commonshed.files.world.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;

/** A folder as one text: blocks between blank lines, the first line of each is the name of a file. */
final class TextWorld {
    private final Map<String, String> files = new LinkedHashMap<>();

    private TextWorld() {}

    static TextWorld of(String text) {
        TextWorld world = new TextWorld();
        for (String block : text.strip().split("\n\\s*\n")) {
            int end = block.indexOf('\n');
            world.files.put(block.substring(0, end).strip(), block.substring(end + 1) + "\n");
        }
        return world;
    }

    /** The same with a file in place of another. */
    TextWorld with(String file, String content) {
        TextWorld changed = new TextWorld();
        changed.files.putAll(files);
        changed.files.put(file, content);
        return changed;
    }

    TextWorld without(String file) {
        TextWorld changed = new TextWorld();
        changed.files.putAll(files);
        changed.files.remove(file);
        return changed;
    }

    /** The same with one line of a file replaced, or added where the file is shorter; lines from 1. */
    TextWorld withLine(String file, int line, String content) {
        List<String> lines =
                new ArrayList<>(files.getOrDefault(file, "").lines().toList());
        while (lines.size() < line) {
            lines.add("");
        }
        lines.set(line - 1, content);
        return with(file, String.join("\n", lines) + "\n");
    }

    String file(String name) {
        return files.get(name);
    }

    int lines(String file) {
        return (int) files.getOrDefault(file, "").lines().count();
    }

    Path writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes and reads it, without patches and without a catalogue. */
    Reading read(Path folder) {
        return WorldFolder.read(writeTo(folder), List.of(), ReadingLimits.DEFAULT, folder.resolve("no-catalogue"));
    }
}
