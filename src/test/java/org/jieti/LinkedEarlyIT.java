package org.jieti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the build has done to the classes of {@code target/jieti}. */
final class LinkedEarlyIT {

    @Test
    void noLambdaIsLeftToTheRun() throws IOException {
        List<String> left = new ArrayList<>();
        int lambdas = 0;
        try (ZipFile jar = new ZipFile("target/jieti.jar")) {
            for (ZipEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith("org/jieti/") && name.endsWith(".class")) {
                    lambdas += name.contains("$$Lambda$") ? 1 : 0;
                    if (isLeft(jar, entry)) {
                        left.add(name);
                    }
                }
            }
        }
        assertThat(left).isEmpty();
        assertThat(lambdas).isGreaterThan(1000);
    }

    private static boolean isLeft(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream stream = jar.getInputStream(entry)) {
            String bytes = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            return bytes.contains("java/lang/invoke/LambdaMetafactory");
        }
    }
}
