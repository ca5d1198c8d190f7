package org.commonshed.start.house;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.commonshed.start.database.Database;
import org.commonshed.start.database.EmbeddedPostgres;
import org.commonshed.start.database.OutsideDatabase;
import org.commonshed.start.folder.DataFolder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The connections to the database. Each bean takes the one below it, so they are closed in the right order. */
@Configuration(proxyBeanMethods = false)
class Databases {
    /** How long a page waits for a connection; after that it says so. */
    private static final long PATIENCE_MILLIS = 5_000;

    /** How long the database may think about one order before it counts as gone. */
    private static final String LONGEST_ANSWER_SECONDS = "60";

    @Bean
    @ConditionalOnMissingBean
    DataFolder dataFolder(Environment settings) {
        return DataFolder.open(Path.of(settings.getRequiredProperty("commonshed.data")));
    }

    @Bean
    @ConditionalOnMissingBean
    Database database(DataFolder folder, Environment settings) {
        String address = settings.getProperty("commonshed.database.url", "");
        if (!address.isBlank()) {
            return OutsideDatabase.at(address);
        }
        return EmbeddedPostgres.begin(folder.path(), folder.path());
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Database database) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setDataSourceProperties(database.account());
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        source.addDataSourceProperty("socketTimeout", LONGEST_ANSWER_SECONDS);
        source.setConnectionTimeout(PATIENCE_MILLIS);
        source.setValidationTimeout(PATIENCE_MILLIS / 2);
        source.setMinimumIdle(2);
        source.setIdleTimeout(60_000);
        source.setPoolName("commonshed");
        return source;
    }
}
