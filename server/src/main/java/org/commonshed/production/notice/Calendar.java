package org.commonshed.production.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Days as a calendar file (RFC 5545): all-day events that take up no time. */
final class Calendar {
    private static final int LONGEST_LINE = 75; // octets, without the line break
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Calendar() {}

    /**
     * The file.
     *
     * @param name as programs show it
     * @param server address in front of those of the entries
     * @param host what makes ids unique in the world
     */
    static String write(String name, String server, String host, Instant now, List<Dated.Entry> entries) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Commonshed//Promises//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (Dated.Entry entry : entries) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + escaped(entry.id() + "@" + host));
            line(text, "DTSTAMP:" + MOMENT.format(now));
            line(text, "DTSTART;VALUE=DATE:" + entry.day().format(DateTimeFormatter.BASIC_ISO_DATE));
            line(text, "DTEND;VALUE=DATE:" + entry.day().plusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE));
            line(text, "SUMMARY:" + escaped(entry.text()));
            line(text, "URL:" + server + entry.address().replaceAll("[\\r\\n]", ""));
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("\\r\\n?", "\n")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /** A long line goes on in the next after one blank; no letter is cut in two. */
    private static void line(StringBuilder text, String line) {
        int length = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            String letter = Character.toString(line.codePointAt(i));
            int octets = letter.getBytes(StandardCharsets.UTF_8).length;
            if (length + octets > LONGEST_LINE) {
                text.append("\r\n ");
                length = 1;
            }
            text.append(letter);
            length += octets;
        }
        text.append("\r\n");
    }
}
