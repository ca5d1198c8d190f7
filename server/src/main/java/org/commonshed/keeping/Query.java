package org.commonshed.keeping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which rows of a sheet are wanted.
 *
 * @param words all of them must stand somewhere in the columns that are searched; empty = any row
 * @param where cells that must be exactly so, by column
 * @param sort column to sort by; empty = by key
 * @param page from 1
 * @param size rows of a page
 */
public record Query(String words, Map<String, String> where, String sort, boolean down, int page, int size) {
    public static final int PAGE = 50;
    private static final int MOST_WORDS = 200;
    private static final int MOST_PAGES = 100_000;

    public Query {
        words = words.strip();
        words = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
        where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        page = Math.min(Math.max(1, page), MOST_PAGES);
    }

    public static Query all() {
        return new Query("", Map.of(), "", false, 1, PAGE);
    }

    public Query words(String some) {
        return new Query(some, where, sort, down, page, size);
    }

    public Query where(String column, String text) {
        Map<String, String> more = new LinkedHashMap<>(where);
        if (text.isEmpty()) {
            more.remove(column);
        } else {
            more.put(column, text);
        }
        return new Query(words, more, sort, down, page, size);
    }

    public Query sorted(String column, boolean downwards) {
        return new Query(words, where, column, downwards, page, size);
    }

    public Query page(int number) {
        return new Query(words, where, sort, down, number, size);
    }

    public Query size(int rows) {
        return new Query(words, where, sort, down, page, rows);
    }
}
