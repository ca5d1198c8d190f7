package org.commonshed.design.library.kept;

import org.commonshed.live.OpenTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a design came in, or something was said of one. */
@Configuration
class DesignTopics {
    static final OpenTopic DESIGNS = OpenTopic.of("designs");

    @Bean
    OpenTopic designsTopic() {
        return DESIGNS;
    }
}
