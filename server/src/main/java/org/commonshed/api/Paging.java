package org.commonshed.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of a long list is asked for, by {@code page} and {@code size}.
 *
 * @param page from 1
 */
public record Paging(int page, int size) {
    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int MOST_PAGES = 100_000;

    public static Paging of(Call call) {
        return new Paging(call.whole("page", 1, 1, MOST_PAGES), call.whole("size", USUAL, 1, MOST));
    }

    /** How many come before. */
    public int from() {
        return (page - 1) * size;
    }

    /** Of all the part that is asked for. */
    public <T> List<T> part(List<T> all) {
        long from = Math.min(all.size(), (page - 1L) * size);
        return all.subList((int) from, (int) Math.min(all.size(), from + size));
    }

    /** The answer with the addresses of the other pages, as RFC 8288 has it. */
    public Answer link(Answer answer, Call call, long total) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        List<String> links = new ArrayList<>(List.of(link(call, 1, "first")));
        if (page > 1) {
            links.add(link(call, Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(call, page + 1, "next"));
        }
        links.add(link(call, last, "last"));
        return answer.with("Link", String.join(", ", links));
    }

    private static String link(Call call, int page, String relation) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(call.path());
        Map<String, Object> texts = new HashMap<>();
        for (String name : call.names()) {
            if (!name.equals("page")) {
                address.queryParam(name, "{" + name + "}");
                texts.put(name, call.text(name));
            }
        }
        String text =
                address.queryParam("page", page).encode().buildAndExpand(texts).toUriString();
        return "<" + text + ">; rel=\"" + relation + "\"";
    }
}
