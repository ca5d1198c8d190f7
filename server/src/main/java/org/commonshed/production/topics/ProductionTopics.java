package org.commonshed.production.topics;

import org.commonshed.live.OpenTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That something was promised or happened, and that orders changed. */
@Configuration
public class ProductionTopics {
    public static final OpenTopic JOURNAL = OpenTopic.of("journal");

    /** Any order, and each by its number. */
    public static final OpenTopic ORDERS = OpenTopic.ofEach("orders", "order");

    @Bean
    OpenTopic journalTopic() {
        return JOURNAL;
    }

    @Bean
    OpenTopic ordersTopic() {
        return ORDERS;
    }
}
