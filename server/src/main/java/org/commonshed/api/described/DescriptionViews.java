package org.commonshed.api.described;

import java.util.List;

/** What the page for people who write programs shows. */
public final class DescriptionViews {
    private DescriptionViews() {}

    public record Page(List<Group> groups, List<Shape> shapes, List<Kind> problems) {
        public Page {
            groups = List.copyOf(groups);
            shapes = List.copyOf(shapes);
            problems = List.copyOf(problems);
        }
    }

    /** Operations about one thing. */
    public record Group(String key, String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** An operation: what it is for, what it takes and gives, and the right it needs. */
    public record Line(
            String id,
            String method,
            String path,
            String what,
            List<Way> asked,
            String takes,
            String gives,
            String right) {
        public Line {
            asked = List.copyOf(asked);
        }
    }

    /** A name and what it means. */
    public record Way(String name, String what) {}

    /** A shape of JSON; one without fields is one of others. */
    public record Shape(String name, List<Field> fields, List<String> others) {
        public Shape {
            fields = List.copyOf(fields);
            others = List.copyOf(others);
        }
    }

    public record Field(String name, String kind, String refers, boolean must, String what) {}

    /** A kind of problem. */
    public record Kind(String code, int status, String title, String detail) {}
}
