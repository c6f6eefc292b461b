package org.jieti.spark;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as its jar says. */
final class JobVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"jieti " + version()};
    }

    static String version() {
        return Optional.ofNullable(JobVersion.class.getPackage().getImplementationVersion())
                .orElse("(unpacked)");
    }
}
