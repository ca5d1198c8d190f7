package org.commonshed.command;

import org.commonshed.engine.world.Point;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Amounts on the command line; what is none is told in a sentence. */
final class Amounts {
    private Amounts() {}

    /** A whole number from 1. */
    static final class Megabytes implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (!text.matches("0*[1-9]\\d{0,8}")) {
                throw new TypeConversionException("“" + text + "” is no number of megabytes. Write it like 512.");
            }
            return Long.valueOf(text);
        }
    }

    /** More than nothing. */
    static final class Seconds implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return positive(text, "is no time to plan in. Write seconds, more than 0, like 60.");
        }
    }

    /** More than nothing. */
    static final class Kilometres implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return positive(text, "is no distance. Write kilometres, more than 0, like 60.");
        }
    }

    private static Double positive(String text, String refusal) {
        boolean isNumber = text.matches("\\d{1,9}(\\.\\d{1,9})?|\\.\\d{1,9}");
        if (!isNumber || Double.parseDouble(text) == 0) {
            throw new TypeConversionException("“" + text + "” " + refusal);
        }
        return Double.valueOf(text);
    }

    /** A factor from 1. */
    static final class Factor implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            if (!text.matches("\\d{1,3}(\\.\\d{1,9})?") || Double.parseDouble(text) < 1) {
                throw new TypeConversionException("“" + text + "” is no factor. Write a number from 1, like 1.3.");
            }
            return Double.valueOf(text);
        }
    }

    /** Degrees of latitude and longitude. */
    static final class Place implements ITypeConverter<Point> {
        @Override
        public Point convert(String text) {
            String[] degrees = text.split(",", -1);
            String number = "-?\\d{1,3}(\\.\\d{1,12})?";
            if (degrees.length == 2 && degrees[0].matches(number) && degrees[1].matches(number)) {
                Point point = new Point(Double.parseDouble(degrees[0]), Double.parseDouble(degrees[1]));
                if (Math.abs(point.lat()) <= 90 && Math.abs(point.lon()) <= 180) {
                    return point;
                }
            }
            throw new TypeConversionException(
                    "“" + text + "” is no place. Write latitude and longitude, like 42.37,-72.52.");
        }
    }
}
