package org.commonshed.access.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A device in software that holds one key (ES256), written by Web Authentication Level 2, §6.1 and §6.5, and RFC 8949 for its
 * CBOR, independently of the library that checks it.
 */
final class SoftKey {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;

    private final KeyPair pair;
    private final byte[] id = new byte[32];
    private final String site;
    private final String origin;
    private String handle = "";
    private int count;
    private int flags = PRESENT | VERIFIED;

    SoftKey(String site, String origin) {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            this.pair = maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        this.site = site;
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    /** The same key as a page of another site, or of another address, would be given it. */
    SoftKey elsewhere(String otherSite, String otherOrigin) {
        return new SoftKey(this, otherSite, otherOrigin);
    }

    private SoftKey(SoftKey other, String site, String origin) {
        this.pair = other.pair;
        this.site = site;
        this.origin = origin;
        this.handle = other.handle;
        this.count = other.count;
        System.arraycopy(other.id, 0, id, 0, id.length);
    }

    SoftKey withoutOwner() {
        flags = PRESENT;
        return this;
    }

    SoftKey counting(int next) {
        count = next - 1;
        return this;
    }

    /** The fields of a form that answers the options for a new key. */
    String[] create(String challenge, String userHandle) {
        handle = userHandle;
        byte[] client = client("webauthn.create", challenge);
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.writeBytes(head(HAS_KEY));
        key.writeBytes(new byte[16]);
        key.writeBytes(new byte[] {0, (byte) id.length});
        key.writeBytes(id);
        key.writeBytes(cose());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(0xa3); // a map of three
        text(all, "fmt");
        text(all, "none");
        text(all, "attStmt");
        all.write(0xa0);
        text(all, "authData");
        all.write(0x58); // bytes, with a length of one byte
        all.write(key.size());
        all.writeBytes(key.toByteArray());
        return new String[] {
            "id", TEXT.encodeToString(id),
            "clientDataJSON", TEXT.encodeToString(client),
            "attestationObject", TEXT.encodeToString(all.toByteArray())
        };
    }

    /** The fields of a form that proves by the key. */
    String[] prove(String challenge) {
        count++;
        byte[] client = client("webauthn.get", challenge);
        byte[] head = head(0);
        return new String[] {
            "id", TEXT.encodeToString(id),
            "clientDataJSON", TEXT.encodeToString(client),
            "authenticatorData", TEXT.encodeToString(head),
            "signature", TEXT.encodeToString(sign(head, client)),
            "userHandle", handle
        };
    }

    private byte[] client(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] head(int more) {
        return ByteBuffer.allocate(37)
                .put(digest(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) (flags | more))
                .putInt(count)
                .array();
    }

    /** {1: 2, 3: -7, -1: 1, -2: x, -3: y} as RFC 9053 writes a key for ES256. */
    private byte[] cose() {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        map.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        map.writeBytes(number(key.getW().getAffineX()));
        map.writeBytes(new byte[] {0x22, 0x58, 0x20});
        map.writeBytes(number(key.getW().getAffineY()));
        return map.toByteArray();
    }

    private static byte[] number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, fixed, 32 - (bytes.length - from), bytes.length - from);
        return fixed;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] sign(byte[] head, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(head);
            signature.update(digest(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
