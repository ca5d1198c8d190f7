package org.commonshed.energy.kept;

import java.util.List;
import org.commonshed.access.SentTraces;
import org.commonshed.access.Traces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of a person's own meter: a year of hours, and whether it was ever shown or in a sum. */
@Configuration(proxyBeanMethods = false)
class MeterTraces {
    /** What stays when a meter was taken out. */
    @Bean
    @Order(4)
    Traces meterPast(JdbcClient jdbc) {
        return new SentTraces(
                jdbc,
                "meter-past",
                "energy_household",
                List.of("shown", "summed"),
                "select opened, fresh_in is not null from energy_household where person = ?");
    }

    @Bean
    @Order(4)
    Traces ownMeter(JdbcClient jdbc) {
        return new SentTraces(
                jdbc, "own-meter", "energy_meter", List.of("place", "file", "at", "audience", "hour", "watts"), """
                select m.place, m.name, m.at, m.audience, m.starts + h.n * interval '1 hour',
                  get_byte(m.watts, 4 * h.n) * 16777216::bigint + get_byte(m.watts, 4 * h.n + 1) * 65536
                    + get_byte(m.watts, 4 * h.n + 2) * 256 + get_byte(m.watts, 4 * h.n + 3)
                from energy_meter m cross join lateral generate_series(0, length(m.watts) / 4 - 1) h(n)
                where m.person = ? order by h.n""");
    }
}
