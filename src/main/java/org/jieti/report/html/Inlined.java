package org.jieti.report.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A file of ours that goes into every page as it is. */
record Inlined(String text) implements Content {

    /** @param file beside this class */
    static Inlined of(String file) {
        try (InputStream content = Inlined.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("the build left out " + file);
            }
            return new Inlined(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By what a browser knows a script that it may run. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(text);
    }
}
