package org.commonshed.home.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.files.lists.Headings;
import org.commonshed.files.world.Issue;
import org.commonshed.live.underway.Progress;
import org.commonshed.page.Words;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** A list that comes in at once, with all that is said of its columns and rows: looked at, or kept as one act. */
@Service
@NamedInterface("lists")
public class ListsAtOnce {
    private final Lists lists;

    ListsAtOnce(Lists lists) {
        this.lists = lists;
    }

    /**
     * A list with what is said of it.
     *
     * @param columns what they hold, by their names; the others are as proposed
     * @param isSwapped its points have latitude first
     * @param rest what is done with rows of which nothing else is said, by {@code kind}, {@code hood}, {@code same},
     *     {@code perhaps}, {@code far} and {@code others}
     * @param rows what is said of some, by their numbers
     */
    @NamedInterface("lists")
    public record Said(
            String name,
            String text,
            Map<String, String> columns,
            boolean isSwapped,
            Map<String, String> rest,
            Map<Integer, RowSaid> rows) {
        public Said {
            columns = Map.copyOf(columns);
            rest = Map.copyOf(rest);
            rows = Map.copyOf(rows);
        }
    }

    /** What is said of one row; what is empty stays as proposed. */
    @NamedInterface("lists")
    public record RowSaid(
            Optional<Boolean> taken,
            Optional<String> name,
            Optional<String> kind,
            Optional<String> hood,
            Optional<String> size,
            Optional<String> same) {}

    /**
     * What became of a list, or would.
     *
     * @param act nothing where it was only looked at, or nothing is kept
     * @param rows those first that ask something
     * @param problems why it cannot be read
     * @param faults what is to be mended before it can be kept
     */
    @NamedInterface("lists")
    public record Result(
            Optional<UUID> act,
            List<ColumnRead> columns,
            List<RowRead> rows,
            List<Issue> problems,
            List<Issue> hints,
            Faults faults) {
        public Result {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    /** What a column was taken for, and how sure that is, from 0 to 1; 1 where somebody said it. */
    @NamedInterface("lists")
    public record ColumnRead(String name, String field, double sure) {}

    /**
     * A row and what becomes of it.
     *
     * @param number from 1
     * @param fate added, fills, same, out or asks
     * @param partners whom it may be the same as, by what is said of it: {@code fill:here:mill} or {@code out:here:mill}
     */
    @NamedInterface("lists")
    public record RowRead(
            int number, String fate, String name, String kind, String hood, String size, List<String> partners) {
        public RowRead {
            partners = List.copyOf(partners);
        }
    }

    /**
     * Looks at a list, or keeps it.
     *
     * @throws java.util.concurrent.CancellationException when it takes too long
     * @throws IllegalArgumentException when a column is taken for what is none, with its name
     */
    public Result read(Viewer viewer, Said said, boolean isLook, Words words) {
        lists.demand(viewer);
        String upload = upload(viewer, said);
        try {
            lists.say(
                    viewer,
                    upload,
                    draft -> draft.read(columns(said), said.isSwapped()).with(rest(draft.rest(), said.rest())));
            Lists.Shown proposed = lists.look(viewer, upload, words).orElseThrow();
            if (!proposed.looked().read().problems().isEmpty()) {
                return result(Optional.empty(), proposed);
            }
            lists.say(viewer, upload, draft -> draft.with(choices(proposed, said.rows())));
            Lists.Shown shown = lists.look(viewer, upload, words).orElseThrow();
            boolean asks = shown.rows().stream().anyMatch(row -> row.fate() == Deciding.Fate.ASKS);
            return result(isLook || asks ? Optional.empty() : lists.keep(viewer, shown, Progress.NONE), shown);
        } finally {
            lists.drop(viewer, upload);
        }
    }

    private String upload(Viewer viewer, Said said) {
        try {
            String address = lists.take(
                    viewer,
                    new ByteArrayInputStream(said.text().getBytes(StandardCharsets.UTF_8)),
                    said.name(),
                    "/actors");
            return address.substring(address.lastIndexOf('/') + 1);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static Map<String, Headings.Field> columns(Said said) {
        Map<String, Headings.Field> columns = new HashMap<>();
        said.columns()
                .forEach((name, field) -> columns.put(name, Headings.Field.valueOf(field.toUpperCase(Locale.ROOT))));
        return columns;
    }

    private static Draft.Rest rest(Draft.Rest usual, Map<String, String> said) {
        return new Draft.Rest(
                said.getOrDefault("kind", usual.kind()),
                said.getOrDefault("hood", usual.hood()),
                said.getOrDefault("same", usual.same()),
                said.getOrDefault("perhaps", usual.perhaps()),
                said.getOrDefault("far", usual.far()),
                said.getOrDefault("others", usual.others()));
    }

    private static Map<Integer, Draft.Choice> choices(Lists.Shown shown, Map<Integer, RowSaid> said) {
        Map<Integer, Draft.Choice> choices = new HashMap<>();
        for (Deciding.Decided row : shown.rows()) {
            RowSaid one = said.get(row.row().number());
            if (one != null) {
                Draft.Choice before = row.choice();
                choices.put(
                        row.row().number(),
                        new Draft.Choice(
                                one.taken().orElse(before.isTaken()),
                                one.name().orElse(before.name()),
                                one.kind().orElse(before.kind()),
                                one.hood().map(shown.choices()::hood).orElse(before.hood()),
                                one.size().orElse(before.size()),
                                one.same().orElse(before.same())));
            }
        }
        return choices;
    }

    private static Result result(Optional<UUID> act, Lists.Shown shown) {
        List<ColumnRead> columns = shown.looked().read().headings().columns().stream()
                .map(column -> new ColumnRead(
                        column.name(), column.field().name().toLowerCase(Locale.ROOT), column.confidence()))
                .toList();
        List<RowRead> rows = new ArrayList<>(shown.rows().stream()
                .sorted(Comparator.comparing((Deciding.Decided row) -> row.fate() != Deciding.Fate.ASKS)
                        .thenComparing(row -> row.row().number()))
                .map(ListsAtOnce::row)
                .toList());
        Faults faults = shown.rows().stream().map(Deciding.Decided::faults).reduce(Faults.NONE, Faults::and);
        return new Result(
                act,
                columns,
                rows,
                shown.looked().read().problems(),
                shown.looked().read().hints(),
                faults);
    }

    private static RowRead row(Deciding.Decided row) {
        Draft.Choice choice = row.choice();
        return new RowRead(
                row.row().number(),
                row.fate().name().toLowerCase(Locale.ROOT),
                choice.name(),
                choice.kind(),
                choice.hood(),
                choice.size(),
                row.row().partners().stream()
                        .map(partner -> new Same(true, partner.whom()).toString())
                        .toList());
    }
}
