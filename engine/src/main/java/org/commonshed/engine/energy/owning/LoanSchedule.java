package org.commonshed.engine.energy.owning;

import java.util.ArrayList;
import java.util.List;

/**
 * A loan paid back in equal yearly payments (an annuity); interest is rounded to the cent each year, and the last payment is what
 * is still owed. Payment = P·r/(1 − (1 + r)⁻ⁿ).
 *
 * @param years one row a year
 */
public record LoanSchedule(List<Year> years) {
    public LoanSchedule {
        years = List.copyOf(years);
    }

    /**
     * One year, cents.
     *
     * @param year from 1
     * @param opening owed at its beginning
     * @param interest of the year
     * @param payment at its end
     * @param closing owed after that
     */
    public record Year(int year, long opening, long interest, long payment, long closing) {}

    /**
     * Makes one.
     *
     * @param cents lent
     * @param rate of interest a year, ≥ 0
     * @param years ≥ 1
     */
    public static LoanSchedule of(long cents, double rate, int years) {
        double exact = rate == 0 ? cents / (double) years : cents * rate / (1 - Math.pow(1 + rate, -years));
        long payment = Math.round(exact);
        List<Year> rows = new ArrayList<>();
        long owed = cents;
        for (int y = 1; y <= years; y++) {
            long interest = Math.round(owed * rate);
            long paid = y == years ? owed + interest : Math.min(payment, owed + interest);
            rows.add(new Year(y, owed, interest, paid, owed + interest - paid));
            owed += interest - paid;
        }
        return new LoanSchedule(rows);
    }

    /** What should be owed after a year's payment. */
    long closing(int year) {
        return year > years.size() ? 0 : years.get(year - 1).closing;
    }
}
