package org.commonshed.production.notice;

import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Post;
import org.commonshed.access.session.Site;
import org.commonshed.page.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters with a link by which somebody comes back. They go to an address that was confirmed, and name the server as its
 * keeper or that person did, never as whoever asks for the letter calls it.
 */
@Service
class WayBack implements Post {
    private final MailSwitch mail;
    private final LetterStore store;
    private final Letters letters;
    private final Site site;

    WayBack(MailSwitch mail, LetterStore store, Letters letters, Site site) {
        this.mail = mail;
        this.store = store;
        this.letters = letters;
        this.site = site;
    }

    @Override
    public boolean isOn() {
        return mail.isOn();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean reaches(UUID person) {
        return find(person).isPresent();
    }

    @Override
    @Transactional
    public void sendWayBack(UUID person, String path) {
        find(person).ifPresent(box -> {
            Words words = letters.words(person);
            String link = site.findAddress().orElse(box.server()) + path;
            letters.send(
                    box,
                    words.say("notice.letter.back.subject"),
                    words.say("notice.letter.back", letters.name(person), link));
        });
    }

    private Optional<LetterStore.Box> find(UUID person) {
        return mail.isOn() ? store.find(person).filter(box -> box.confirmed().isPresent()) : Optional.empty();
    }
}
