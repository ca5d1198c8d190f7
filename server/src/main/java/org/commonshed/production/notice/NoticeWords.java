package org.commonshed.production.notice;

import org.commonshed.design.ReadersNames;
import org.commonshed.keeping.References;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** Says a notice in the language of who reads it. */
@Component
final class NoticeWords {
    private final References references;

    NoticeWords(References references) {
        this.references = references;
    }

    /** Where the words have gone since it was told, it still leads to its page. */
    String say(Notice notice, Words words) {
        return words.sayOr(notice.key(), "").isEmpty()
                ? words.say("notice.gone", notice.address())
                : ReadersNames.readBy(words.locale(), () -> said(notice, words));
    }

    private String said(Notice notice, Words words) {
        return words.sayKept(
                notice.key(),
                notice.parts().stream()
                        .map(part -> references.said(part, words))
                        .toList());
    }
}
