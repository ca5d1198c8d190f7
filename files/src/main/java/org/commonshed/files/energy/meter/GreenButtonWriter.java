package org.commonshed.files.energy.meter;

import java.util.List;
import java.util.Locale;

/** Green Button out: the same readings in a feed of ESPI, without anybody's name or address. */
public final class GreenButtonWriter {
    private static final int DAY = 86_400;
    private static final String POINT = "/espi/1_1/resource/UsagePoint/1";

    private final StringBuilder out = new StringBuilder();
    private int entries;

    private GreenButtonWriter() {}

    /** The whole file, UTF-8. */
    public static String write(GreenButton green) {
        GreenButtonWriter writer = new GreenButtonWriter();
        writer.feed(green);
        return writer.out.toString();
    }

    private void feed(GreenButton green) {
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:espi="http://naesb.org/espi">
                  <id>urn:uuid:00000000-0000-4000-8000-000000000000</id>
                  <title>Green Button Usage Feed</title>
                  <updated>1970-01-01T00:00:00Z</updated>
                """);
        entry(POINT, "/espi/1_1/resource/UsagePoint", List.of(POINT + "/MeterReading", time()), """
                <espi:UsagePoint><espi:ServiceCategory><espi:kind>0</espi:kind></espi:ServiceCategory></espi:UsagePoint>""");
        entry(time(), "/espi/1_1/resource/LocalTimeParameters", List.of(), """
                <espi:LocalTimeParameters><espi:dstEndRule>00000000</espi:dstEndRule><espi:dstOffset>0</espi:dstOffset>\
                <espi:dstStartRule>00000000</espi:dstStartRule><espi:tzOffset>%d</espi:tzOffset></espi:LocalTimeParameters>""".formatted(green.offsetSeconds()));
        for (int i = 0; i < green.channels().size(); i++) {
            channel(green.channels().get(i), i + 1);
        }
        out.append("</feed>\n");
    }

    private static String time() {
        return "/espi/1_1/resource/LocalTimeParameters/1";
    }

    private void channel(GreenButton.Channel channel, int number) {
        String reading = POINT + "/MeterReading/" + number;
        String type = "/espi/1_1/resource/ReadingType/" + number;
        entry(reading, POINT + "/MeterReading", List.of(reading + "/IntervalBlock", type), "<espi:MeterReading/>");
        entry(type, "/espi/1_1/resource/ReadingType", List.of(), """
                <espi:ReadingType><espi:accumulationBehaviour>4</espi:accumulationBehaviour>\
                <espi:commodity>1</espi:commodity><espi:flowDirection>%d</espi:flowDirection>\
                <espi:intervalLength>%d</espi:intervalLength><espi:kind>12</espi:kind>\
                <espi:powerOfTenMultiplier>%d</espi:powerOfTenMultiplier><espi:uom>%d</espi:uom></espi:ReadingType>""".formatted(
                        channel.flowDirection(), channel.intervalSeconds(), channel.powerOfTen(), channel.uom()));
        int from = 0;
        List<GreenButton.Interval> all = channel.intervals();
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i).start() - all.get(from).start() >= DAY) {
                block(reading, i, all.subList(from, i));
                from = i;
            }
        }
    }

    private void block(String reading, int number, List<GreenButton.Interval> intervals) {
        long start = intervals.get(0).start();
        GreenButton.Interval last = intervals.get(intervals.size() - 1);
        StringBuilder body = new StringBuilder("<espi:IntervalBlock><espi:interval><espi:duration>")
                .append(last.start() + last.seconds() - start)
                .append("</espi:duration><espi:start>")
                .append(start)
                .append("</espi:start></espi:interval>\n");
        for (GreenButton.Interval one : intervals) {
            body.append("      <espi:IntervalReading><espi:timePeriod><espi:duration>")
                    .append(one.seconds())
                    .append("</espi:duration><espi:start>")
                    .append(one.start())
                    .append("</espi:start></espi:timePeriod><espi:value>")
                    .append(one.value())
                    .append("</espi:value></espi:IntervalReading>\n");
        }
        String up = reading + "/IntervalBlock";
        entry(
                up + "/" + number,
                up,
                List.of(),
                body.append("    </espi:IntervalBlock>").toString());
    }

    private void entry(String self, String up, List<String> related, String content) {
        entries++;
        out.append("  <entry>\n    <id>urn:uuid:00000000-0000-4000-8000-")
                .append(String.format(Locale.ROOT, "%012d", entries))
                .append("</id>\n");
        link("self", self);
        link("up", up);
        related.forEach(href -> link("related", href));
        out.append("    <title/>\n    <content>")
                .append(content)
                .append("</content>\n    <published>1970-01-01T00:00:00Z</published>\n")
                .append("    <updated>1970-01-01T00:00:00Z</updated>\n  </entry>\n");
    }

    private void link(String rel, String href) {
        out.append("    <link rel=\"")
                .append(rel)
                .append("\" href=\"")
                .append(href)
                .append("\"/>\n");
    }
}
