package org.commonshed.place;

import java.util.List;
import org.commonshed.access.SentTraces;
import org.commonshed.access.Traces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of outlines that somebody has sent and not brought in yet. */
@Configuration(proxyBeanMethods = false)
class UploadTraces {
    @Bean
    @Order(3)
    Traces outlinesSent(JdbcClient jdbc) {
        return new SentTraces(
                jdbc,
                "files-of-outlines",
                "place_upload",
                List.of("at", "name", "letters"),
                "select at, name, length(content) from place_upload where person = ? order by at");
    }
}
