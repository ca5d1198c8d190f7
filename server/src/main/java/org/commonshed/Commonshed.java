package org.commonshed;

import org.commonshed.measure.SteadyClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The house: every room is a package beside this class, and may call its classes as others do. It is started from
 * {@link org.commonshed.start.command.Main}. Parts are looked for in the rooms alone: to look through the engine and the files as well
 * takes half a second of each start.
 */
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        scanBasePackages = {
            "org.commonshed.access",
            "org.commonshed.api",
            "org.commonshed.care",
            "org.commonshed.commons",
            "org.commonshed.design",
            "org.commonshed.energy",
            "org.commonshed.exchange",
            "org.commonshed.home",
            "org.commonshed.keeping",
            "org.commonshed.live",
            "org.commonshed.measure",
            "org.commonshed.network",
            "org.commonshed.page",
            "org.commonshed.place",
            "org.commonshed.planning",
            "org.commonshed.production",
            "org.commonshed.start",
            "org.commonshed.tables",
            "org.commonshed.web"
        })
public class Commonshed {
    @Bean
    SteadyClock clock() {
        return new SteadyClock();
    }
}
