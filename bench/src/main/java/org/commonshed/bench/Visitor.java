package org.commonshed.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: keeps cookies, takes what a form must send back from the page before. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final int PAUSE = 100; // milliseconds between two looks at how far long work is

    private final HttpClient http;
    private final String host;
    private final Map<String, String> cookies;
    private String token = "";

    Visitor(int port) {
        this(HttpClient.newHttpClient(), "http://127.0.0.1:" + port, new TreeMap<>());
    }

    private Visitor(HttpClient http, String host, Map<String, String> cookies) {
        this.http = http;
        this.host = host;
        this.cookies = cookies;
    }

    /** The same person at another window. */
    Visitor again() {
        return new Visitor(http, host, new TreeMap<>(cookies));
    }

    /** What shows the house who it is. */
    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /**
     * The page, and how long it took.
     *
     * @param location where it leads, without the host; empty where it leads nowhere
     */
    record Answer(int status, String location, double milliseconds, int bytes, String text) {}

    Answer get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(host + address)).header("Accept-Encoding", "gzip"));
    }

    /** Sends a form: names and values in turn. */
    Answer post(String address, String... fields) throws IOException, InterruptedException {
        StringJoiner form = new StringJoiner("&").add("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(host + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** Looks at the page that tells how far long work is until that leads on; where it leads. */
    String await(Answer begun) throws IOException, InterruptedException {
        String at = begun.location();
        while (at.startsWith("/underway/")) {
            Answer seen = get(at);
            if (seen.status() != 200 && !seen.location().equals(at)) {
                at = seen.location();
            } else {
                Thread.sleep(PAUSE);
            }
        }
        return at;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            StringJoiner all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", all.toString());
        }
        long begin = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - begin) / 1e6;
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        String text = Unzipped.text(answer);
        Matcher found = TOKEN.matcher(text);
        if (found.find()) {
            token = found.group(1);
        }
        String location = answer.headers().firstValue("location").orElse("").replace(host, "");
        return new Answer(answer.statusCode(), location, milliseconds, answer.body().length, text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
