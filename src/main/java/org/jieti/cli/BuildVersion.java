package org.jieti.cli;

import java.util.Optional;

/** The version of this build, as its jar says. */
final class BuildVersion {

    private BuildVersion() {}

    static String text() {
        return Optional.ofNullable(BuildVersion.class.getPackage().getImplementationVersion())
                .orElse("(unpacked)");
    }
}
