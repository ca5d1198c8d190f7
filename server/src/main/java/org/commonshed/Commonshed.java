package org.commonshed;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The house: every room is a package beside this class. It is started from {@link org.commonshed.start.Main}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Commonshed {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
