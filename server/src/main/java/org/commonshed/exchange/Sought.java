package org.commonshed.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What the address of a list asks for: {@code q} words, {@code within} km, {@code when} a period, {@code by} whom it is
 * said, {@code group} of products. */
record Sought(Map<String, String> parts, int page) {
    private static final List<String> NAMES = List.of("q", "within", "when", "by", "group");
    private static final String NUMBER = "\\d{1,5}";

    Sought {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    static Sought of(Map<String, String> parameters) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            boolean isNumber = name.equals("within") || name.equals("when");
            if (!value.isEmpty() && value.length() <= 200 && (!isNumber || value.matches(NUMBER))) {
                parts.put(name, value);
            }
        }
        String page = parameters.getOrDefault("page", "");
        return new Sought(parts, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    String get(String name) {
        return parts.getOrDefault(name, "");
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    int number(String name) {
        return Integer.parseInt(parts.getOrDefault(name, "0"));
    }

    Sought page(int number) {
        return new Sought(parts, number);
    }

    Sought with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parts);
        more.put(name, value);
        return new Sought(more, 1);
    }

    Sought without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(parts);
        fewer.remove(name);
        return new Sought(fewer, 1);
    }

    /** With a question mark; empty where nothing is asked. */
    String address() {
        StringJoiner all = new StringJoiner("&", "?", "").setEmptyValue("");
        parts.forEach((name, value) -> all.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        if (page > 1) {
            all.add("page=" + page);
        }
        return all.toString();
    }
}
