package org.commonshed;

import org.commonshed.measure.SteadyClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The house: every room is a package beside this class, and may call its classes as others do. It is started from
 * {@link org.commonshed.start.command.Main}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class Commonshed {
    @Bean
    SteadyClock clock() {
        return new SteadyClock();
    }
}
