package org.commonshed.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain browser without JavaScript: it keeps cookies, sends forms as they are, and follows no link by itself. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    /** It knows no cookies, so all browsers may send by the same. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private String form = "";

    public Browser(int port) {
        this.host = "http://127.0.0.1:" + port;
    }

    /** An answer as a person sees it. */
    public record Answer(int status, String location, String text, HttpResponse<String> whole) {
        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** The page without the word of its forms, which is masked anew each time. */
        public String withoutToken() {
            return text.replaceAll(
                    "(_csrf\" value=|_once\" value=|X-CSRF-TOKEN&#34;:&#34;|X-CSRF-TOKEN\":\")[^ >']+", "");
        }

        public List<String> cookies() {
            return whole.headers().allValues("set-cookie");
        }
    }

    public Browser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Answer get(String address) {
        return send("GET", address, HttpRequest.BodyPublishers.noBody(), "");
    }

    /** Sends a form as the last page gave it. */
    public Answer post(String address, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "_csrf";
        all[fields.length + 1] = form;
        return postBare(address, all);
    }

    /** Sends exactly these fields. */
    public Answer postBare(String address, String... fields) {
        return send(
                "POST",
                address,
                HttpRequest.BodyPublishers.ofString(encode(fields)),
                "application/x-www-form-urlencoded");
    }

    /** Sends a file in the form of that address. */
    public Answer upload(String address, String field, String name, byte[] content) {
        get(address);
        String head = "--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + form
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\n\r\n";
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofByteArray(content),
                HttpRequest.BodyPublishers.ofString("\r\n--edge--\r\n"));
        return send("POST", address, body, "multipart/form-data; boundary=edge");
    }

    public Answer send(String method, String address, HttpRequest.BodyPublisher body, String type) {
        try {
            return keep(HTTP.send(request(method, address, body, type), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + address, e);
        }
    }

    private HttpRequest request(String method, String address, HttpRequest.BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + address))
                .timeout(LONGEST_WAIT)
                .method(method, body);
        headers.forEach(request::setHeader);
        if (!type.isEmpty()) {
            request.setHeader("Content-Type", type);
        }
        if (!cookies.isEmpty()) {
            StringJoiner all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.setHeader("Cookie", all.toString());
        }
        return request.build();
    }

    /**
     * How an address answers at its door: let in, refused, or led to the page to sign in. Only a page is read to its end,
     * so that the same connection serves for the next; a stream of events has none.
     */
    public String knock(String method, String address, String type) {
        headers.put("X-CSRF-TOKEN", form);
        HttpRequest request = request(method, address, HttpRequest.BodyPublishers.noBody(), type);
        try {
            HttpResponse<InputStream> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                answer.body().transferTo(OutputStream.nullOutputStream());
            }
            answer.body().close();
            if (answer.statusCode() >= 500) {
                throw new IllegalStateException(method + " " + address + " answers " + answer.statusCode());
            }
            String location = answer.headers().firstValue("location").orElse("");
            boolean isLed = location.replace(host, "").startsWith("/sign-in?next=");
            return answer.statusCode() == 403 || answer.statusCode() == 401 ? "no" : isLed ? "go" : "in";
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + address, e);
        }
    }

    public String form() {
        return form;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private Answer keep(HttpResponse<String> answer) {
        for (String cookie : answer.headers().allValues("set-cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        Matcher token = TOKEN.matcher(answer.body());
        if (token.find()) {
            form = token.group(1);
        }
        String location = answer.headers().firstValue("location").orElse("").replace(host, "");
        return new Answer(answer.statusCode(), location, answer.body(), answer);
    }

    private static String encode(String... fields) {
        StringJoiner all = new StringJoiner("&");
        for (int i = 0; i < fields.length; i += 2) {
            all.add(URLEncoder.encode(fields[i], StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return all.toString();
    }
}
