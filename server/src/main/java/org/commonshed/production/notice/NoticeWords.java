package org.commonshed.production.notice;

import org.commonshed.page.Words;

/** Says a notice in the language of who reads it. */
final class NoticeWords {
    private NoticeWords() {}

    /** Where the words have gone since it was told, it still leads to its page. */
    static String say(Notice notice, Words words) {
        return words.sayOr(notice.key(), "").isEmpty()
                ? words.say("notice.gone", notice.address())
                : words.sayKept(notice.key(), notice.parts());
    }
}
