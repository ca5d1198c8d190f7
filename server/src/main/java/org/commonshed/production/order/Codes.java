package org.commonshed.production.order;

import java.security.SecureRandom;

/** Short codes for labels, without signs that are read for one another. */
final class Codes {
    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int LENGTH = 10; // 31^10, so that nobody meets another's box by guessing
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String next() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
