package org.commonshed.production.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.commonshed.page.Words;

/** Amounts, days and money of orders, as people read them. */
record Says(Words words) {
    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /** "Fri 11 Dec". */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM", words.locale()).format(day);
    }

    /** "Fri 11". */
    String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d", words.locale()).format(day);
    }

    /** "Friday 11 December". */
    String longDay(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", words.locale()).format(day);
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", words.locale())
                .withZone(ZoneId.systemDefault())
                .format(at);
    }

    String usd(double amount) {
        return say("order.usd", amount);
    }

    /** In whole kilometres from ten on. */
    String km(double km) {
        return words.km(km);
    }

    String hours(double hours) {
        return say("order.hours", hours < 10 ? Math.round(hours * 10) / 10.0 : (double) Math.round(hours));
    }

    String number(long count) {
        return say("order.number", count);
    }

    String kept(String key, List<String> parts) {
        return words.sayKept(key, parts);
    }
}
