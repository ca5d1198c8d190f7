package org.commonshed.start.house;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.commonshed.Commonshed;
import org.commonshed.start.Hindrance;
import org.commonshed.start.Opening;
import org.commonshed.start.folder.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;

/** The running house: the database and the rooms, from opening to closing. */
public final class House implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private House(ConfigurableApplicationContext context) {
        this.context = context;
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> {
            if (event.getApplicationContext() == context) {
                closed.countDown();
            }
        });
    }

    /** What a house is for. */
    public enum Kind {
        /** A place's own. */
        OWN,
        /** An example to look at. */
        DEMO
    }

    /** How a house is opened: what the options of a command say. */
    public record Plan(
            Foundation foundation,
            @Nullable InetAddress address,
            @Nullable Integer port,
            Kind kind) {
        private String[] words() {
            List<String> words = new ArrayList<>();
            words.add("--commonshed.data=" + foundation.folder().path());
            words.add("--commonshed.demo=" + (kind == Kind.DEMO));
            words.add("--spring.config.additional-location="
                    + Settings.locations(foundation.folder().path()));
            if (address != null) {
                words.add("--server.address=" + address.getHostAddress());
            }
            if (port != null) {
                words.add("--server.port=" + port);
            }
            return words.toArray(String[]::new);
        }
    }

    /**
     * Opens the house; the folder and the database close with it, also when it does not open.
     *
     * @throws Hindrance when the port is taken
     */
    public static House open(Plan plan) {
        SpringApplication application = new SpringApplication(Commonshed.class);
        application.setLogStartupInfo(false);
        application.addInitializers(context -> plan.foundation().lay((GenericApplicationContext) context));
        SpringApplication.getShutdownHandlers().add(plan.foundation()::close);
        @Nullable House opened = null;
        try {
            House house = new House(application.run(plan.words()));
            opened = house;
            if (plan.kind() == Kind.DEMO) {
                house.fill(plan.foundation().folder());
            }
            return house;
        } catch (RuntimeException fault) {
            if (opened != null) {
                opened.close();
            }
            plan.foundation().close();
            if (fault instanceof PortInUseException || fault.getCause() instanceof PortInUseException) {
                throw new Hindrance("The port was taken meanwhile; name another one with --port.", fault);
            }
            throw fault;
        }
    }

    /** Once only; the folder keeps in mind that it was done. */
    private void fill(DataFolder folder) {
        if (folder.isOpened()) {
            return;
        }
        context.getBeanProvider(Opening.class).orderedStream().forEach(Opening::open);
        try {
            folder.noteOpened();
        } catch (IOException fault) {
            throw new Hindrance("The folder " + folder.path() + " cannot be written (" + fault + ").", fault);
        }
    }

    /** The port at which it is open. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public String address() {
        return context.getEnvironment().getRequiredProperty("server.address");
    }

    /** Waits until somebody closes it. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        context.close();
    }
}
