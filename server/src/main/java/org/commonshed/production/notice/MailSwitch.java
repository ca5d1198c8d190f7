package org.commonshed.production.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether a mail server is set; without one there is no word of letters anywhere. */
@Component
class MailSwitch {
    private final String host;

    MailSwitch(@Value("${spring.mail.host:}") String host) {
        this.host = host;
    }

    boolean isOn() {
        return !host.isBlank();
    }
}
