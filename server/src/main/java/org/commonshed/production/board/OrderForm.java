package org.commonshed.production.board;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.commonshed.access.Faults;
import org.commonshed.design.library.Version;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.Orders;

/** What somebody typed to order something, and what is to be mended in it before it can be kept. */
record OrderForm(Map<String, String> typed) {
    private static final int LONGEST = 300;

    OrderForm {
        typed = Map.copyOf(typed);
    }

    /** A draft, or what is wrong; what was typed stays. */
    record Read(Optional<Orders.Draft> draft, Faults faults) {}

    /** As it was typed, or what stands there at first. */
    String value(String field) {
        String usual = switch (field) {
            case "km" -> plain(Order.Wishes.USUAL.km());
            case "reserve" -> plain(Order.Wishes.USUAL.reserve() * 100);
            case "box" -> String.valueOf(Order.Wishes.USUAL.box());
            case "answer_hours" -> String.valueOf(Order.Wishes.USUAL.answerHours());
            default -> "";
        };
        String text = typed.getOrDefault(field, usual).strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    boolean isOn(String field) {
        return value(field).equals("yes");
    }

    /** The form as an order stands. */
    static OrderForm of(Order order) {
        Order.Wishes wishes = order.wishes();
        return new OrderForm(Map.ofEntries(
                Map.entry("who", order.who()),
                Map.entry("quantity", String.valueOf(order.quantity())),
                Map.entry("due", order.due().toString()),
                Map.entry("due_time", wishes.dueTime()),
                Map.entry("km", plain(wishes.km())),
                Map.entry("reserve", plain(wishes.reserve() * 100)),
                Map.entry("box", String.valueOf(wishes.box())),
                Map.entry("most_makers", wishes.mostMakers() == 0 ? "" : String.valueOf(wishes.mostMakers())),
                Map.entry("check_days", wishes.checkDays() == 0 ? "" : String.valueOf(wishes.checkDays())),
                Map.entry("answer_hours", String.valueOf(wishes.answerHours())),
                Map.entry("turns", wishes.turns() ? "yes" : ""),
                Map.entry("at_hand", wishes.atHand() ? "yes" : ""),
                Map.entry("note", order.note())));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** @param version empty where none was chosen or found */
    Read read(LocalDate today, boolean isKnown, Optional<Version> version) {
        Faults faults = Faults.NONE;
        if (!isKnown) {
            faults = faults.and(Faults.of("who", "fault.order.who"));
        }
        if (version.isEmpty()) {
            faults = faults.and(Faults.of("design", "fault.order.design"));
        } else if (version.get().recalled().isPresent()) {
            faults = faults.and(Faults.of(
                    "design", "fault.order.recalled", version.get().recalled().get()));
        }
        OptionalLong quantity = whole("quantity", 1, Order.MOST_PIECES);
        OptionalDouble km = number("km", 0.1, Order.Wishes.MOST_KM);
        OptionalDouble reserve = number("reserve", 0, 100);
        OptionalLong box = whole("box", 1, Order.MOST_PIECES);
        OptionalLong makers =
                value("most_makers").isEmpty() ? OptionalLong.of(0) : whole("most_makers", 1, Order.Wishes.MOST_MAKERS);
        OptionalLong check = value("check_days").isEmpty()
                ? OptionalLong.of(0)
                : whole("check_days", 0, Order.Wishes.MOST_CHECK_DAYS);
        OptionalLong answer = whole("answer_hours", 1, Order.Wishes.MOST_ANSWER_HOURS);
        Optional<LocalDate> due = day(today);
        faults = faults.and(fault(quantity.isEmpty(), "quantity", "fault.order.quantity"))
                .and(fault(due.isEmpty(), "due", "fault.order.due"))
                .and(fault(km.isEmpty(), "km", "fault.order.km"))
                .and(fault(reserve.isEmpty(), "reserve", "fault.order.reserve"))
                .and(fault(box.isEmpty(), "box", "fault.order.box"))
                .and(fault(makers.isEmpty(), "most_makers", "fault.order.makers"))
                .and(fault(check.isEmpty(), "check_days", "fault.order.check"))
                .and(fault(answer.isEmpty(), "answer_hours", "fault.order.answer"));
        if (!faults.isEmpty()) {
            return new Read(Optional.empty(), faults);
        }
        Order.Wishes wishes = new Order.Wishes(
                value("due_time"),
                km.getAsDouble(),
                (int) makers.getAsLong(),
                reserve.getAsDouble() / 100,
                box.getAsLong(),
                (int) check.getAsLong(),
                isOn("turns"),
                isOn("at_hand"),
                (int) answer.getAsLong());
        return new Read(
                Optional.of(new Orders.Draft(
                        value("who"),
                        value("need"),
                        version.orElseThrow(),
                        quantity.getAsLong(),
                        due.orElseThrow(),
                        wishes,
                        value("note"))),
                Faults.NONE);
    }

    private static Faults fault(boolean isWrong, String field, String key) {
        return isWrong ? Faults.of(field, key) : Faults.NONE;
    }

    private Optional<LocalDate> day(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(value("due"));
            return Order.mayBeDue(day, today) ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** Digits with blanks, points or commas between thousands. */
    private OptionalLong whole(String field, long least, long most) {
        String digits = value(field).replaceAll("[\\s\u00a0\u202f]", "").replaceAll("[.,](?=\\d{3}(\\D|$))", "");
        if (!digits.matches("\\d{1,9}")) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(digits);
        return number >= least && number <= most ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private OptionalDouble number(String field, double least, double most) {
        String text = value(field).replace(',', '.').replace("%", "").strip();
        if (!text.matches("\\d{1,9}(\\.\\d{1,6})?")) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(text);
        return number >= least && number <= most ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
