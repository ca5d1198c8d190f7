package org.commonshed.access.passkey;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a browser answers, field by field as the form sends it, in base64url: a new key has an attestationObject, a proof the
 * last three.
 */
public record PasskeyAnswer(
        @Nullable String id,
        @Nullable String clientDataJSON,
        @Nullable String attestationObject,
        @Nullable String authenticatorData,
        @Nullable String signature,
        @Nullable String userHandle) {
    private static final int LONGEST = 16_000;

    /** Whether a device has answered at all. */
    public boolean isThere() {
        return clientDataJSON != null && !clientDataJSON.isEmpty();
    }

    String credential() {
        return id == null || id.length() > LONGEST ? "" : id;
    }

    String handle() {
        return userHandle == null ? "" : userHandle;
    }

    /** The bytes of a field; empty where it is missing, too long or not base64url. */
    static Optional<byte[]> findBytes(@Nullable String field) {
        if (field == null || field.isEmpty() || field.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(field));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
