package org.commonshed.production.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.commonshed.page.Words;

/** Amounts, days and money of orders, as people read them. */
record Says(Words words) {
    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /** "Fri 11 Dec". */
    String day(LocalDate day) {
        return words.date("date.weekday.short", day);
    }

    /** "Fri 11". */
    String shortDay(LocalDate day) {
        return words.date("date.weekday.only", day);
    }

    /** "Friday 11 December". */
    String longDay(LocalDate day) {
        return words.date("date.weekday", day);
    }

    String moment(Instant at) {
        return words.date("date.moment", at);
    }

    String usd(double amount) {
        return say("order.usd", amount);
    }

    String mass(double kg) {
        return words.amounts().mass(kg);
    }

    /** Without parts of a unit from ten on. */
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
