package org.jieti.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file, by which it is known to be the same a year later. */
public final class Digest {

    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** SHA-256 in hexadecimal. */
    public static String sha256(byte[] bytes) {
        Digest digest = new Digest();
        digest.update(bytes, 0, bytes.length);
        return digest.hex();
    }

    /** Takes in the next bytes. */
    public void update(byte[] bytes, int from, int length) {
        sha256.update(bytes, from, length);
    }

    /** The digest of all that was taken in so far, in hexadecimal. Asked again, it says the same. */
    public String hex() {
        try {
            MessageDigest soFar = (MessageDigest) sha256.clone();
            return HexFormat.of().formatHex(soFar.digest());
        } catch (CloneNotSupportedException everyPlatformCopiesIt) {
            throw new IllegalStateException(everyPlatformCopiesIt);
        }
    }
}
