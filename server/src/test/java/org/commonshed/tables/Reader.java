package org.commonshed.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A person at a plain browser without script: follows links, fills in forms, keeps cookies. */
public final class Reader {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PASSPHRASE = "rain oak mill fox";
    private static final int MOVED = 302;
    private static final Map<Path, Map<String, String>> KEEPERS = new ConcurrentHashMap<>(); // cookies, by data folder

    private final HttpClient http = HttpClient.newHttpClient();
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    public Reader(int port) {
        this.host = "http://127.0.0.1:" + port;
    }

    /** What the person sees. */
    public record Seen(int status, String location, String text) {
        /** The first part of the page that the pattern's bracket catches. */
        public String find(String pattern) {
            Matcher matcher = Pattern.compile(pattern).matcher(text);
            if (!matcher.find()) {
                throw new AssertionError("no " + pattern + " in " + text);
            }
            return matcher.group(1);
        }

        public boolean says(String words) {
            return text.contains(words);
        }
    }

    /**
     * The keeper of a house whose data is in that folder. The first to come claims it; whoever comes later goes on where
     * that one is signed in, as a house lets nobody sign in again and again from one address.
     */
    public Reader asKeeper(Path data) throws IOException {
        Map<String, String> earlier = KEEPERS.get(data);
        if (earlier == null) {
            get("/claim");
            String word = Files.readString(data.resolve("claim-word")).strip();
            Seen claimed = post("/claim", "code", word, "name", "Ada", "passphrase", PASSPHRASE);
            if (claimed.status() != MOVED) {
                throw new AssertionError("the house could not be claimed: " + claimed.text());
            }
            KEEPERS.put(data, Map.copyOf(cookies));
        } else {
            cookies.putAll(earlier);
        }
        return this;
    }

    /** The keeper of a house in which Three Springs has been brought in anew, at a page that holds what a form must send back. */
    public static Reader inThreeSprings(ApplicationContext house, String page) throws IOException {
        house.getBean(Worlds.class)
                .bringIn(Example.KEEPER, Example.read("three-springs").stated());
        Environment set = house.getEnvironment();
        int port = set.getRequiredProperty("local.server.port", Integer.class);
        Reader reader = new Reader(port).asKeeper(Path.of(set.getRequiredProperty("commonshed.data")));
        reader.get(page);
        return reader;
    }

    public Seen get(String address) {
        return send(HttpRequest.newBuilder(URI.create(host + address)).GET());
    }

    /** Goes where an answer leads. */
    public Seen follow(Seen seen) {
        return get(seen.location());
    }

    public Seen post(String address, String... fields) {
        StringJoiner all = new StringJoiner("&");
        all.add("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            all.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(host + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", host + "/actors?q=x")
                .POST(HttpRequest.BodyPublishers.ofString(all.toString())));
    }

    /** Sends a file as the form for it does. */
    public Seen send(String address, String file, String how) {
        String mark = "----------reader";
        String body = part(mark, "_csrf", token) + part(mark, "how", how) + "--" + mark
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + file + "\r\n--" + mark + "--\r\n";
        return send(HttpRequest.newBuilder(URI.create(host + address))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a file of any content under a name, with other fields of its form. */
    public Seen send(String address, String name, byte[] content, Map<String, String> fields) {
        String mark = "----------reader";
        StringBuilder before = new StringBuilder(part(mark, "_csrf", token));
        fields.forEach((field, value) -> before.append(part(mark, field, value)));
        before.append("--").append(mark).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"");
        before.append(name).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(before.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(host + address))
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static String part(String mark, String name, String value) {
        return "--" + mark + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Seen send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            StringJoiner all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", all.toString());
        }
        try {
            return seen(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Seen seen(HttpResponse<String> answer) {
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        Matcher matcher = TOKEN.matcher(answer.body());
        if (matcher.find()) {
            token = matcher.group(1);
        }
        String location = answer.headers().firstValue("location").orElse("").replace(host, "");
        return new Seen(answer.statusCode(), location, answer.body());
    }
}
