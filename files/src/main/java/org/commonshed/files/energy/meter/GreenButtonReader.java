package org.commonshed.files.energy.meter;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * Green Button in: an Atom feed of entries that name each other by links, in the namespace of ESPI 3.3 and 4.0. Nothing outside of
 * the file is looked at: no document types, no entities.
 */
public final class GreenButtonReader {
    private static final String ESPI = "http://naesb.org/espi";
    private static final int DEEPEST = 40;
    private static final int MOST_READINGS = 1_100_000;
    private static final int LONGEST_TEXT = 10_000;
    private static final int HOUR = 3600;
    private static final double LARGEST = 1e15;

    private final XMLStreamReader xml;
    private final Findings findings;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Entry> entries = new ArrayList<>();
    private Entry entry = new Entry();
    private Map<String, String> interval = new HashMap<>();
    private int intervalLine;
    private int count;
    private int offsetSeconds;

    /** What an entry of the feed says. */
    private static final class Entry {
        private String self = "";
        private String up = "";
        private final List<String> related = new ArrayList<>();
        private String kind = "";
        private final Map<String, String> type = new HashMap<>();
        private final List<GreenButton.Interval> intervals = new ArrayList<>();
    }

    private GreenButtonReader(XMLStreamReader xml, Findings findings) {
        this.xml = xml;
        this.findings = findings;
    }

    /** Null with a problem noted. */
    public static @Nullable GreenButton read(String text, Findings findings) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            return new GreenButtonReader(xml, findings).feed();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            findings.problem(line, "", "not_xml", Said.of("energy:not_xml"), Said.of("energy:not_xml.mend"));
            return null;
        }
    }

    private @Nullable GreenButton feed() throws XMLStreamException {
        boolean isEspi = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                refuse("document_type", Said.of("energy:document_type"), Said.of("energy:document_type.mend"));
                return null;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (path.size() >= DEEPEST || count > MOST_READINGS) {
                    refuse("too_large", Said.of("energy:too_large.deep"), Said.of("energy:too_large.mend.deep"));
                    return null;
                }
                path.push(xml.getLocalName());
                isEspi |= String.valueOf(xml.getNamespaceURI()).startsWith(ESPI);
                begin(xml.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                text(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(path.pop());
            }
        }
        if (!isEspi) {
            findings.problem(
                    1,
                    "",
                    "not_green_button",
                    Said.of("energy:not_green_button"),
                    Said.of("energy:not_green_button.mend", ESPI));
            return null;
        }
        return new GreenButton(offsetSeconds, channels());
    }

    private void refuse(String code, Said sentence, Said mend) {
        findings.problem(xml.getLocation().getLineNumber(), "", code, sentence, mend);
    }

    private void begin(String name) {
        switch (name) {
            case "entry" -> entry = new Entry();
            case "link" -> link(xml.getAttributeValue(null, "rel"), xml.getAttributeValue(null, "href"));
            case "IntervalReading" -> {
                interval = new HashMap<>();
                intervalLine = xml.getLocation().getLineNumber();
            }
            case "MeterReading", "ReadingType", "IntervalBlock", "UsagePoint" ->
                entry.kind = entry.kind.isEmpty() ? name : entry.kind;
            default -> {}
        }
    }

    private void link(@Nullable String rel, @Nullable String href) {
        if (href == null || rel == null) {
            return;
        }
        switch (rel) {
            case "self" -> entry.self = href;
            case "up" -> entry.up = href;
            case "related" -> entry.related.add(href);
            default -> {}
        }
    }

    private void text(String text) {
        String name = String.valueOf(path.peek());
        String value = text.strip();
        if (value.length() > LONGEST_TEXT) {
            return;
        }
        if (path.contains("IntervalReading")) {
            if (!path.contains("ReadingQuality")) {
                interval.put(name, value);
            }
        } else if (path.contains("ReadingType")) {
            entry.type.put(name, value);
        } else if (name.equals("tzOffset")) {
            offsetSeconds = (int) whole(value, "tzOffset", 0);
        }
    }

    private void end(String name) {
        if (name.equals("IntervalReading")) {
            long seconds = whole(interval.getOrDefault("duration", "0"), "duration", intervalLine);
            entry.intervals.add(new GreenButton.Interval(
                    intervalLine,
                    whole(interval.getOrDefault("start", ""), "start", intervalLine),
                    (int) Math.min(seconds, 31L * 24 * HOUR),
                    whole(interval.getOrDefault("value", ""), "value", intervalLine)));
            count++;
        } else if (name.equals("entry")) {
            entries.add(entry);
        }
    }

    private long whole(String text, String name, int line) {
        try {
            double number = Double.parseDouble(text);
            if (Math.abs(number) < LARGEST) {
                return (long) number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        Said sentence =
                text.isEmpty() ? Said.of("energy:missing_field", name) : Said.of("energy:not_a_number.is", name, text);
        findings.problem(line, name, "not_a_number", sentence, Said.of("energy:not_a_number.mend.whole"));
        return 0;
    }

    /** Blocks go up to their meter reading, which is related to its type. */
    private List<GreenButton.Channel> channels() {
        Map<Entry, List<GreenButton.Interval>> byType = new LinkedHashMap<>();
        List<Entry> types = entries.stream().filter(one -> !one.type.isEmpty()).toList();
        for (Entry block : entries) {
            if (!block.intervals.isEmpty()) {
                byType.computeIfAbsent(typeOf(block, types), type -> new ArrayList<>())
                        .addAll(block.intervals);
            }
        }
        List<GreenButton.Channel> channels = new ArrayList<>();
        byType.forEach((type, intervals) -> channels.add(new GreenButton.Channel(
                number(type, "flowDirection", GreenButton.DELIVERED),
                number(type, "powerOfTenMultiplier", 0),
                number(type, "uom", GreenButton.WATT_HOURS),
                number(type, "intervalLength", HOUR),
                intervals)));
        return channels;
    }

    private int number(Entry type, String name, int usual) {
        String text = type.type.get(name);
        return text == null ? usual : (int) whole(text, name, 0);
    }

    private Entry typeOf(Entry block, List<Entry> types) {
        for (Entry reading : entries) {
            boolean isAbove = reading.kind.equals("MeterReading")
                    && !reading.self.isEmpty()
                    && (block.up.equals(reading.self + "/IntervalBlock") || block.up.equals(reading.self));
            for (Entry type : types) {
                if (isAbove && !type.self.isEmpty() && reading.related.contains(type.self)) {
                    return type;
                }
            }
        }
        return types.isEmpty() ? new Entry() : types.get(0);
    }
}
