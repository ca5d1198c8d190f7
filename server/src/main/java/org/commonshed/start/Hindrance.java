package org.commonshed.start;

/** Something in the world keeps a command from doing its work; the message is the sentence that a person reads. */
public final class Hindrance extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Hindrance(String sentence) {
        super(sentence);
    }

    public Hindrance(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
