package org.commonshed.energy.kept;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.engine.energy.first.Measured;
import org.commonshed.measure.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums of homes' meters, so made that nobody can take a home out of them. Each sum holds at least {@link #LEAST} homes that show
 * theirs to nobody and were in no sum before. So in any combination of sums the latest one that counts brings that many unknown
 * homes, all with the same weight: no difference of sums, not of two and not of many, is about fewer.
 */
@Repository
public class SumRows {
    /** Homes that nobody sees, in each sum. */
    public static final int LEAST = 4;

    private final JdbcClient jdbc;
    private final Clock clock;

    SumRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sums and what is in them change one after the other. */
    static void lock(JdbcClient jdbc) {
        jdbc.sql("lock table energy_meter in share row exclusive mode").update();
    }

    /**
     * A sum.
     *
     * @param homesKw [hour of the year of plans] of all of them together
     */
    public record Sum(UUID id, int homes, double[] homesKw) {}

    private record Part(UUID person, @Nullable UUID sum, boolean fresh, String digest) {}

    private record Last(UUID id, int homes) {}

    private List<Part> parts(String place) {
        return jdbc.sql("""
                        select m.person, m.sum_id, h.fresh_in is null and not h.opened, md5(m.watts)
                        from energy_meter m join energy_household h on h.person = m.person where m.place = ?
                        """)
                .param(place)
                .query((row, n) -> new Part(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getBoolean(3),
                        row.getString(4)))
                .list();
    }

    /** The same readings twice are those of one home. */
    private static int fresh(List<Part> parts) {
        return (int)
                parts.stream().filter(Part::fresh).map(Part::digest).distinct().count();
    }

    /** The last sum, as long as all that is in it is there. */
    private Optional<UUID> findStanding(String place, List<Part> parts) {
        return jdbc.sql("select id, homes from energy_sum where place = ? order by made desc, id desc limit 1")
                .param(place)
                .query((row, n) -> new Last(row.getObject(1, UUID.class), row.getInt(2)))
                .optional()
                .filter(last -> parts.stream()
                                .filter(part -> last.id().equals(part.sum()))
                                .count()
                        == last.homes())
                .map(Last::id);
    }

    /** Where there are meters. */
    public List<String> listPlaces() {
        return jdbc.sql("select distinct place from energy_meter")
                .query(String.class)
                .list();
    }

    /** Changes whenever a plan would count with another sum than before. */
    @Transactional(readOnly = true)
    public String stamp(String place) {
        List<Part> parts = parts(place);
        return fresh(parts) >= LEAST
                ? "next"
                : findStanding(place, parts).map(UUID::toString).orElse("");
    }

    /** The sum for a plan that is made now: a new one where enough homes are new, else the last while it holds. */
    @Transactional
    public Optional<Sum> findForPlan(String place) {
        lock(jdbc);
        List<Part> parts = parts(place);
        int fresh = fresh(parts);
        Optional<UUID> sum =
                fresh >= LEAST ? Optional.of(begin(place, parts.size(), fresh)) : findStanding(place, parts);
        return sum.map(this::sum);
    }

    private UUID begin(String place, int homes, int fresh) {
        UUID id = NewId.next(clock);
        jdbc.sql("insert into energy_sum (id, place, made, homes, fresh) values (?, ?, ?, ?, ?)")
                .params(id, place, Timestamp.from(clock.instant()), homes, fresh)
                .update();
        jdbc.sql("update energy_meter set sum_id = ? where place = ?")
                .params(id, place)
                .update();
        jdbc.sql("""
                        update energy_household set fresh_in = ?
                        where fresh_in is null and not opened and person in (select person from energy_meter where place = ?)
                        """).params(id, place).update();
        return id;
    }

    private Sum sum(UUID id) {
        List<double[]> all = jdbc.sql("select starts, watts from energy_meter where sum_id = ?")
                .param(id)
                .query((row, n) -> MeterYear.unpack(row.getObject(1, LocalDateTime.class), row.getBytes(2))
                        .kw())
                .list();
        double[] sum = new double[Measured.HOURS];
        for (double[] one : all) {
            for (int t = 0; t < sum.length; t++) {
                sum[t] += one[t];
            }
        }
        return new Sum(id, all.size(), sum);
    }
}
