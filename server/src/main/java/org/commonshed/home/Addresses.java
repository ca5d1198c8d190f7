package org.commonshed.home;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** Where the pages of things are; the rooms that answer there keep them to themselves. */
public final class Addresses {
    private Addresses() {}

    public static String place(String id) {
        return "/tables/places/id/" + part(id);
    }

    public static String actor(String id) {
        return "/actors/" + part(id);
    }

    public static String product(String id) {
        return "/makers/products/" + part(id);
    }

    public static String recipe(String id) {
        return "/makers/recipes/" + part(id);
    }

    public static String need(String id) {
        return "/needs/" + part(id);
    }

    public static String limit(String id) {
        return "/tables/limits/id/" + part(id);
    }

    /** A table as a whole, or what it holds of some words. */
    public static String table(String name, String words) {
        String list = "/" + name;
        return words.isEmpty() ? list : list + "?q=" + UriUtils.encodeQueryParam(words, StandardCharsets.UTF_8);
    }

    private static String part(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
