package org.commonshed.command;

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
            boolean isNumber = text.matches("\\d{1,9}(\\.\\d{1,9})?|\\.\\d{1,9}");
            if (!isNumber || Double.parseDouble(text) == 0) {
                throw new TypeConversionException(
                        "“" + text + "” is no time to plan in. Write seconds, more than 0, like 60.");
            }
            return Double.valueOf(text);
        }
    }
}
