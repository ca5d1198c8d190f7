package org.commonshed.keeping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows of a sheet are wanted.
 *
 * @param words all of them must stand somewhere in the columns that are searched; empty = any row
 * @param where cells that must be exactly so, by column
 * @param sort column to sort by; empty = by key
 * @param page from 1
 * @param size rows of a page
 * @param more what else is wanted
 */
public record Query(
        String words, Map<String, String> where, String sort, boolean down, int page, int size, List<Wish> more) {
    public static final int PAGE = 50;
    private static final int MOST_WORDS = 200;
    private static final int MOST_PAGES = 100_000;
    private static final int MOST_PARTS = 8;

    /** Something else that is wanted of a row. */
    public sealed interface Wish {
        /** The cell is one of these. */
        record Among(String column, Collection<String> texts) implements Wish {
            public Among {
                texts = Set.copyOf(texts);
            }
        }

        /** The row is none of these. */
        record Without(Set<UUID> rows) implements Wish {
            public Without {
                rows = Set.copyOf(rows);
            }
        }

        /** A word of the search that may also stand in the name of what a cell names: ids by column. */
        record Named(String word, Map<String, List<String>> ids) implements Wish {
            public Named {
                ids = Map.copyOf(ids);
            }
        }

        /**
         * The columns {@code from} and {@code to} let a stretch of the time planned in; they hold periods or days.
         *
         * @param first period, from 1
         * @param firstDay of the first period, as {@code 2027-03-01}
         * @param lastDay of the last period
         */
        record During(int first, int last, String firstDay, String lastDay) implements Wish {}
    }

    public Query {
        words = words.strip();
        words = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        page = Math.min(Math.max(1, page), MOST_PAGES);
        more = List.copyOf(more);
    }

    public Query(String words, Map<String, String> where, String sort, boolean down, int page, int size) {
        this(words, where, sort, down, page, size, List.of());
    }

    public static Query all() {
        return new Query("", Map.of(), "", false, 1, PAGE);
    }

    public Query words(String some) {
        return new Query(some, where, sort, down, page, size, more);
    }

    public Query where(String column, String text) {
        Map<String, String> cells = new LinkedHashMap<>(where);
        if (text.isEmpty()) {
            cells.remove(column);
        } else {
            cells.put(column, text);
        }
        return new Query(words, cells, sort, down, page, size, more);
    }

    /** Only rows of which this is true, too. */
    public Query and(Wish wish) {
        List<Wish> wishes = new ArrayList<>(more);
        wishes.add(wish);
        return new Query(words, where, sort, down, page, size, wishes);
    }

    public Query sorted(String column, boolean downwards) {
        return new Query(words, where, column, downwards, page, size, more);
    }

    public Query page(int number) {
        return new Query(words, where, sort, down, number, size, more);
    }

    public Query size(int rows) {
        return new Query(words, where, sort, down, page, rows, more);
    }

    /** The words one by one. */
    public List<String> parts() {
        return Arrays.stream(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_PARTS)
                .toList();
    }
}
