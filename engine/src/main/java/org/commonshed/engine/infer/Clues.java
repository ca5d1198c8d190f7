package org.commonshed.engine.infer;

import java.util.List;

/**
 * What a design says of itself.
 *
 * @param function what it is for and how it is made, in running words; headings as in a wiki ({@code == Tools ==}) part it
 * @param materials names of materials
 * @param tools lines of a list of tools
 * @param lines of a bill of materials
 * @param files names of its files
 * @param stated processes and codes that it names itself
 * @param boxes_mm lengths of its pieces: three for each
 */
public record Clues(
        String title,
        String function,
        List<String> materials,
        List<String> tools,
        List<String> lines,
        List<String> files,
        List<String> stated,
        List<List<Double>> boxes_mm) {
    public Clues {
        materials = List.copyOf(materials);
        tools = List.copyOf(tools);
        lines = List.copyOf(lines);
        files = List.copyOf(files);
        stated = List.copyOf(stated);
        boxes_mm = boxes_mm.stream().map(List::copyOf).toList();
    }

    /** Of a design that says no more than these two. */
    public static Clues of(String title, String function) {
        return new Clues(title, function, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
