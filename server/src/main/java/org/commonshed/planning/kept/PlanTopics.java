package org.commonshed.planning.kept;

import org.commonshed.live.OpenTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** That a plan was asked for, begun, made, proposed or adopted. */
@Configuration
class PlanTopics {
    static final OpenTopic PLANS = OpenTopic.of("plans");

    @Bean
    OpenTopic plansTopic() {
        return PLANS;
    }
}
