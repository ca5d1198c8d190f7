package org.commonshed.home.lists;

import java.util.List;
import org.commonshed.access.SentTraces;
import org.commonshed.access.Traces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists that somebody has sent and not brought in yet. */
@Configuration(proxyBeanMethods = false)
class ListTraces {
    @Bean
    @Order(3)
    Traces listsSent(JdbcClient jdbc) {
        return new SentTraces(
                jdbc,
                "lists-of-actors",
                "home_list",
                List.of("at", "name", "said"),
                "select at, name, said from home_list where person = ? order by at");
    }
}
