package org.commonshed.start.door;

import java.time.Clock;
import javax.sql.DataSource;
import org.commonshed.start.LocalDeed;
import org.commonshed.start.backup.Backup;
import org.commonshed.start.doctor.DatabaseDoctor;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.folder.OwnFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Puts the door for local commands in front of everything else, and what it can be asked for by this room. */
@Configuration(proxyBeanMethods = false)
class LocalDoors {
    private final RunningServer.Note note;
    private final Environment settings;

    LocalDoors(DataFolder folder, Environment settings) {
        this.note = new RunningServer.Note(folder.path(), OwnFiles.secretWord());
        this.settings = settings;
    }

    @Bean
    FilterRegistrationBean<LocalDoor> localDoor(ObjectProvider<LocalDeed> deeds) {
        FilterRegistrationBean<LocalDoor> door = new FilterRegistrationBean<>(new LocalDoor(note.token(), deeds));
        door.addUrlPatterns(LocalDoor.PATH + "*");
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }

    @Bean(destroyMethod = "remove")
    RunningServer.Note runningServerNote() {
        return note;
    }

    @EventListener
    void started(WebServerInitializedEvent event) {
        note.write(
                settings.getProperty("server.address", "127.0.0.1"),
                event.getWebServer().getPort());
    }

    @Bean
    LocalDeed backupDeed(DataSource source, DataFolder folder, Clock clock) {
        return new Backup.Deed(source, folder.keys(), clock);
    }

    @Bean
    LocalDeed doctorDeed(DataSource source) {
        return new DatabaseDoctor.Deed(source, Clock.systemUTC());
    }
}
