package org.commonshed.energy.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.measure.NewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Meters of households, each for its person; asks nobody whether they may see them. */
@Repository
public class MeterRows {
    private static final String COLUMNS = "select id, person, place, name, at, audience from energy_meter ";

    private final JdbcClient jdbc;
    private final Clock clock;

    MeterRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A meter without its readings.
     *
     * @param name of the file that was brought in
     */
    public record Meter(UUID id, UUID person, String place, String name, Instant at, Audience audience) {}

    private static Meter meter(ResultSet row) throws SQLException {
        return new Meter(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                Audience.find(row.getString(6)).orElse(Audience.ME));
    }

    public Optional<Meter> findOf(UUID person) {
        return jdbc.sql(COLUMNS + "where person = ?")
                .param(person)
                .query((row, n) -> meter(row))
                .optional();
    }

    public Optional<Meter> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query((row, n) -> meter(row))
                .optional();
    }

    /** Those of a neighbourhood that are shown to anybody at all, in the order in which they came. */
    public List<Meter> listShown(String place) {
        return jdbc.sql(COLUMNS + "where place = ? and audience <> 'me' order by at, id")
                .param(place)
                .query((row, n) -> meter(row))
                .list();
    }

    public MeterYear year(Meter meter) {
        return jdbc.sql("select starts, watts from energy_meter where id = ?")
                .param(meter.id())
                .query((row, n) -> MeterYear.unpack(row.getObject(1, LocalDateTime.class), row.getBytes(2)))
                .single();
    }

    /** In the place of the one that the person had, shown to nobody else. */
    @Transactional
    public void keep(UUID person, String place, String name, MeterYear year) {
        SumRows.lock(jdbc);
        takeOut(person);
        jdbc.sql("insert into energy_household (person) values (?) on conflict do nothing")
                .param(person)
                .update();
        jdbc.sql("insert into energy_meter (id, person, place, name, at, starts, watts) values (?, ?, ?, ?, ?, ?, ?)")
                .params(NewId.next(clock), person, place, name, Timestamp.from(clock.instant()))
                .params(year.start(), year.pack())
                .update();
    }

    /** Nothing of the readings stays; a sum in which they were holds no longer. */
    @Transactional
    public void takeOut(UUID person) {
        SumRows.lock(jdbc);
        jdbc.sql("delete from energy_meter where person = ?").param(person).update();
    }

    /**
     * Shows it to others than before.
     *
     * @return false where nothing was changed, as then too few would stay hidden in a sum and theirs could be worked out
     */
    @Transactional
    public boolean show(UUID person, Audience audience) {
        SumRows.lock(jdbc);
        if (audience != Audience.ME && !mayOpen(person)) {
            return false;
        }
        jdbc.sql("update energy_meter set audience = ? where person = ?")
                .params(audience.word(), person)
                .update();
        return true;
    }

    private boolean mayOpen(UUID person) {
        boolean isClosed = jdbc.sql("update energy_household set opened = true where person = ? and not opened")
                        .param(person)
                        .update()
                > 0;
        boolean isInSum = jdbc.sql("select count(*) from energy_household where person = ? and fresh_in is not null")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!isClosed || !isInSum) {
            return true;
        }
        boolean isLeft = jdbc.sql("""
                        update energy_sum set opened = opened + 1
                        where id = (select fresh_in from energy_household where person = ?) and fresh - opened > ?
                        """).params(person, SumRows.LEAST).update() > 0;
        if (!isLeft) {
            jdbc.sql("update energy_household set opened = false where person = ?")
                    .param(person)
                    .update();
        }
        return isLeft;
    }
}
