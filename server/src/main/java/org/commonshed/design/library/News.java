package org.commonshed.design.library;

import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.MakerStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells later rooms what became of a design, with those who make or made it; part of the transaction that runs. */
@Component
public class News {
    private final MakerStore makers;
    private final ApplicationEventPublisher publisher;

    News(MakerStore makers, ApplicationEventPublisher publisher) {
        this.makers = makers;
        this.publisher = publisher;
    }

    /** A design has a new version. */
    public void improved(KeptVersion before, KeptVersion after) {
        publisher.publishEvent(new DesignImproved(
                Library.toVersion(before),
                Library.toVersion(after),
                after.origin().changed(),
                makers.listEverOf(after.design())));
    }

    void recalled(KeptVersion version, String why) {
        publisher.publishEvent(new DesignRecalled(Library.toVersion(version), why, makers.listEver(version.id())));
    }
}
